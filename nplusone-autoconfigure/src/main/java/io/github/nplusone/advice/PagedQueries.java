package io.github.nplusone.advice;

import io.github.nplusone.QueryApi;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;

/**
 * The repeated queries of a request that read a part of their rows, each time. A limit
 * for each of them is no limit for all of them.
 */
final class PagedQueries {

	static final String WITHOUT_COUNT = "a Page counts its rows each time: return a Slice or a List";

	private PagedQueries() {
	}

	static boolean contain(RepeatedQuery query, RecordedExecutions executions) {
		return executions.statements()
			.stream()
			.anyMatch((statement) -> statement.paged() && statement.fingerprint().equals(query.fingerprint()));
	}

	/**
	 * Whether a query counts the rows of which another one reads a page.
	 */
	static boolean areCountedBy(RepeatedQuery query, RecordedExecutions executions) {
		return query.api() == QueryApi.SPRING_DATA_JPA && isCount(query) && query.callSite() != null
				&& query.apiMethod() != null
				&& executions.repeatedQueries()
					.stream()
					.filter((other) -> query.callSite().equals(other.callSite()))
					.filter((other) -> query.apiMethod().equals(other.apiMethod()))
					.anyMatch((other) -> contain(other, executions));
	}

	static boolean isCount(RepeatedQuery query) {
		return query.fingerprint().startsWith("select count(");
	}

}
