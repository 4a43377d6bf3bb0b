package io.github.nplusone.test.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.CallSite;
import io.github.nplusone.Finding;
import io.github.nplusone.RepeatedQuery;

/**
 * Describes routes for tools: with everything that is the same in each run of the same
 * tests, and without times.
 */
final class JsonReport {

	private static final int VERSION = 1;

	private final SourceFiles sources;

	JsonReport(SourceFiles sources) {
		this.sources = sources;
	}

	String write(Collection<SeenRoute> routes) {
		Map<String, @Nullable Object> report = new LinkedHashMap<>();
		report.put("version", VERSION);
		report.put("routes", routes.stream().map(this::route).toList());
		return JsonText.of(report);
	}

	private Map<String, @Nullable Object> route(SeenRoute seen) {
		Map<String, @Nullable Object> route = new LinkedHashMap<>();
		route.put("route", seen.route().toString());
		route.put("work", seen.route().work());
		route.put("method", seen.route().method());
		route.put("pattern", seen.route().pattern());
		route.put("requests", seen.requests());
		route.put("queries", queries(seen));
		route.put("budget", seen.budget());
		route.put("overBudget", seen.overBudget());
		route.put("tests", List.copyOf(seen.tests()));
		route.put("findings", seen.findings().stream().map(this::finding).toList());
		return route;
	}

	// Unlike Map.of, always in this order.
	private static Map<String, Integer> queries(SeenRoute seen) {
		Map<String, Integer> queries = new LinkedHashMap<>();
		queries.put("lowest", seen.fewestQueries());
		queries.put("highest", seen.mostQueries());
		return queries;
	}

	private Map<String, @Nullable Object> finding(SeenFinding seen) {
		Finding finding = seen.finding();
		RepeatedQuery query = finding.query();
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		members.put("type", finding.type());
		members.put("state", seen.state());
		members.put("reason", seen.reason());
		members.put("inBaseline", seen.known());
		members.put("executions", query.executions());
		members.put("statement", query.fingerprint());
		members.put("table", query.table());
		members.put("dataSource", query.dataSource());
		members.put("association", query.association());
		members.put("api", query.api());
		members.put("apiMethod", query.apiMethod());
		members.put("callSite", (query.callSite() != null) ? callSite(query.callSite()) : null);
		members.put("advice", finding.advice());
		return members;
	}

	private Map<String, @Nullable Object> callSite(CallSite callSite) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		members.put("class", callSite.className());
		members.put("method", callSite.methodName());
		members.put("file", this.sources.find(callSite));
		members.put("line", (callSite.lineNumber() > 0) ? callSite.lineNumber() : null);
		return members;
	}

}
