package io.github.nplusone.advice;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.QueryApi;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;

/**
 * What keeps a result instead of reading it again.
 */
final class DuplicateAdvice {

	private DuplicateAdvice() {
	}

	static @Nullable String advise(RepeatedQuery query, RecordedExecutions executions) {
		// A routine may do something else each time.
		if (query.kind() != StatementKind.SELECT) {
			return null;
		}
		if (PagedQueries.areCountedBy(query, executions)) {
			return PagedQueries.WITHOUT_COUNT;
		}
		return isById(query)
				? "read it once before the loop, or run the loop in one transaction, whose persistence context keeps it"
				: "read it once before the loop and pass it on, or cache it with @Cacheable";
	}

	private static boolean isById(RepeatedQuery query) {
		String method = query.apiMethod();
		boolean jpa = query.api() == QueryApi.JPA || query.api() == QueryApi.SPRING_DATA_JPA;
		return jpa && (query.association() != null
				|| (method != null && (method.endsWith(".findById") || method.endsWith(".find"))));
	}

}
