package io.github.nplusone.jdbc;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.nplusone.RepeatedQuery;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BoundValues}, as a recording counts them.
 */
class BoundValuesTests {

	@AutoClose
	private final HikariDataSource pool = TestDataSources.pool();

	private final DataSource dataSource = TestDataSources.wrap(this.pool);

	@ParameterizedTest
	@MethodSource("values")
	void equalValuesAreOne(Object first, Object equalToFirst, Object other) throws Exception {
		assertThat(distinctValues((statement) -> statement.setObject(1, first),
				(statement) -> statement.setObject(1, equalToFirst)))
			.isOne();
		assertThat(distinctValues((statement) -> statement.setObject(1, first),
				(statement) -> statement.setObject(1, other)))
			.isEqualTo(2);
	}

	static Stream<Object[]> values() {
		return Stream.of(new Object[] { 1, 1, 2 }, new Object[] { "one", new String("one"), "two" },
				new Object[] { new byte[] { 1, 2 }, new byte[] { 1, 2 }, new byte[] { 2, 1 } },
				new Object[] { LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2) },
				new Object[] { new BigDecimal("1.5"), new BigDecimal("1.5"), new BigDecimal("2.5") },
				new Object[] { new byte[9_999], new byte[9_999], new byte[9_998] }, new Object[] { null, null, 0 });
	}

	@Test
	void sameValueOfAnotherTypeIsTheSame() throws Exception {
		assertThat(distinctValues((statement) -> statement.setInt(1, 7), (statement) -> statement.setLong(1, 7)))
			.isOne();
	}

	@Test
	void valuesOfSwappedParametersDiffer() throws Exception {
		assertThat(distinctValues((statement) -> set(statement, 1, 2), (statement) -> set(statement, 2, 1)))
			.isEqualTo(2);
	}

	@Test
	void neighbouringValuesDoNotAddUp() throws Exception {
		assertThat(distinctValues((statement) -> set(statement, 1, 4), (statement) -> set(statement, 2, 3)))
			.isEqualTo(2);
	}

	@Test
	void valueThatCanNotBeHashedStillCounts() throws Exception {
		Object broken = new Object() {

			@Override
			public int hashCode() {
				throw new IllegalStateException("No hash");
			}

		};
		assertThat(BoundValues.hashOf(broken)).isZero();
	}

	private static void set(PreparedStatement statement, int first, int second) throws SQLException {
		statement.setInt(1, first);
		statement.setInt(2, second);
	}

	private int distinctValues(Binding... bindings) throws Exception {
		return Recorded.on(this.dataSource, (connection) -> {
			for (Binding binding : bindings) {
				try (PreparedStatement statement = connection
					.prepareStatement("select 1 where ? is null or ? is null")) {
					statement.setObject(1, null);
					statement.setObject(2, null);
					binding.bind(statement);
					statement.executeQuery();
				}
			}
		}).repeatedQueries().stream().mapToInt(RepeatedQuery::distinctValues).findFirst().orElseThrow();
	}

	/**
	 * Sets parameters.
	 */
	interface Binding {

		void bind(PreparedStatement statement) throws SQLException;

	}

}
