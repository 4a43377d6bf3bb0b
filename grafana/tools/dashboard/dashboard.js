import {
	BY_INSTANCE,
	BY_ROUTE,
	RANGE,
	RATE,
	avoidable,
	avoidableTime,
	budget,
	databaseShare,
	databaseTime,
	databaseTimeAfter,
	databaseTimeBefore,
	heatmap,
	increase,
	max,
	meanDatabaseTime,
	meanQueries,
	ofInstances,
	ofRoutes,
	overBudget,
	overBudgetShare,
	quantile,
	queries,
	queriesAfter,
	queriesBefore,
	rate,
	ratio,
	requests,
	starts,
	sum,
	timeBudget,
} from './queries.js';
import { DATASOURCE, barGauge, byName, colors, heatmapOf, instant, series, stat, table, thresholds, timeSeries } from './panels.js';

const top = (expr) => `topk(10, ${expr})`;

const GOOD_TO_BAD = (warning, critical) => thresholds([null, 'green'], [warning, 'orange'], [critical, 'red']);

const USE = thresholds([null, 'green'], [0.8, 'orange'], [1, 'red']);

const BY_SOURCE_AND_KIND = 'datasource, kind';

const glance = [
	stat({
		title: 'Requests',
		description: 'Requests, and other units of work such as scheduled tasks, that finished in a second.',
		empty: 'no requests',
		unit: 'reqps',
		thresholds: thresholds([null, 'blue']),
		targets: [series(requests(), 'Requests')],
	}),
	stat({
		title: 'Queries, mean',
		description: 'The mean: all queries divided by all requests.',
		empty: 'no requests',
		unit: 'short',
		decimals: 1,
		thresholds: thresholds([null, 'blue']),
		targets: [series(meanQueries(), 'Mean')],
	}),
	stat({
		title: 'Queries, p95',
		description:
			'95 of 100 requests run at most so many queries. Read from buckets, so it is as exact as they are narrow; with percentiles that the application publishes it is the highest of all routes and instances.',
		empty: 'no requests',
		unit: 'short',
		decimals: 1,
		thresholds: thresholds([null, 'blue']),
		targets: [series(quantile('0.95'), 'p95')],
	}),
	stat({
		title: 'Over budget',
		description: 'The share of requests that ran more queries, or spent more time in the database, than their budget allows.',
		empty: 'no requests',
		unit: 'percentunit',
		decimals: 1,
		thresholds: GOOD_TO_BAD(0.001, 0.01),
		targets: [series(overBudgetShare(), 'Over budget')],
	}),
	stat({
		title: 'Avoidable queries',
		description: 'The share of queries that would not run if every finding were fixed: all executions of a finding but the first.',
		empty: 'no queries',
		unit: 'percentunit',
		decimals: 1,
		thresholds: GOOD_TO_BAD(0.1, 0.5),
		targets: [series(ratio(avoidable(), queries()), 'Avoidable')],
	}),
	stat({
		title: 'Database share of time',
		description:
			'Database time of HTTP requests divided by the time they took. It is more than 100 % where requests query in parallel.',
		empty: 'no requests',
		unit: 'percentunit',
		decimals: 1,
		thresholds: GOOD_TO_BAD(0.5, 0.75),
		targets: [series(databaseShare(), 'Database')],
	}),
	timeSeries({
		title: 'Queries per request',
		description:
			'Median, 95th and 99th percentile and the highest number of queries that a request ran. A wide gap between the median and the p99 is typical of an N+1: few requests have much data.',
		empty: 'No request was recorded in this time.',
		unit: 'short',
		min: 0,
		overrides: colors({ p50: 'green', p95: 'yellow', p99: 'orange', max: 'red' }),
		targets: [
			series(quantile('0.5'), 'p50'),
			series(quantile('0.95'), 'p95'),
			series(quantile('0.99'), 'p99'),
			series(max(ofRoutes('nplusone_request_queries_max')), 'max'),
		],
	}),
	heatmapOf({
		title: 'Requests by number of queries',
		description:
			'How many requests ran how many queries; each row ends at the number beside it. There is nothing to see if the application publishes percentiles instead of buckets.',
		empty: 'No buckets: no request was recorded, or the application publishes percentiles.',
		unit: 'short',
		targets: [series(heatmap(), '{{le}}')],
	}),
];

const routes = [
	table({
		title: 'All routes',
		description:
			'Every route in the time shown. The quantiles are read from buckets; mean and max are exact. Sort by clicking on a title.',
		empty: 'No request was recorded in this time.',
		unit: 'short',
		sortBy: 'Queries, mean',
		columns: [
			{ name: 'Requests', width: 100, expr: sum(increase(ofRoutes('nplusone_request_queries_count')), BY_ROUTE), decimals: 0 },
			{ name: 'Queries, mean', width: 130, expr: meanQueries(BY_ROUTE, RANGE), decimals: 1 },
			{ name: 'p50', width: 90, expr: quantile('0.5', BY_ROUTE, RANGE), decimals: 1 },
			{ name: 'p95', width: 90, expr: quantile('0.95', BY_ROUTE, RANGE), decimals: 1 },
			{ name: 'p99', width: 90, expr: quantile('0.99', BY_ROUTE, RANGE), decimals: 1 },
			{
				name: 'Max',
				width: 90,
				expr: max(`max_over_time(${ofRoutes('nplusone_request_queries_max')}[${RANGE}])`, BY_ROUTE),
				decimals: 0,
			},
			{ name: 'Database time, mean', width: 170, expr: meanDatabaseTime(BY_ROUTE, RANGE), unit: 's', decimals: 1 },
			{
				name: 'Database time, max',
				width: 170,
				expr: max(`max_over_time(${ofRoutes('nplusone_request_database_time_seconds_max')}[${RANGE}])`, BY_ROUTE),
				unit: 's',
				decimals: 1,
			},
		],
	}),
	...['0.5', '0.95', '0.99'].map((value) =>
		timeSeries({
			title: `Queries per request by route, p${Number(value) * 100}`,
			description: `${Number(value) * 100} of 100 requests to the route run at most so many queries. The ten highest are shown.`,
			empty: 'No request was recorded in this time.',
			unit: 'short',
			min: 0,
			targets: [series(top(quantile(value, BY_ROUTE)))],
		}),
	),
	barGauge({
		title: 'Top routes by queries',
		description: 'Queries in a second, of all requests to the route: where most of the load on the database comes from.',
		empty: 'No request was recorded in this time.',
		unit: 'suffix: queries/s',
		decimals: 1,
		color: 'continuous-BlPu',
		targets: [instant(top(queries(BY_ROUTE, RANGE)))],
	}),
	barGauge({
		title: 'Top routes by database time',
		description:
			'Seconds of database time in a second, of all requests to the route: so many connections are busy with it, on average.',
		empty: 'No request was recorded in this time.',
		unit: 's',
		decimals: 1,
		color: 'continuous-BlPu',
		targets: [instant(top(databaseTime(BY_ROUTE, RANGE)))],
	}),
];

const budgets = [
	timeSeries({
		title: 'Requests over budget by route',
		description: 'Requests in a second that ran more queries, or took more database time, than the budget of their route allows.',
		empty: 'No request was recorded in this time.',
		unit: 'reqps',
		min: 0,
		targets: [series(top(overBudget(BY_ROUTE)))],
	}),
	barGauge({
		title: 'Budget use by route',
		description:
			'The mean number of queries of a request divided by what the budget of its route allows. Single requests can be over budget though the mean is not.',
		empty: 'No route has a budget, or no request was recorded.',
		unit: 'percentunit',
		decimals: 0,
		thresholds: USE,
		targets: [instant(top(`${meanQueries(BY_ROUTE, RANGE)} / ${budget(RANGE)}`))],
	}),
	timeSeries({
		title: 'Budget use by route, p95',
		description:
			'The 95th percentile of the queries of a request divided by what the budget of its route allows. Above 100 %, at least every 20th request is over budget.',
		empty: 'No route has a budget, or no request was recorded.',
		unit: 'percentunit',
		min: 0,
		thresholds: USE,
		targets: [series(top(`(\n${quantile('0.95', BY_ROUTE)}\n) / ${budget()}`))],
	}),
	timeSeries({
		title: 'Use of the time budget by route',
		description: 'The mean database time of a request divided by what the budget of its route allows.',
		empty: 'No budget limits the database time (nplusone.budget.time).',
		unit: 'percentunit',
		min: 0,
		thresholds: USE,
		targets: [series(top(`${meanDatabaseTime(BY_ROUTE)} / ${timeBudget()}`))],
	}),
	table({
		title: 'Routes over budget',
		description: 'The routes with requests over their budget in the time shown.',
		empty: 'Every request was within its budget.',
		unit: 'short',
		sortBy: 'Over budget',
		columns: [
			{
				name: 'Over budget',
				expr: `${sum(increase(ofRoutes('nplusone_budget_exceeded_requests_total')), BY_ROUTE)} > 0`,
				decimals: 0,
			},
			{
				name: 'Share of requests',
				expr: `${overBudgetShare(BY_ROUTE, RANGE)} > 0`,
				unit: 'percentunit',
				decimals: 1,
				thresholds: GOOD_TO_BAD(0.001, 0.01),
				'custom.cellOptions': { type: 'color-text' },
			},
			{
				name: 'Queries allowed',
				expr: `${budget(RANGE)} and ${sum(increase(ofRoutes('nplusone_budget_exceeded_requests_total')), BY_ROUTE)} > 0`,
				decimals: 0,
			},
			{
				name: 'Database time allowed',
				expr: `${timeBudget(RANGE)} and ${sum(increase(ofRoutes('nplusone_budget_exceeded_requests_total')), BY_ROUTE)} > 0`,
				unit: 's',
			},
		],
	}),
];

const findings = [
	timeSeries({
		title: 'Findings by type',
		description:
			'Findings in a second: N+1s, duplicates and repeated writes. One request can have several; a route that has an N+1 has it in every request.',
		empty: 'No request was recorded in this time.',
		unit: 'cps',
		min: 0,
		stacked: true,
		overrides: colors({ N_PLUS_ONE: 'orange', DUPLICATE: 'blue', REPEATED_WRITE: 'purple' }),
		targets: [series(sum(rate(ofRoutes('nplusone_findings_total')), 'type'), '{{type}}')],
	}),
	timeSeries({
		title: 'Avoidable queries by route',
		description: 'Queries in a second that would not run if the findings of the route were fixed.',
		empty: 'No request was recorded in this time.',
		unit: 'suffix: queries/s',
		min: 0,
		stacked: true,
		targets: [series(top(avoidable(BY_ROUTE)))],
	}),
	table({
		title: 'Findings by route and type',
		description: 'How often each type of finding was found on each route in the time shown. The log says where, and what to do.',
		empty: 'Nothing was found.',
		unit: 'short',
		sortBy: 'Findings',
		columns: [
			{
				name: 'Findings',
				expr: `${sum(increase(ofRoutes('nplusone_findings_total')), `${BY_ROUTE}, type`)} > 0`,
				decimals: 0,
			},
		],
	}),
	table({
		title: 'What an instance would save',
		description:
			'What each instance would save if every finding were fixed: all executions of a finding but the first, and their database time.',
		empty: 'No request was recorded in this time.',
		unit: 'short',
		sortBy: 'Database time a day',
		columns: [
			{ name: 'Queries/s', width: 90, expr: avoidable(BY_INSTANCE, RANGE), decimals: 1 },
			{
				name: 'Share of queries',
				width: 130,
				expr: ratio(avoidable(BY_INSTANCE, RANGE), queries(BY_INSTANCE, RANGE)),
				unit: 'percentunit',
				decimals: 1,
			},
			{ name: 'Database time a day', width: 160, expr: `${avoidableTime(BY_INSTANCE, RANGE)} * 86400`, unit: 's', decimals: 1 },
			{
				name: 'Share of database time',
				width: 180,
				expr: ratio(avoidableTime(BY_INSTANCE, RANGE), databaseTime(BY_INSTANCE, RANGE)),
				unit: 'percentunit',
				decimals: 1,
			},
		],
	}),
];

const ofSources = (metric) => sum(rate(ofInstances(metric)), BY_SOURCE_AND_KIND);

const database = [
	timeSeries({
		title: 'Executions by kind and data source',
		description:
			'JDBC round trips of requests in a second, a batch as one. The variable for routes does not apply: data sources are shared.',
		empty: 'No request has queried in this time.',
		unit: 'ops',
		min: 0,
		stacked: true,
		targets: [series(ofSources('nplusone_executions_total'), '{{kind}} {{datasource}}')],
	}),
	timeSeries({
		title: 'Failed executions by kind and data source',
		description: 'JDBC round trips of requests in a second that ended with an exception. They are among the executions as well.',
		empty: 'No request has queried in this time.',
		unit: 'ops',
		min: 0,
		targets: [series(ofSources('nplusone_failed_executions_total'), '{{kind}} {{datasource}}')],
	}),
	timeSeries({
		title: 'Database share of request time by route',
		description:
			'Database time of HTTP requests divided by the time they took. The ten highest are shown. It is more than 100 % where a request queries in parallel.',
		empty: 'No HTTP request was recorded in this time.',
		unit: 'percentunit',
		min: 0,
		targets: [series(top(databaseShare('application, method, uri')))],
	}),
	timeSeries({
		title: 'Database time per request by route',
		description: 'The mean time that a request spent in executions; the reading of rows is not included. The ten highest are shown.',
		empty: 'No request was recorded in this time.',
		unit: 's',
		min: 0,
		targets: [series(top(meanDatabaseTime(BY_ROUTE)))],
	}),
	timeSeries({
		title: 'Executions of no request',
		description:
			'JDBC round trips in a second that are charged to no request: outside of one (start-up, threads that the recording did not follow), or too late for its report. If that grows, something is not counted where you expect it.',
		empty: 'No instance of this application is scraped.',
		unit: 'ops',
		min: 0,
		targets: [series(sum(rate(ofInstances('nplusone_unattributed_executions_total')), 'reason'), '{{reason}}')],
	}),
];

const deployments = [
	timeSeries({
		title: 'Queries per request by instance',
		description:
			'The mean of each instance. Dashed lines mark starts, so an instance that runs more queries since it was deployed stands out.',
		empty: 'No request was recorded in this time.',
		unit: 'short',
		min: 0,
		targets: [series(meanQueries(BY_INSTANCE), '{{application}} {{instance}}')],
	}),
	timeSeries({
		title: 'Queries per request, and a week before',
		description: 'The mean of all routes selected, now and at the same time of last week.',
		empty: 'No request was recorded in this time.',
		unit: 'short',
		min: 0,
		overrides: [
			byName('a week before', { 'custom.lineStyle': { fill: 'dash', dash: [8, 6] }, 'custom.fillOpacity': 0 }),
		],
		targets: [
			series(meanQueries(), 'now'),
			series(meanQueries().replaceAll(`[${RATE}]`, `[${RATE}] offset 1w`), 'a week before'),
		],
	}),
	table({
		title: 'Before and after a deployment',
		description:
			'Means per request on processes that ran before the time shown began, and on those started since. Choose a time that begins before the deployment.',
		empty: 'No request was recorded in this time.',
		unit: 'short',
		sortBy: 'Change of queries',
		columns: [
			{ name: 'Queries before', expr: queriesBefore(), decimals: 1 },
			{ name: 'Queries after', expr: queriesAfter(), decimals: 1 },
			{
				name: 'Change of queries',
				expr: `(${queriesAfter()}) / (${queriesBefore()} > 0) - 1`,
				unit: 'percentunit',
				decimals: 0,
				thresholds: thresholds([null, 'green'], [0.1, 'orange'], [0.5, 'red']),
				'custom.cellOptions': { type: 'color-text' },
			},
			{ name: 'Database time before', expr: databaseTimeBefore(), unit: 's', decimals: 1 },
			{ name: 'Database time after', expr: databaseTimeAfter(), unit: 's', decimals: 1 },
		],
	}),
];

const ROWS = [
	{ title: 'At a glance', panels: glance, widths: [4, 4, 4, 4, 4, 4, 12, 12], heights: [4, 4, 4, 4, 4, 4, 9, 9] },
	{ title: 'Routes', panels: routes, widths: [24, 8, 8, 8, 12, 12], heights: [9, 9, 9, 9, 8, 8] },
	{ title: 'Budgets', panels: budgets, widths: [12, 12, 8, 8, 8], heights: [8, 8, 8, 8, 8] },
	{ title: 'Findings', panels: findings, widths: [12, 12, 10, 14], heights: [8, 8, 8, 8] },
	{ title: 'Database', panels: database, widths: [12, 12, 8, 8, 8], heights: [8, 8, 8, 8, 8] },
	{ title: 'Deployments', panels: deployments, widths: [12, 12, 24], heights: [8, 8, 9] },
];

/** Places the panels of a row from left to right, and on as many lines as they need. */
function place({ panels, widths, heights }, top) {
	let x = 0;
	let y = top;
	return panels.map((panel, index) => {
		const gridPos = { h: heights[index], w: widths[index], x, y };
		x = (x + gridPos.w) % 24;
		y += x === 0 ? gridPos.h : 0;
		return { ...panel, gridPos };
	});
}

function layOut() {
	let y = 0;
	const all = ROWS.flatMap((row) => {
		const header = { type: 'row', title: row.title, collapsed: false, panels: [], gridPos: { h: 1, w: 24, x: 0, y } };
		const placed = place(row, y + 1);
		const last = placed.at(-1).gridPos;
		y = last.y + last.h;
		return [header, ...placed];
	});
	return all.map((panel, index) => ({ id: index + 1, ...panel }));
}

const variable = (name, label, description, query) => ({
	name,
	label,
	description,
	type: 'query',
	datasource: DATASOURCE,
	query: { qryType: 1, query, refId: 'PrometheusVariableQueryEditor-VariableQuery' },
	refresh: 2,
	regex: '',
	sort: 1,
	multi: true,
	includeAll: true,
	allValue: '.*',
	allowCustomValue: true,
	current: { selected: true, text: ['All'], value: ['$__all'] },
	hide: 0,
	options: [],
	skipUrlSync: false,
});

const variables = [
	{
		name: 'datasource',
		label: 'Data source',
		description: 'The Prometheus to ask.',
		type: 'datasource',
		query: 'prometheus',
		refresh: 1,
		regex: '',
		multi: false,
		includeAll: false,
		hide: 0,
		options: [],
		skipUrlSync: false,
	},
	variable(
		'application',
		'Application',
		'The tag application, if you set it (management.metrics.tags.application); leave it at All if not.',
		'label_values(nplusone_unattributed_executions_total, application)',
	),
	variable(
		'instance',
		'Instance',
		'What Prometheus scrapes.',
		'label_values(nplusone_unattributed_executions_total{application=~"$application"}, instance)',
	),
	variable(
		'route',
		'Route',
		'Pattern of the route, or name of the task.',
		'label_values(nplusone_request_queries_count{application=~"$application", instance=~"$instance"}, uri)',
	),
];

const annotations = [
	{
		builtIn: 1,
		datasource: { type: 'grafana', uid: '-- Grafana --' },
		enable: true,
		hide: true,
		iconColor: 'rgba(0, 211, 255, 1)',
		name: 'Annotations & Alerts',
		type: 'dashboard',
	},
	{
		datasource: DATASOURCE,
		enable: true,
		iconColor: 'purple',
		name: 'Starts',
		expr: `(${starts()}) * 1000`,
		step: '60s',
		tagKeys: 'application',
		textFormat: '{{instance}}',
		titleFormat: 'Started',
		useValueForTime: true,
	},
];

export const dashboard = {
	uid: 'nplusone',
	title: 'nplusone',
	description: 'How many queries each request runs, what its budget allows, and what fixing the findings would save.',
	tags: ['nplusone', 'spring-boot', 'sql'],
	schemaVersion: 42,
	version: 1,
	editable: true,
	fiscalYearStartMonth: 0,
	graphTooltip: 1,
	links: [
		{
			asDropdown: false,
			icon: 'doc',
			includeVars: false,
			keepTime: false,
			tags: [],
			targetBlank: true,
			title: 'What it shows',
			tooltip: 'What the panels show, and what to do when an alert fires',
			type: 'link',
			url: 'https://github.com/nplusone/nplusone/blob/main/grafana/README.md',
		},
	],
	time: { from: 'now-6h', to: 'now' },
	timepicker: {},
	timezone: '',
	refresh: '1m',
	weekStart: '',
	templating: { list: variables },
	annotations: { list: annotations },
	panels: layOut(),
};
