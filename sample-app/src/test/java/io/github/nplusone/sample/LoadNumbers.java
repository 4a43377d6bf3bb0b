package io.github.nplusone.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.nplusone.ExecutionCount;
import io.github.nplusone.FindingType;
import io.github.nplusone.sample.Load.Run;

/**
 * What a load amounts to, in the terms of the dashboard and of the rules.
 */
class LoadNumbers {

	static final int BUDGET = 50;

	static final int DASHBOARD_BUDGET = 400;

	static final int DASHBOARD_SECONDS = 10;

	private static final List<Double> BOUNDS = List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 400.0, 500.0,
			1000.0);

	private static final Function<Run, Map<String, String>> ALL = (run) -> Map.of();

	private static final Function<Run, Map<String, String>> ROUTE = (run) -> Map.of("application", "shop", "work",
			run.load().work(), "method", run.load().method(), "uri", run.load().uri());

	private final List<Run> before;

	private final List<Run> runs;

	private final double seconds;

	private final Numbers requestTime;

	private final Numbers unattributed;

	private final String instance;

	/**
	 * Creates the numbers.
	 * @param before what was run before
	 * @param runs what was run
	 * @param seconds in how many seconds
	 * @param requestTime time of requests by application, method and uri
	 * @param unattributed executions of no request by reason
	 * @param instance the instance that was asked
	 */
	LoadNumbers(List<Run> before, List<Run> runs, double seconds, Numbers requestTime, Numbers unattributed,
			String instance) {
		this.before = before;
		this.runs = runs;
		this.seconds = seconds;
		this.requestTime = requestTime;
		this.unattributed = unattributed;
		this.instance = instance;
	}

	List<Run> runs() {
		return this.runs;
	}

	/**
	 * What each query of the dashboard returns.
	 * @return numbers by panel and query
	 */
	Map<String, Numbers> ofPanels() {
		Map<String, Numbers> panels = new HashMap<>();
		panels.putAll(glance());
		panels.putAll(routes());
		panels.putAll(budgets());
		panels.putAll(findings());
		panels.putAll(database());
		panels.putAll(deployments());
		return panels;
	}

	private Map<String, Numbers> glance() {
		Map<String, Numbers> panels = new HashMap<>();
		panels.put("Requests A", perSecond(requests(ALL)));
		panels.put("Queries, mean A", queries(ALL).dividedBy(requests(ALL)));
		panels.put("Queries, p95 A", quantile(0.95, ALL));
		panels.put("Over budget A", overBudget(ALL).dividedBy(requests(ALL)));
		panels.put("Avoidable queries A", avoidable(ALL).dividedBy(queries(ALL)));
		panels.put("Database share of time A", httpDatabaseTime(ALL).dividedBy(this.requestTime.total()));
		panels.put("Queries per request A", quantile(0.5, ALL));
		panels.put("Queries per request B", quantile(0.95, ALL));
		panels.put("Queries per request C", quantile(0.99, ALL));
		panels.put("Queries per request D", highest(ALL, (run) -> run.load().queries()));
		panels.put("Requests by number of queries A", heatmap());
		return panels;
	}

	private Map<String, Numbers> routes() {
		Map<String, Numbers> panels = new HashMap<>();
		panels.put("All routes A", requests(ROUTE));
		panels.put("All routes B", queries(ROUTE).dividedBy(requests(ROUTE)));
		panels.put("All routes C", quantile(0.5, ROUTE));
		panels.put("All routes D", quantile(0.95, ROUTE));
		panels.put("All routes E", quantile(0.99, ROUTE));
		panels.put("All routes F", highest(ROUTE, (run) -> run.load().queries()));
		panels.put("All routes G", databaseTime(ROUTE).dividedBy(requests(ROUTE)));
		panels.put("All routes H", highest(ROUTE, Run::databaseSeconds));
		panels.put("Queries per request by route, p50 A", quantile(0.5, ROUTE));
		panels.put("Queries per request by route, p95 A", quantile(0.95, ROUTE));
		panels.put("Queries per request by route, p99 A", quantile(0.99, ROUTE));
		panels.put("Top routes by queries A", perSecond(queries(ROUTE)));
		panels.put("Top routes by database time A", perSecond(databaseTime(ROUTE)));
		return panels;
	}

	private Map<String, Numbers> budgets() {
		Numbers exceeded = overBudget(ROUTE).where((requests) -> requests > 0);
		Map<String, Numbers> panels = new HashMap<>();
		panels.put("Requests over budget by route A", perSecond(overBudget(ROUTE)));
		panels.put("Budget use by route A", queries(ROUTE).dividedBy(requests(ROUTE)).dividedBy(budget()));
		panels.put("Budget use by route, p95 A", quantile(0.95, ROUTE).dividedBy(budget()));
		panels.put("Use of the time budget by route A",
				databaseTime(ROUTE).dividedBy(requests(ROUTE)).dividedBy(timeBudget()));
		panels.put("Routes over budget A", exceeded);
		panels.put("Routes over budget B", exceeded.dividedBy(requests(ROUTE)));
		panels.put("Routes over budget C", budget().onlyWith(exceeded));
		panels.put("Routes over budget D", timeBudget().onlyWith(exceeded));
		return panels;
	}

	private Map<String, Numbers> findings() {
		Map<String, Numbers> panels = new HashMap<>();
		panels.put("Findings by type A", perSecond(findings(ALL)));
		panels.put("Avoidable queries by route A", perSecond(avoidable(ROUTE)));
		panels.put("Findings by route and type A", findings(ROUTE).where((findings) -> findings > 0));
		panels.put("What an instance would save A", ofInstance(perSecond(avoidable(ALL))));
		panels.put("What an instance would save B", ofInstance(avoidable(ALL).dividedBy(queries(ALL))));
		panels.put("What an instance would save C",
				ofInstance(perSecond(avoidableTime()).each((saved) -> saved * 24 * 60 * 60)));
		panels.put("What an instance would save D", ofInstance(avoidableTime().dividedBy(databaseTime(ALL))));
		return panels;
	}

	private Map<String, Numbers> database() {
		Map<String, Numbers> panels = new HashMap<>();
		panels.put("Executions by kind and data source A", perSecond(counts(ExecutionCount::executions)));
		panels.put("Failed executions by kind and data source A", perSecond(counts(ExecutionCount::failures)));
		panels.put("Database share of request time by route A",
				httpDatabaseTime(ROUTE).without("work").dividedBy(this.requestTime));
		panels.put("Database time per request by route A", databaseTime(ROUTE).dividedBy(requests(ROUTE)));
		panels.put("Executions of no request A", perSecond(this.unattributed));
		return panels;
	}

	// The process was there before; a week ago it was not. The mean before a deployment
	// is
	// weighted by the times when it is looked at: it is that of the load only where all
	// requests are the same.
	private Map<String, Numbers> deployments() {
		Map<String, Numbers> panels = new HashMap<>();
		panels.put("Queries per request by instance A", ofInstance(queries(ALL).dividedBy(requests(ALL))));
		panels.put("Queries per request, and a week before A", queries(ALL).dividedBy(requests(ALL)));
		panels.put("Queries per request, and a week before B", Numbers.NONE);
		panels.put("Before and after a deployment A", queries(ROUTE).dividedBy(requests(ROUTE)));
		panels.put("Before and after a deployment B", Numbers.NONE);
		panels.put("Before and after a deployment C", Numbers.NONE);
		panels.put("Before and after a deployment D", databaseTime(ROUTE).dividedBy(requests(ROUTE)).unknown());
		panels.put("Before and after a deployment E", Numbers.NONE);
		return panels;
	}

	/**
	 * What each recording rule records, if all look at the time of the load.
	 * @return numbers by the name of the rule, without the length of its window
	 */
	Map<String, Numbers> ofRules() {
		Map<String, Numbers> rules = new HashMap<>();
		rules.put("route:nplusone_requests:increase", ofJob(requests(ROUTE)));
		rules.put("route:nplusone_over_budget:increase", ofJob(overBudget(ROUTE)));
		rules.put("route:nplusone_over_budget:ratio", ofJob(overBudget(ROUTE).dividedBy(requests(ROUTE))));
		rules.put("route:nplusone_queries_per_request:mean", ofJob(queries(ROUTE).dividedBy(requests(ROUTE))));
		rules.put("route:nplusone_n_plus_one:increase", ofJob(findings(ROUTE, FindingType.N_PLUS_ONE).without("type")));
		rules.put("route:nplusone_database_time:mean",
				ofJob(httpDatabaseTime(ROUTE).dividedBy(httpRequests(ROUTE)).without("work")));
		rules.put("route:nplusone_database_time:share",
				ofJob(httpDatabaseTime(ROUTE).without("work").dividedBy(this.requestTime)));
		return rules;
	}

	private static Numbers ofJob(Numbers numbers) {
		return numbers.with("job", "sample");
	}

	private Numbers ofInstance(Numbers number) {
		return number.with("application", "shop").with("job", "sample").with("instance", this.instance);
	}

	private Numbers perSecond(Numbers numbers) {
		return numbers.each((number) -> number / this.seconds);
	}

	private Numbers requests(Function<Run, Map<String, String>> by) {
		return sum(by, (run) -> 1);
	}

	private Numbers httpRequests(Function<Run, Map<String, String>> by) {
		return Numbers.sum(this.runs.stream().filter((run) -> run.load().isHttp()), by, (run) -> 1);
	}

	private Numbers queries(Function<Run, Map<String, String>> by) {
		return sum(by, (run) -> run.load().queries());
	}

	private Numbers databaseTime(Function<Run, Map<String, String>> by) {
		return sum(by, Run::databaseSeconds);
	}

	private Numbers httpDatabaseTime(Function<Run, Map<String, String>> by) {
		return Numbers.sum(this.runs.stream().filter((run) -> run.load().isHttp()), by, Run::databaseSeconds);
	}

	private Numbers overBudget(Function<Run, Map<String, String>> by) {
		return sum(by, (run) -> (run.load().queries() > budgetOf(run.load())) ? 1 : 0);
	}

	private static int budgetOf(Load load) {
		return load.uri().equals("/dashboard") ? DASHBOARD_BUDGET : BUDGET;
	}

	private Numbers budget() {
		return Numbers.max(this.runs.stream(), ROUTE, (run) -> budgetOf(run.load()));
	}

	private Numbers timeBudget() {
		return Numbers.max(this.runs.stream().filter((run) -> budgetOf(run.load()) == DASHBOARD_BUDGET), ROUTE,
				(run) -> DASHBOARD_SECONDS);
	}

	private Numbers avoidable(Function<Run, Map<String, String>> by) {
		return sum(by, (run) -> run.load().avoidable());
	}

	private Numbers avoidableTime() {
		return sum(ALL, Run::avoidableSeconds);
	}

	private Numbers sum(Function<Run, Map<String, String>> by, ToDoubleFunction<Run> number) {
		return Numbers.sum(this.runs.stream(), by, number);
	}

	// A maximum outlasts a few minutes.
	private Numbers highest(Function<Run, Map<String, String>> by, ToDoubleFunction<Run> number) {
		return Numbers.max(Stream.concat(this.before.stream(), this.runs.stream()), by, number);
	}

	private Numbers quantile(double quantile, Function<Run, Map<String, String>> by) {
		Map<Map<String, String>, List<Integer>> values = this.runs.stream()
			.collect(Collectors.groupingBy(by, Collectors.mapping((run) -> run.load().queries(), Collectors.toList())));
		return new Numbers(values.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(each) -> Numbers.quantile(quantile, each.getValue(), BOUNDS))));
	}

	private Numbers heatmap() {
		List<Integer> values = this.runs.stream().map((run) -> run.load().queries()).toList();
		return Numbers.sum(Stream.concat(BOUNDS.stream(), Stream.of(Double.POSITIVE_INFINITY)),
				(bound) -> Map.of("le", bound.isInfinite() ? "+Inf" : bound.toString()),
				(bound) -> Numbers.atMost(bound, values));
	}

	private Numbers findings(Function<Run, Map<String, String>> by) {
		Map<Map<String, String>, Double> all = new HashMap<>();
		for (FindingType type : FindingType.values()) {
			all.putAll(findings(by, type).byLabels());
		}
		return new Numbers(all);
	}

	private Numbers findings(Function<Run, Map<String, String>> by, FindingType type) {
		return sum(by, (run) -> run.load().findings().getOrDefault(type.name(), 0)).with("type", type.name());
	}

	private Numbers counts(ToDoubleFunction<ExecutionCount> number) {
		return Numbers.sum(this.runs.stream().flatMap((run) -> run.report().executions().counts().stream()),
				(count) -> Map.of("datasource", count.dataSource(), "kind", count.kind().name()), number);
	}

}
