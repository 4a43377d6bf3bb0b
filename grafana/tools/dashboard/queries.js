/**
 * The queries of the dashboard, put together from few parts, so that all of them select
 * and group alike.
 */

/** What the variables select of an instance, and of a route of it. */
const INSTANCE = 'application=~"$application", instance=~"$instance"';
const ROUTE = `${INSTANCE}, uri=~"$route"`;

/** The window of a query over time, and that of one for the whole time shown. */
export const RATE = '$__rate_interval';
export const RANGE = '$__range';

/** What makes a route, whichever instance served it. */
export const BY_ROUTE = 'application, work, method, uri';

/** One instance of one application. */
export const BY_INSTANCE = 'application, job, instance';

export const ofRoutes = (metric, more = '') => `${metric}{${ROUTE}${more && `, ${more}`}}`;

export const ofInstances = (metric, more = '') => `${metric}{${INSTANCE}${more && `, ${more}`}}`;

export const rate = (series, window = RATE) => `rate(${series}[${window}])`;

export const increase = (series, window = RANGE) => `increase(${series}[${window}])`;

/** Adds up; without labels, to a single number. */
export const sum = (expression, by = '') => `sum${by && ` by (${by})`} (${expression})`;

export const max = (expression, by = '') => `max${by && ` by (${by})`} (${expression})`;

/** A ratio that is absent where there is nothing to divide by, instead of NaN. */
export const ratio = (part, whole) => `${part} / (${whole} > 0)`;

export const queries = (by, window) => sum(rate(ofRoutes('nplusone_request_queries_sum'), window), by);

export const requests = (by, window) => sum(rate(ofRoutes('nplusone_request_queries_count'), window), by);

export const databaseTime = (by, window) =>
	sum(rate(ofRoutes('nplusone_request_database_time_seconds_sum'), window), by);

export const meanQueries = (by, window) => ratio(queries(by, window), requests(by, window));

export const meanDatabaseTime = (by, window) =>
	ratio(
		databaseTime(by, window),
		sum(rate(ofRoutes('nplusone_request_database_time_seconds_count'), window), by),
	);

/**
 * A quantile of the queries per request: from the buckets; else from native histograms;
 * else the highest of those that the instances worked out themselves, as quantiles can't
 * be added up.
 */
export function quantile(value, by = '', window = RATE) {
	const buckets = sum(rate(ofRoutes('nplusone_request_queries_bucket'), window), by ? `le, ${by}` : 'le');
	const native = sum(rate(ofRoutes('nplusone_request_queries', 'quantile=""'), window), by);
	const published = max(ofRoutes('nplusone_request_queries', `quantile="${value}"`), by);
	return `histogram_quantile(${value}, ${buckets})
or histogram_quantile(${value}, ${native})
or ${published}`;
}

/** Requests by number of queries, from the buckets or else from native histograms. */
export function heatmap() {
	const classic = sum(increase(ofRoutes('nplusone_request_queries_bucket'), RATE), 'le');
	const native = sum(increase(ofRoutes('nplusone_request_queries', 'quantile=""'), RATE));
	return `${classic}\nor on () ${native}`;
}

/**
 * The time of those HTTP requests that nplusone records: without actuator endpoints, for
 * example. Spring Boot tags it by status and exception as well.
 */
export function requestTime(by, window = RATE) {
	const recorded = ofRoutes('nplusone_request_queries_count', 'work="http"');
	return sum(
		`${rate(ofRoutes('http_server_requests_seconds_sum'), window)}`
			+ ` and on (${BY_INSTANCE}, method, uri, outcome) ${recorded}`,
		by,
	);
}

export const databaseShare = (by, window = RATE) =>
	ratio(
		sum(rate(ofRoutes('nplusone_request_database_time_seconds_sum', 'work="http"'), window), by),
		requestTime(by, window),
	);

export const overBudget = (by, window) =>
	sum(rate(ofRoutes('nplusone_budget_exceeded_requests_total'), window), by);

export const overBudgetShare = (by, window) => ratio(overBudget(by, window), requests(by, window));

/** The last of the time shown: an instance that is gone by now had a budget as well. */
const last = (series, window) => (window ? `last_over_time(${series}[${window}])` : series);

export const budget = (window) => max(last(ofRoutes('nplusone_budget_queries'), window), BY_ROUTE);

export const timeBudget = (window) => max(last(ofRoutes('nplusone_budget_time_seconds'), window), BY_ROUTE);

export const avoidable = (by, window) => sum(rate(ofRoutes('nplusone_avoidable_executions_total'), window), by);

export const avoidableTime = (by, window) =>
	sum(rate(ofRoutes('nplusone_avoidable_database_time_seconds_total'), window), by);

/** The start of each instance that has nplusone, in seconds since 1970. */
export const starts = () =>
	`${ofInstances('process_start_time_seconds')}`
		+ ` and on (job, instance) ${ofInstances('nplusone_unattributed_executions_total')}`;

/**
 * What a counter gained in processes that ran before the time shown began, and in those
 * that were started since. The window of an increase in a new process must not reach back
 * into the old one, so that process has to be there at both ends of it.
 */
const started = (offset, since) =>
	`(${ofInstances('process_start_time_seconds')}${offset} * 1000 ${since ? '>=' : '<'} $__from)`;

const gained = (metric, masks) =>
	sum(
		`sum_over_time((${increase(ofRoutes(metric), RATE)}`
			+ `${masks.map((mask) => ` and on (job, instance) ${mask}`).join('')})[${RANGE}:$__interval])`,
		BY_ROUTE,
	);

const before = (metric) => gained(metric, [started('', false)]);

const after = (metric) => gained(metric, [started('', true), started(` offset ${RATE}`, true)]);

export const queriesBefore = () =>
	ratio(before('nplusone_request_queries_sum'), before('nplusone_request_queries_count'));

export const queriesAfter = () =>
	ratio(after('nplusone_request_queries_sum'), after('nplusone_request_queries_count'));

export const databaseTimeBefore = () =>
	ratio(
		before('nplusone_request_database_time_seconds_sum'),
		before('nplusone_request_database_time_seconds_count'),
	);

export const databaseTimeAfter = () =>
	ratio(
		after('nplusone_request_database_time_seconds_sum'),
		after('nplusone_request_database_time_seconds_count'),
	);
