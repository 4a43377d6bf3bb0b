package io.github.nplusone.advice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.QueryApi;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;
import io.github.nplusone.mapping.EntityMapping;
import io.github.nplusone.mapping.EntityMappings;
import io.github.nplusone.mapping.IdGeneration;

/**
 * What turns the queries of a loop into one query before it.
 */
final class ReadAdvice {

	private static final List<String> FINDERS = List.of("find", "get", "read", "query", "search", "stream");

	// Anything else than the equality of one property; names of properties may be among
	// them by accident, and then get the general advice.
	private static final List<String> KEYWORDS = List.of("And", "Or", "Between", "Than", "Like", "Not", "In", "Is",
			"Equals", "Null", "With", "Contain", "Starts", "Ends", "Match", "Regex", "Before", "After", "Ignore",
			"OrderBy", "True", "False", "Exists", "Near");

	private static final List<String> EQUALITY = List.of("IsEquals", "Equals", "Is");

	private final EntityMappings mappings;

	ReadAdvice(EntityMappings mappings) {
		this.mappings = mappings;
	}

	@Nullable String advise(RepeatedQuery query, RecordedExecutions executions) {
		if (query.kind() != StatementKind.SELECT || !isByEquality(query) || PagedQueries.contain(query, executions)) {
			return null;
		}
		if (PagedQueries.areCountedBy(query, executions)) {
			return PagedQueries.WITHOUT_COUNT;
		}
		if (PagedQueries.isCount(query)) {
			return "count for all of them at once, with one query: `where … in (…) group by …`";
		}
		return switch (query.api()) {
			case SPRING_DATA_JPA -> forRepository(query, executions);
			case SPRING_DATA_JDBC -> forAggregates(query);
			case JPA -> forJpa(query);
			case JDBC_TEMPLATE ->
				"read them with one query before the loop: NamedParameterJdbcTemplate with " + "`where … in (:values)`";
			case JDBC_CLIENT ->
				"read them with one query before the loop: `where … in (:values)` and " + "param(\"values\", list)";
			case JOOQ -> "read them with one query before the loop: where(FIELD.in(values)), or multiset(…) for the "
					+ "rows of each";
			case MYBATIS -> "read them with one query before the loop: <foreach> in `where … in (…)`, or a resultMap "
					+ "with a join in place of a nested select";
			case JDBC -> "read them with one query before the loop: `where … in (…)`";
		};
	}

	private static boolean isByEquality(RepeatedQuery query) {
		return query.fingerprint().contains("=?") || query.fingerprint().contains("=cast(?");
	}

	private @Nullable String forRepository(RepeatedQuery query, RecordedExecutions executions) {
		String method = methodOf(query);
		if (method.startsWith("save")) {
			return forSave(query, executions);
		}
		if (method.startsWith("delete")) {
			return "delete() reads each row first: deleteAllByIdInBatch(ids) takes one statement, without callbacks and "
					+ "cascades";
		}
		return forFinder(query);
	}

	private @Nullable String forSave(RepeatedQuery query, RecordedExecutions executions) {
		EntityMapping entity = this.mappings.entityOf(query.table());
		if (entity == null) {
			return null;
		}
		if (!isInserted(entity, executions)) {
			return "save() reads each row that it is to change: in one transaction, read them with findAllById(ids) "
					+ "and change those";
		}
		return (entity.idGeneration() == IdGeneration.MEMORY)
				? "save() looks for a row whose identifier is assigned: let the entity implement Persistable, or give "
						+ "it a @Version"
				: null;
	}

	private boolean isInserted(EntityMapping entity, RecordedExecutions executions) {
		return executions.statements()
			.stream()
			.anyMatch((statement) -> statement.kind() == StatementKind.INSERT
					&& entity.equals(this.mappings.entityOf(statement.table())));
	}

	private static String forAggregates(RepeatedQuery query) {
		String method = methodOf(query);
		return (isFindById(method) || isFinder(method)) ? forFinder(query)
				: "read them with one query: a join in a @Query with a resultSetExtractorClass";
	}

	private static String forFinder(RepeatedQuery query) {
		String method = methodOf(query);
		if (isFindById(method) || method.equals("existsById")) {
			return "read them with one query before the loop: findAllById(ids)";
		}
		return (isFinder(method) && isOneCondition(query.fingerprint()))
				? "read them with one query before the loop: " + withoutEquality(method) + "In(values)"
				: "read them with one query before the loop: `where … in :values`";
	}

	// What the name of the method says may be a part of its query only.
	private static boolean isOneCondition(String fingerprint) {
		String condition = fingerprint.substring(fingerprint.lastIndexOf(" where ") + 1);
		return fingerprint.indexOf('?') == fingerprint.lastIndexOf('?') && condition.contains("=?")
				&& !condition.contains(" and ") && !condition.contains(" or ");
	}

	private static String withoutEquality(String method) {
		return EQUALITY.stream()
			.filter(method::endsWith)
			.findFirst()
			.map((word) -> method.substring(0, method.length() - word.length()))
			.orElse(method);
	}

	private static boolean isFindById(String method) {
		return method.equals("findById") || method.equals("getById") || method.equals("getReferenceById");
	}

	private static boolean isFinder(String name) {
		String method = withoutEquality(name);
		int by = method.indexOf("By");
		return by > 0 && by + 2 < method.length() && FINDERS.stream().anyMatch(method::startsWith)
				&& KEYWORDS.stream().noneMatch(method.substring(by + 2)::contains) && !method.contains("First")
				&& !method.contains("Top");
	}

	private static String forJpa(RepeatedQuery query) {
		String method = methodOf(query);
		return method.startsWith("merge")
				? "merge() looks for each row: persist() those that are new, and read the others with one query"
				: "read them with one query before the loop: `where … in :values`";
	}

	private static String methodOf(RepeatedQuery query) {
		String method = query.apiMethod();
		return (method != null && query.api() != QueryApi.JDBC) ? method.substring(method.lastIndexOf('.') + 1) : "";
	}

}
