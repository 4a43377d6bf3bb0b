package io.github.nplusone.advice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;
import io.github.nplusone.mapping.EntityMapping;
import io.github.nplusone.mapping.EntityMappings;
import io.github.nplusone.mapping.IdGeneration;

/**
 * What writes many rows in one round trip.
 */
final class WriteAdvice {

	private static final int DEFAULT_BATCH_SIZE = 50;

	private static final String PROPERTIES = "spring.jpa.properties.hibernate.";

	private static final String IN_ONE_TRANSACTION = "write the rows in one transaction";

	private static final List<String> QUERIES = List.of("find", "get", "read", "query", "search", "stream", "count",
			"exists", "list", "scroll", "uniqueResult");

	// Methods of a repository that write what was changed before.
	private static final List<String> FLUSHING = Stream
		.concat(QUERIES.stream(), Stream.of("save", "delete", "flush", "remove"))
		.toList();

	private final EntityMappings mappings;

	WriteAdvice(EntityMappings mappings) {
		this.mappings = mappings;
	}

	@Nullable String advise(RepeatedQuery query) {
		if (query.sequence()) {
			return forSequence(query);
		}
		return switch (query.api()) {
			case SPRING_DATA_JPA -> isBulk(query) ? forBulk() : forJpa(query);
			case JPA -> isBulk(query) ? forBulk() : forJpa(query);
			case SPRING_DATA_JDBC, JDBC_CLIENT -> "write the rows with one batch: JdbcTemplate.batchUpdate";
			case JDBC_TEMPLATE ->
				isBatched(query) ? forSmallBatches() : "write the rows with one batch: batchUpdate instead of update";
			case JOOQ -> isBatched(query) ? forSmallBatches()
					: "write the rows with one batch: dsl.batch(…), or one insert with values for all of them";
			case MYBATIS ->
				isBatched(query) ? forSmallBatches() : "write the rows with a SqlSession of ExecutorType.BATCH";
			case JDBC -> isBatched(query) ? forSmallBatches()
					: "write the rows with one batch: addBatch() for each, executeBatch() after the loop";
		};
	}

	private static boolean isBatched(RepeatedQuery query) {
		return query.batchEntries() > 0;
	}

	private static String forSmallBatches() {
		return "collect more rows for each batch: these hold few";
	}

	// A table that stands in for a sequence is read and updated.
	private static @Nullable String forSequence(RepeatedQuery query) {
		return switch (query.api()) {
			case JPA, SPRING_DATA_JPA -> (query.table() != null && !isSequence(query))
					? "fetch many identifiers at once: @TableGenerator(allocationSize = 50)"
					: "fetch many identifiers at once: @SequenceGenerator(allocationSize = 50), and increment the "
							+ "sequence in the database by 50";
			default -> null;
		};
	}

	private static boolean isSequence(RepeatedQuery query) {
		return query.fingerprint().contains("nextval") || query.fingerprint().contains("next value");
	}

	// Statements of the application itself are not batched by the mapper.
	private static boolean isBulk(RepeatedQuery query) {
		String method = methodOf(query);
		if (method.isEmpty() || query.kind() == StatementKind.INSERT) {
			return false;
		}
		return switch (query.api()) {
			case JPA -> method.startsWith("execute");
			default -> FLUSHING.stream().noneMatch(method::startsWith);
		};
	}

	private static String methodOf(RepeatedQuery query) {
		String method = query.apiMethod();
		return (method != null) ? method.substring(method.lastIndexOf('.') + 1) : "";
	}

	private static String forBulk() {
		return "write the rows with one statement: `where … in :values`";
	}

	private @Nullable String forJpa(RepeatedQuery query) {
		EntityMapping entity = this.mappings.entityOf(query.table());
		if (entity == null) {
			return "write the rows in one transaction, with " + batchSize(DEFAULT_BATCH_SIZE) + " and " + order(query);
		}
		if (entity.idGeneration() == IdGeneration.IDENTITY && query.kind() == StatementKind.INSERT) {
			return "IDENTITY keys prevent batches: take GenerationType.SEQUENCE with allocationSize = 50"
					+ (isBatching(entity) ? "" : " and " + batchSize(DEFAULT_BATCH_SIZE))
					+ ", or insert with JdbcTemplate.batchUpdate";
		}
		return isFull(query, entity) ? "the batch size " + entity.batchSize() + " is too small for so many: "
				+ batchSize(largerBatch(query, entity)) : forUnfilledBatch(query, entity);
	}

	private static boolean isBatching(EntityMapping entity) {
		return entity.batchSize() > 1;
	}

	private static boolean isFull(RepeatedQuery query, EntityMapping entity) {
		return isBatching(entity) && query.batchEntries() >= (long) entity.batchSize() * (query.executions() - 1);
	}

	private static int largerBatch(RepeatedQuery query, EntityMapping entity) {
		int size = Math.max(DEFAULT_BATCH_SIZE, entity.batchSize() * 2);
		while (query.batchEntries() > (long) size * size) {
			size *= 2;
		}
		return size;
	}

	private static @Nullable String forUnfilledBatch(RepeatedQuery query, EntityMapping entity) {
		String cause = cause(query, entity);
		String settings = settings(query, entity);
		if (settings.isEmpty()) {
			return cause;
		}
		return ((cause != null) ? cause : IN_ONE_TRANSACTION) + ", with " + settings;
	}

	// What sends the rows before there are enough of them.
	private static @Nullable String cause(RepeatedQuery query, EntityMapping entity) {
		String method = methodOf(query);
		if (method.startsWith("saveAndFlush") || method.startsWith("saveAllAndFlush")) {
			return IN_ONE_TRANSACTION + ", by save() instead of " + method + "()";
		}
		if (method.equals("flush")) {
			return isBatching(entity) ? "flush once, after the loop" : null;
		}
		if (method.startsWith("save") || method.startsWith("delete")) {
			return IN_ONE_TRANSACTION;
		}
		return isQuery(method) ? "read before the loop: " + query.apiMethod() + "() flushes what was changed before it"
				: null;
	}

	private static boolean isQuery(String method) {
		return QUERIES.stream().anyMatch(method::startsWith);
	}

	private static String settings(RepeatedQuery query, EntityMapping entity) {
		boolean insert = query.kind() == StatementKind.INSERT;
		boolean ordered = insert ? entity.insertsOrdered() : entity.updatesOrdered();
		return Stream.of(isBatching(entity) ? "" : batchSize(DEFAULT_BATCH_SIZE), ordered ? "" : order(query))
			.filter((setting) -> !setting.isEmpty())
			.collect(Collectors.joining(" and "));
	}

	private static String batchSize(int size) {
		return PROPERTIES + "jdbc.batch_size=" + size;
	}

	private static String order(RepeatedQuery query) {
		return PROPERTIES + ((query.kind() == StatementKind.INSERT) ? "order_inserts=true" : "order_updates=true");
	}

}
