package io.github.nplusone.report.endpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.json.JSONException;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import tools.jackson.databind.json.JsonMapper;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;
import io.github.nplusone.CallSite;
import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.Findings;
import io.github.nplusone.QueryApi;
import io.github.nplusone.Budget;
import io.github.nplusone.Repeated;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.Reports;
import io.github.nplusone.Route;
import io.github.nplusone.SuppressedFinding;
import io.github.nplusone.detection.StaleSuppression;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documents of the endpoint, word for word: others read them.
 */
class NPlusOneEndpointTests {

	private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	private static final Association OWNER = new Association("com.example.Account", "owner", AssociationType.TO_ONE,
			false, 1, false);

	private final RouteHistories histories = new RouteHistories(new EndpointProperties(1, 3),
			Clock.fixed(NOON, ZoneOffset.UTC));

	private final NPlusOneEndpoint endpoint = new NPlusOneEndpoint(this.histories,
			() -> List.of(new StaleSuppression("nplusone.detection.ignore[0]", "Author.novels", "at most\nthree")));

	@Test
	void listOfRoutes() {
		reportAccount();
		this.histories.report(Reports.of("/dropped", 1, 1));
		expect(this.endpoint.routes(), """
				{
				  "since": "2026-11-20T12:00:00Z",
				  "requests": 2,
				  "routes": [ %s ],
				  "droppedRequests": 1,
				  "staleSuppressions": [ {
				    "declaredAt": "nplusone.detection.ignore[0]",
				    "association": "Author.novels",
				    "reason": "at most three"
				  } ]
				}
				""".formatted(accountSummary()));
	}

	@Test
	void detailOfARoute() {
		reportAccount();
		expect(this.endpoint.route("GET", "accounts", "{id}"), """
				{
				  "summary": %s,
				  "distribution": [ { "from": 21, "to": 21, "requests": 1 } ],
				  "findings": [ {
				    "type": "N_PLUS_ONE",
				    "dataSource": "dataSource",
				    "kind": "SELECT",
				    "fingerprint": "select o1_0.id from owner o1_0 where o1_0.id=?",
				    "table": "owner",
				    "association": { "name": "Account.owner", "type": "TO_ONE", "eager": false },
				    "callSite": "com.example.AccountRow.of(AccountRow.java:26)",
				    "apiMethod": "AccountRepository.findById",
				    "advice": "fetch it with the parent",
				    "repeats": {
				      "last": 9,
				      "lowest": 9,
				      "highest": 9,
				      "grows": false,
				      "requests": 1,
				      "executions": 9,
				      "databaseTimeMs": 1.0
				    },
				    "firstSeen": "1970-01-01T00:00:00Z",
				    "lastSeen": "1970-01-01T00:00:00Z"
				  } ],
				  "latent": [ %s } ],
				  "suppressed": [ %s,
				    "suppressedBy": "nplusone.detection.ignore[1]",
				    "reason": "the page is cached"
				  } ]
				}
				""".formatted(accountSummary(), bareFinding("select latent", 2), bareFinding("select known", 7)));
	}

	@Test
	void routeOfOtherWorkWithoutBudget() {
		this.histories
			.report(Reports.of(Route.ofWork(Route.RECORDED, "nightly export"), 200, Reports.selects(0), null));
		expect(this.endpoint.route("recorded", "nightly+export").summary(), """
				{
				  "id": "recorded/nightly+export",
				  "route": "recorded nightly export",
				  "work": "recorded",
				  "pattern": "nightly export",
				  "requests": 1,
				  "verdicts": { "kept": 0, "exceeded": 0, "none": 1 },
				  "queries": { "min": 0, "mean": 0.0, "p50": 0, "p95": 0, "p99": 0, "max": 0, "total": 0 },
				  "databaseTimeMs": { "mean": 0.0, "max": 0.0, "total": 0.0 },
				  "findings": 0,
				  "latent": 0,
				  "suppressed": 0,
				  "droppedFindings": 0,
				  "firstSeen": "1970-01-01T00:00:00Z",
				  "lastSeen": "1970-01-01T00:00:00Z"
				}
				""");
	}

	@Test
	void whatMattersComesFirst() {
		reportAccount();
		String list = JsonMapper.shared().writeValueAsString(this.endpoint.routes());
		assertThat(list).startsWith("{\"since\":").contains("\"routes\":[{\"id\":\"GET/accounts/:id\",\"route\":");
		assertThat(JsonMapper.shared().writeValueAsString(this.endpoint.route("GET", "accounts", ":id")))
			.contains("\"findings\":[{\"type\":\"N_PLUS_ONE\",\"fingerprint\":");
	}

	private void reportAccount() {
		RepeatedQuery owners = new Repeated("select o1_0.id from owner o1_0 where o1_0.id=?", 9).table("owner")
			.association(OWNER)
			.at(new CallSite("com.example.AccountRow", "of", "AccountRow.java", 26))
			.api(QueryApi.SPRING_DATA_JPA, "AccountRepository.findById")
			.build();
		this.histories.report(Reports.of(new Route("GET", "/accounts/{id}"), Reports.selects(21),
				new Budget(20, Duration.ofMillis(1500), "nplusone.budget"),
				new Findings(List.of(new Finding(FindingType.N_PLUS_ONE, owners, null, "fetch it with the parent")),
						List.of(bare("select latent", 2)),
						List.of(new SuppressedFinding(bare("select known", 7), "the page is cached",
								"nplusone.detection.ignore[1]"),
								new SuppressedFinding(bare("select dropped", 7), "too many", "here")))));
	}

	private static Finding bare(String fingerprint, int executions) {
		return new Finding(FindingType.N_PLUS_ONE, Reports.repeated(fingerprint, executions), null, null);
	}

	private static String accountSummary() {
		return """
				{
				  "id": "GET/accounts/:id",
				  "route": "GET /accounts/{id}",
				  "work": "http",
				  "method": "GET",
				  "pattern": "/accounts/{id}",
				  "requests": 1,
				  "verdicts": { "kept": 0, "exceeded": 1, "none": 0 },
				  "queries": { "min": 21, "mean": 21.0, "p50": 21, "p95": 21, "p99": 21, "max": 21, "total": 21 },
				  "databaseTimeMs": { "mean": 21.0, "max": 21.0, "total": 21.0 },
				  "budget": { "queries": 20, "timeMs": 1500.0, "declaredAt": "nplusone.budget" },
				  "findings": 1,
				  "latent": 1,
				  "suppressed": 1,
				  "droppedFindings": 1,
				  "firstSeen": "1970-01-01T00:00:00Z",
				  "lastSeen": "1970-01-01T00:00:00Z"
				}
				""";
	}

	private static String bareFinding(String fingerprint, int executions) {
		return """
				{
				  "type": "N_PLUS_ONE",
				  "dataSource": "dataSource",
				  "kind": "SELECT",
				  "fingerprint": "%1$s",
				  "repeats": {
				    "last": %2$d,
				    "lowest": %2$d,
				    "highest": %2$d,
				    "grows": false,
				    "requests": 1,
				    "executions": %2$d,
				    "databaseTimeMs": 1.0
				  },
				  "firstSeen": "1970-01-01T00:00:00Z",
				  "lastSeen": "1970-01-01T00:00:00Z"
				""".formatted(fingerprint, executions);
	}

	// The mapper has none of the settings that Spring Boot makes for endpoints: an
	// application may switch them off.
	private static void expect(Object document, String json) {
		try {
			JSONAssert.assertEquals(json, JsonMapper.shared().writeValueAsString(document), JSONCompareMode.STRICT);
		}
		catch (JSONException ex) {
			throw new AssertionError(ex);
		}
	}

}
