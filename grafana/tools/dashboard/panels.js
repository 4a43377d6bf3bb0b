/**
 * The kinds of panels, each with all that Grafana would fill in by itself, so that an
 * exported dashboard differs from ours in what was changed.
 */

export const DATASOURCE = { type: 'prometheus', uid: '${datasource}' };

const IDLE = { type: 'special', options: { match: 'null+nan', result: { text: 'none' } } };

export const LEGEND_BY_ROUTE = '{{application}} {{method}} {{uri}}';

export const thresholds = (...steps) => ({
	mode: 'absolute',
	steps: steps.map(([value, color]) => ({ value, color })),
});

const BLUE = thresholds([null, 'blue']);

/** A query over time. */
export const series = (expr, legendFormat = LEGEND_BY_ROUTE) => ({
	expr,
	legendFormat,
	range: true,
	instant: false,
	format: 'time_series',
});

/** A query for one number, or one for each series, of the whole time shown. */
export const instant = (expr, legendFormat = LEGEND_BY_ROUTE) => ({
	...series(expr, legendFormat),
	range: false,
	instant: true,
});

function panel(type, { title, description, empty, unit, targets, decimals, min, max, links, ...rest }) {
	return {
		type,
		title,
		description,
		datasource: DATASOURCE,
		targets: targets.map((target, index) => ({
			refId: String.fromCharCode('A'.charCodeAt(0) + index),
			datasource: DATASOURCE,
			editorMode: 'code',
			...target,
		})),
		fieldConfig: {
			defaults: {
				unit,
				noValue: empty,
				...(decimals !== undefined && { decimals }),
				...(min !== undefined && { min }),
				...(max !== undefined && { max }),
				thresholds: rest.thresholds ?? BLUE,
				color: { mode: rest.color ?? 'palette-classic' },
				mappings: rest.mappings ?? [],
				...(rest.custom && { custom: rest.custom }),
			},
			overrides: rest.overrides ?? [],
		},
		options: rest.options,
		...(rest.transformations && { transformations: rest.transformations }),
	};
}

export const stat = (details) =>
	panel('stat', {
		color: 'thresholds',
		mappings: [IDLE],
		...details,
		options: {
			colorMode: 'value',
			graphMode: 'area',
			justifyMode: 'auto',
			orientation: 'auto',
			percentChangeColorMode: 'standard',
			reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
			showPercentChange: false,
			text: { valueSize: 32 },
			textMode: 'value',
			wideLayout: true,
		},
	});

export const timeSeries = ({ stacked = false, legend = 'list', points = 'auto', scale = 'linear', ...details }) =>
	panel('timeseries', {
		...details,
		custom: {
			axisBorderShow: false,
			axisCenteredZero: false,
			axisColorMode: 'text',
			axisLabel: '',
			axisPlacement: 'auto',
			barAlignment: 0,
			barWidthFactor: 0.6,
			drawStyle: 'line',
			fillOpacity: stacked ? 40 : 8,
			gradientMode: 'none',
			hideFrom: { legend: false, tooltip: false, viz: false },
			insertNulls: false,
			lineInterpolation: 'linear',
			lineWidth: stacked ? 1 : 2,
			pointSize: 5,
			scaleDistribution: scale === 'log' ? { type: 'log', log: 10 } : { type: 'linear' },
			showPoints: points,
			spanNulls: false,
			stacking: { group: 'A', mode: stacked ? 'normal' : 'none' },
			thresholdsStyle: { mode: details.thresholds ? 'dashed' : 'off' },
		},
		options: {
			legend: {
				calcs: legend === 'table' ? ['mean', 'max'] : [],
				displayMode: legend,
				placement: 'bottom',
				showLegend: true,
				...(legend === 'table' && { sortBy: 'Max', sortDesc: true }),
			},
			tooltip: { hideZeros: false, mode: 'multi', sort: 'desc' },
		},
	});

export const heatmapOf = (details) =>
	panel('heatmap', {
		...details,
		targets: details.targets.map((target) => ({ ...target, format: 'heatmap' })),
		custom: {
			hideFrom: { legend: false, tooltip: false, viz: false },
			scaleDistribution: { type: 'linear' },
		},
		options: {
			calculate: false,
			cellGap: 1,
			cellValues: { unit: 'short', decimals: 0 },
			color: {
				exponent: 0.5,
				fill: 'dark-orange',
				mode: 'scheme',
				reverse: false,
				scale: 'exponential',
				scheme: 'Turbo',
				steps: 64,
			},
			exemplars: { color: 'rgba(255,0,255,0.7)' },
			filterValues: { le: 1e-9 },
			legend: { show: true },
			rowsFrame: { layout: 'auto', value: 'Requests' },
			showValue: 'never',
			tooltip: { mode: 'single', showColorScale: true, yHistogram: true },
			yAxis: { axisPlacement: 'left', reverse: false, unit: details.unit },
		},
	});

export const barGauge = ({ valueMode = 'color', ...details }) =>
	panel('bargauge', {
		color: 'thresholds',
		min: 0,
		...details,
		options: {
			displayMode: 'gradient',
			legend: { calcs: [], displayMode: 'list', placement: 'bottom', showLegend: false },
			maxVizHeight: 300,
			minVizHeight: 16,
			minVizWidth: 8,
			namePlacement: 'left',
			orientation: 'horizontal',
			reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false },
			showUnfilled: true,
			sizing: 'auto',
			text: { valueSize: 16 },
			valueMode,
		},
	});

const LABELS = [
	['application', 'Application', 110],
	['instance', 'Instance'],
	['work', 'Work', 80],
	['method', 'Method', 80],
	['uri', 'Route'],
	['type', 'Type', 160],
];

/** Sets properties of the field with a name. */
export const byName = (name, properties) => ({
	matcher: { id: 'byName', options: name },
	properties: Object.entries(properties).map(([id, value]) => ({ id, value })),
});

/** Gives series colors of their own, so that they keep them. */
export const colors = (colorsOf) =>
	Object.entries(colorsOf).map(([name, fixedColor]) => byName(name, { color: { mode: 'fixed', fixedColor } }));

/**
 * A table with a column for each label and for each query.
 * @param columns of each query: the expression, its name and properties of its field
 */
export function table({ columns, sortBy, ...details }) {
	const targets = columns.map(({ expr }) => ({ ...instant(expr, ''), format: 'table' }));
	const value = (index) => (columns.length === 1 ? 'Value' : `Value #${String.fromCharCode(65 + index)}`);
	const rename = Object.fromEntries([
		...LABELS.map(([label, name]) => [label, name]),
		...columns.map(({ name }, index) => [value(index), name]),
	]);
	return panel('table', {
		color: 'thresholds',
		...details,
		targets,
		mappings: [{ type: 'special', options: { match: 'null+nan', result: { text: '–' } } }],
		custom: {
			align: 'auto',
			cellOptions: { type: 'auto' },
			filterable: false,
			inspect: false,
		},
		overrides: [
			...LABELS.filter(([, , width]) => width).map(([, name, width]) => byName(name, { 'custom.width': width })),
			...columns.map(({ name, expr, width, ...properties }) =>
				byName(name, { ...properties, ...(width && { 'custom.width': width }) }),
			),
		],
		options: {
			cellHeight: 'sm',
			frameIndex: 0,
			showHeader: true,
			sortBy: [{ displayName: sortBy, desc: true }],
		},
		transformations: [
			{ id: 'merge', options: {} },
			{
				id: 'organize',
				options: {
					excludeByName: { Time: true, job: true },
					includeByName: {},
					indexByName: Object.fromEntries(Object.keys(rename).map((name, index) => [name, index])),
					renameByName: rename,
				},
			},
		],
	});
}
