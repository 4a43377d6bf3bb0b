/** The dashboard as Grafana draws it, as far as its picture goes. */
import { dateTime, formattedValueToString } from '@grafana/data';
import 'uplot/dist/uPlot.min.css';

import { BarGauge, BigValue, GlobalStyles, PanelChrome, ThemeContext, TimeSeries } from '@grafana/ui';
import { TableNG } from '@grafana/ui/unstable';
import { useLayoutEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';

import dashboard from '../../nplusone.json';
import { TIME, heatmapRows, numbers, seriesFrames, tableFrame, theme } from './frames.js';
import { PICTURE } from './picture.js';

const GAP = 8;
const CELL = 38;

const timeRange = {
	from: dateTime(TIME.from),
	to: dateTime(TIME.to),
	raw: { from: dateTime(TIME.from), to: dateTime(TIME.to) },
};

/** Dashed lines where an instance was started, like those of the annotation. */
function Starts({ config }) {
	const added = useRef(false);
	if (!added.current) {
		added.current = true;
		config.addHook('draw', (plot) => {
			const { ctx, bbox } = plot;
			ctx.save();
			ctx.strokeStyle = theme.visualization.getColorByName('purple');
			ctx.fillStyle = ctx.strokeStyle;
			ctx.lineWidth = 2 * devicePixelRatio;
			ctx.setLineDash([6, 4]);
			for (const start of TIME.starts) {
				const x = Math.round(plot.valToPos(start, 'x', true));
				ctx.beginPath();
				ctx.moveTo(x, bbox.top);
				ctx.lineTo(x, bbox.top + bbox.height);
				ctx.stroke();
			}
			ctx.restore();
		});
	}
	return null;
}

function Lines({ panel, width, height }) {
	const frames = seriesFrames(panel);
	return (
		<TimeSeries
			frames={frames}
			structureRev={1}
			timeRange={timeRange}
			timeZone="utc"
			width={width}
			height={height}
			legend={panel.options.legend}
			options={panel.options}
		>
			{(config) => <Starts config={config} />}
		</TimeSeries>
	);
}

function Stat({ panel, width, height }) {
	const [frame] = seriesFrames(panel);
	const [time, field] = frame.fields;
	const last = field.values.findLast((value) => value !== null && !Number.isNaN(value));
	return (
		<BigValue
			theme={theme}
			width={width}
			height={height}
			value={field.display(last)}
			sparkline={{ x: time, y: field }}
			colorMode={panel.options.colorMode}
			graphMode={panel.options.graphMode}
			justifyMode={panel.options.justifyMode}
			textMode={panel.options.textMode}
			text={panel.options.text}
		/>
	);
}

function Bars({ panel, width, height }) {
	const { field, all } = numbers(panel);
	const bar = Math.min((height - GAP * (all.length - 1)) / all.length, 40);
	const values = all.map(([name, value]) => ({ ...field.display(value), title: name }));
	const longest = (texts) => texts.reduce((a, b) => (b.length > a.length ? b : a));
	const title = longest(all.map(([name]) => name));
	const text = longest(values.map(formattedValueToString));
	return values.map((value) => (
		<div key={value.title} style={{ height: bar, marginBottom: GAP }}>
			<BarGauge
				theme={theme}
				width={width}
				height={bar}
				field={{ ...field.config, min: field.state.range.min, max: field.state.range.max }}
				display={field.display}
				value={value}
				alignmentFactors={{ title, text }}
				orientation={panel.options.orientation}
				displayMode={panel.options.displayMode}
				valueDisplayMode={panel.options.valueMode}
				namePlacement={panel.options.namePlacement}
				text={panel.options.text}
				showUnfilled={panel.options.showUnfilled}
				itemSpacing={GAP}
				lcdCellWidth={12}
			/>
		</div>
	));
}

function Grid({ panel, width, height }) {
	return (
		<TableNG
			data={tableFrame(panel)}
			width={width}
			height={height}
			cellHeight={panel.options.cellHeight}
			enableVirtualization={false}
			showTypeIcons={false}
			structureRev={1}
		/>
	);
}

/** Turbo, roughly: the scheme of the panel. */
const SCHEME = ['#30123b', '#4662d7', '#36aaf9', '#1ae4b6', '#72fe5e', '#c8ef34', '#faba39', '#f66b19', '#cb2a04'];

/** A canvas of ours: Grafana's heatmap is no component of its own. */
function Heatmap({ panel, width, height }) {
	const canvas = useRef(null);
	const left = 46;
	const bottom = 26;
	useLayoutEffect(() => {
		const context = canvas.current.getContext('2d');
		context.scale(devicePixelRatio, devicePixelRatio);
		const rows = heatmapRows(panel).filter(({ end }) => Number.isFinite(end));
		const most = Math.max(...rows.flatMap(({ counts }) => counts));
		const columns = 60;
		const [w, h] = [(width - left) / columns, (height - bottom - 6) / rows.length];
		context.font = `12px ${theme.typography.fontFamily}`;
		context.textBaseline = 'middle';
		rows.forEach(({ end, counts }, index) => {
			const y = height - bottom - (index + 1) * h;
			context.fillStyle = theme.colors.text.primary;
			context.textAlign = 'right';
			context.fillText(String(end), left - 8, y + h / 2);
			for (let column = 0; column < columns; column++) {
				const count = counts[Math.floor((column * counts.length) / columns)];
				if (count > 1e-9) {
					const share = Math.sqrt(count / most);
					context.fillStyle = SCHEME[Math.min(SCHEME.length - 1, 1 + Math.floor(share * (SCHEME.length - 1)))];
					context.fillRect(left + column * w, y, w - 1, h - 1);
				}
			}
		});
		context.fillStyle = theme.colors.text.primary;
		context.textAlign = 'center';
		const minutes = (TIME.to - TIME.from) / 60000;
		for (let minute = 0.5; minute < minutes; minute += 0.5) {
			const at = new Date(Math.ceil(TIME.from / 30000) * 30000 + (minute - 0.5) * 30000 * 2);
			const x = left + ((at - TIME.from) / (TIME.to - TIME.from)) * (width - left);
			if (x > left + 24 && x < width - 24) {
				context.fillText(at.toISOString().slice(11, 19), x, height - 10);
			}
		}
		for (const start of TIME.starts) {
			const x = left + ((start - TIME.from) / (TIME.to - TIME.from)) * (width - left);
			context.strokeStyle = theme.visualization.getColorByName('purple');
			context.lineWidth = 2;
			context.setLineDash([6, 4]);
			context.beginPath();
			context.moveTo(x, 0);
			context.lineTo(x, height - bottom);
			context.stroke();
		}
	}, [panel, width, height]);
	return (
		<canvas
			ref={canvas}
			width={width * devicePixelRatio}
			height={height * devicePixelRatio}
			style={{ width, height }}
		/>
	);
}

const KINDS = { stat: Stat, timeseries: Lines, table: Grid, bargauge: Bars, heatmap: Heatmap };

function Panel({ panel, x, y, w, h }) {
	const Kind = KINDS[panel.type];
	const cell = (PICTURE.width - 2 * GAP * 2) / 24;
	const width = Math.round(w * cell) - GAP;
	const height = h * CELL - GAP;
	return (
		<div style={{ position: 'absolute', left: Math.round(x * cell) + GAP * 2, top: y * CELL, width, height }}>
			<PanelChrome title={panel.title} width={width} height={height} padding={panel.type === 'stat' ? 'none' : 'md'}>
				{(innerWidth, innerHeight) => <Kind panel={panel} width={innerWidth} height={innerHeight} />}
			</PanelChrome>
		</div>
	);
}

const Row = ({ title, y }) => (
	<div
		style={{
			position: 'absolute',
			left: GAP * 2,
			top: y * CELL,
			height: CELL,
			lineHeight: `${CELL - GAP}px`,
			fontSize: 16,
			fontWeight: 500,
		}}
	>
		<span style={{ display: 'inline-block', width: 18, opacity: 0.7 }}>⌄</span>
		{title}
	</div>
);

function Picture() {
	const title = (name) => dashboard.panels.find((panel) => panel.title === name);
	return (
		<ThemeContext.Provider value={theme}>
			<GlobalStyles />
			<div
				style={{
					position: 'relative',
					width: PICTURE.width,
					height: PICTURE.rows * CELL + GAP,
					background: theme.colors.background.canvas,
					color: theme.colors.text.primary,
					fontFamily: theme.typography.fontFamily,
					fontSize: 14,
				}}
			>
				{PICTURE.places.map((place) =>
					place.row ? (
						<Row key={place.row} title={place.row} y={place.y} />
					) : (
						<Panel key={place.panel} {...place} panel={title(place.panel)} />
					),
				)}
			</div>
		</ThemeContext.Provider>
	);
}

createRoot(document.getElementById('root')).render(<Picture />);
