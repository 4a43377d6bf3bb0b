/** Puts the answers of Prometheus into the frames that Grafana's components draw. */
import { FieldType, createTheme, getDisplayProcessor, toDataFrame, validateFieldConfig } from '@grafana/data';

import data from './data.json';

export const theme = createTheme({ colors: { mode: 'dark' } });

const STEP = 2;

const TIMES = Array.from({ length: (data.to - data.from) / STEP + 1 }, (_, index) => data.from + index * STEP);

const LABELS = ['application', 'instance', 'work', 'method', 'uri', 'type'];

const legend = (format, metric) => format.replace(/{{(\w+)}}/g, (_, label) => metric[label] ?? '').trim();

export const answersOf = (panel) => data.panels[panel.id];

/** What Grafana works out for each field from the settings of the panel. */
function configure({ fieldConfig }, field, index, name) {
	const overrides = fieldConfig.overrides.filter(({ matcher }) => matcher.options === name);
	const config = structuredClone({ ...fieldConfig.defaults, displayName: name });
	for (const { id, value } of overrides.flatMap(({ properties }) => properties)) {
		if (id.startsWith('custom.')) {
			config.custom = { ...config.custom, [id.slice('custom.'.length)]: value };
		} else {
			config[id] = value;
		}
	}
	Object.assign(field, { config, state: { displayName: name, seriesIndex: index } });
	validateFieldConfig(config);
	const numbers = field.values.filter(Number.isFinite);
	const [min, max] = [config.min ?? Math.min(...numbers), config.max ?? Math.max(...numbers)];
	field.state.range = { min, max, delta: max - min };
	field.display = getDisplayProcessor({ field, theme, timeZone: 'utc' });
	return field;
}

/** A frame for each series; without a value where Prometheus has none, so that lines break. */
export function seriesFrames(panel) {
	const all = answersOf(panel).flatMap(({ legendFormat, series }) =>
		series.map(({ metric, values }) => ({ name: legend(legendFormat, metric), values: new Map(values) })),
	);
	return all.map(({ name, values }, index) => {
		const frame = toDataFrame({
			name,
			fields: [
				{ name: 'Time', type: FieldType.time, values: TIMES.map((time) => time * 1000) },
				{ name, type: FieldType.number, values: TIMES.map((time) => values.get(time) ?? null) },
			],
		});
		configure(panel, frame.fields[1], index, name);
		return frame;
	});
}

/** One frame with the columns of the table, as its transformations would make it. */
export function tableFrame(panel) {
	const rows = new Map();
	const answers = answersOf(panel);
	for (const { refId, series } of answers) {
		for (const { metric, values } of series) {
			const { __name__: name, job, ...labels } = metric;
			const key = JSON.stringify(Object.entries(labels).sort());
			const column = answers.length === 1 ? 'Value' : `Value #${refId}`;
			rows.set(key, { ...rows.get(key), ...labels, [column]: values[0][1] });
		}
	}
	const names = panel.transformations[1].options.renameByName;
	const [sortBy] = panel.options.sortBy;
	const [sorted] = Object.entries(names).find(([, name]) => name === sortBy.displayName);
	const all = [...rows.values()].sort((a, b) => (b[sorted] ?? -1) - (a[sorted] ?? -1));
	const frame = toDataFrame({
		fields: Object.keys(names)
			.filter((name) => all.some((row) => name in row))
			.map((name) => ({
				name: names[name],
				type: LABELS.includes(name) ? FieldType.string : FieldType.number,
				values: all.map((row) => row[name] ?? null),
			})),
	});
	frame.fields.forEach((field, index) => configure(panel, field, index, field.name));
	return frame;
}

/** The single numbers of a panel, each with its name and its field. */
export function numbers(panel) {
	const series = answersOf(panel).flatMap((answer) =>
		answer.series.map(({ metric, values }) => [legend(answer.legendFormat, metric), values.at(-1)[1]]),
	);
	const field = { name: 'Value', type: FieldType.number, values: series.map(([, value]) => value) };
	configure(panel, field, 0, 'Value');
	return { field, all: series.sort(([, a], [, b]) => b - a) };
}

/** The rows of a heatmap: requests between one bucket and the next, over time. */
export function heatmapRows(panel) {
	const [{ series }] = answersOf(panel);
	const buckets = series
		.map(({ metric, values }) => ({ end: Number(metric.le.replace('+Inf', 'Infinity')), values: new Map(values) }))
		.sort((a, b) => a.end - b.end);
	return buckets.map(({ end, values }, index) => ({
		end,
		counts: TIMES.map((time) => (values.get(time) ?? 0) - (index ? (buckets[index - 1].values.get(time) ?? 0) : 0)),
	}));
}

export const TIME = { from: data.from * 1000, to: data.to * 1000, starts: data.starts };
