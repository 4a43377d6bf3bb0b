package io.github.nplusone.advice;

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

	private static final String BATCH_SIZE = "spring.jpa.properties.hibernate.jdbc.batch_size=50";

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
		String method = query.apiMethod();
		if (method == null || query.kind() == StatementKind.INSERT) {
			return false;
		}
		String name = method.substring(method.lastIndexOf('.') + 1);
		return switch (query.api()) {
			case JPA -> name.startsWith("execute");
			default -> !name.startsWith("save") && !name.startsWith("delete") && !name.startsWith("flush")
					&& !name.startsWith("remove");
		};
	}

	private static String forBulk() {
		return "write the rows with one statement: `where … in :values`";
	}

	private String forJpa(RepeatedQuery query) {
		EntityMapping entity = this.mappings.entityOf(query.table());
		if (entity != null && entity.idGeneration() == IdGeneration.IDENTITY && query.kind() == StatementKind.INSERT) {
			return "IDENTITY keys prevent batches: take GenerationType.SEQUENCE with allocationSize = 50 and "
					+ BATCH_SIZE + ", or insert with JdbcTemplate.batchUpdate";
		}
		return isBatched(query) ? forSmallJpaBatches(query, entity) : firstBatch(query);
	}

	private static String firstBatch(RepeatedQuery query) {
		return "write the rows in one transaction, with " + BATCH_SIZE + " and " + order(query);
	}

	private static String order(RepeatedQuery query) {
		return (query.kind() == StatementKind.INSERT) ? "hibernate.order_inserts=true" : "hibernate.order_updates=true";
	}

	private static String forSmallJpaBatches(RepeatedQuery query, @Nullable EntityMapping entity) {
		boolean full = entity != null && query.batchEntries() >= (long) entity.batchSize() * (query.executions() - 1);
		return (full && entity.batchSize() > 1)
				? "the batch size " + entity.batchSize() + " is too small for so many: " + BATCH_SIZE
				: firstBatch(query);
	}

}
