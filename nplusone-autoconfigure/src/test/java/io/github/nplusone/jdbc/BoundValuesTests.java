package io.github.nplusone.jdbc;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.nplusone.RepeatedQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

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
	void equalArraysAreOne() throws Exception {
		assertThat(distinctValues((statement) -> setArray(statement, 1, 2), (statement) -> setArray(statement, 1, 2)))
			.isOne();
		assertThat(distinctValues((statement) -> setArray(statement, 1, 2), (statement) -> setArray(statement, 1, 3)))
			.isEqualTo(2);
	}

	@Test
	void elementsOfArraysAreKeys() throws Exception {
		assertThat(
				keysOfArrays(new Integer[] { 1, 2, null }, new Integer[] { 3, 4, null }, new Integer[] { 5, 6, null }))
			.isEqualTo(2);
	}

	@Test
	void lastArrayMayBeShorter() throws Exception {
		assertThat(keysOfArrays(new Integer[] { 1, 2, 3 }, new Integer[] { 4, 5, 6 }, new Integer[] { 7 }))
			.isEqualTo(3);
	}

	private int keysOfArrays(Integer[]... arrays) throws Exception {
		Binding[] executions = Stream.of(arrays)
			.<Binding>map((array) -> (statement) -> setArray(statement, array))
			.toArray(Binding[]::new);
		return repeated("select current_user where cast(null as integer) = any(?)", executions).keysEach();
	}

	@Test
	void valuesOfListsAreKeys() throws Exception {
		assertThat(keysOfLists((statement, execution, i) -> statement.setInt(i, 10 * execution + i))).isEqualTo(5);
	}

	@Test
	void listThatIsTheSameEachTimeIsOneKey() throws Exception {
		assertThat(keysOfLists((statement, execution, i) -> statement.setInt(i, i))).isOne();
	}

	@Test
	void listIsFilledWithNull() throws Exception {
		assertThat(keysOfLists((statement, execution, i) -> {
			if (i > 3) {
				statement.setNull(i, Types.INTEGER);
			}
			else {
				statement.setInt(i, 10 * execution + i);
			}
		})).isEqualTo(2);
	}

	private int keysOfLists(ListBinding binding) throws Exception {
		Binding[] executions = IntStream.range(0, 40).<Binding>mapToObj((execution) -> (statement) -> {
			statement.setInt(1, execution);
			for (int i = 2; i <= 6; i++) {
				binding.bind(statement, execution, i);
			}
		}).toArray(Binding[]::new);
		return repeated("select current_user where ? in (?, ?, ?, ?, ?)", executions).keysEach();
	}

	private static void setArray(PreparedStatement statement, Integer... elements) throws SQLException {
		statement.setArray(1, statement.getConnection().createArrayOf("INTEGER", elements));
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
	void equalArraysOfPrimitivesAreTheSame() {
		assertThat(BoundValues.hashOf(new int[] { 1, 2 })).isEqualTo(BoundValues.hashOf(new int[] { 1, 2 }))
			.isNotEqualTo(BoundValues.hashOf(new int[] { 1, 3 }));
		assertThat(BoundValues.hashOf(new char[] { 'a' })).isEqualTo(BoundValues.hashOf(new char[] { 'a' }));
	}

	@Test
	void valuesThatContainThemselvesAreTaken() {
		List<Object> list = new ArrayList<>();
		list.add(list);
		Object[] array = new Object[2];
		Arrays.fill(array, array);
		BoundValues values = new BoundValues();
		assertThatNoException().isThrownBy(() -> values.setObject(1, list));
		assertThatNoException().isThrownBy(() -> values.setObject(2, array));
		assertThat(values.keys().count()).isPositive();
	}

	@Test
	void longArraysAreCountedButNotRead() {
		AtomicInteger read = new AtomicInteger();
		Object element = new Object() {

			@Override
			public int hashCode() {
				return read.incrementAndGet();
			}

		};
		Object[] array = new Object[10_000];
		Arrays.fill(array, element);
		BoundValues values = new BoundValues();
		values.setObject(1, array);
		assertThat(values.keys().count()).isEqualTo((short) 10_000);
		assertThat(read).hasValueLessThanOrEqualTo(2 * 4_096);
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
		Binding[] complete = Stream.of(bindings).<Binding>map((binding) -> (statement) -> {
			statement.setObject(1, null);
			statement.setObject(2, null);
			binding.bind(statement);
		}).toArray(Binding[]::new);
		return repeated("select 1 where ? is null or ? is null", complete).distinctValues();
	}

	private RepeatedQuery repeated(String sql, Binding... bindings) throws Exception {
		return Recorded.on(this.dataSource, (connection) -> {
			for (Binding binding : bindings) {
				try (PreparedStatement statement = connection.prepareStatement(sql)) {
					binding.bind(statement);
					statement.executeQuery();
				}
			}
		}).repeatedQueries().get(0);
	}

	/**
	 * Sets parameters.
	 */
	interface Binding {

		void bind(PreparedStatement statement) throws SQLException;

	}

	/**
	 * Sets an element of a list.
	 */
	interface ListBinding {

		void bind(PreparedStatement statement, int execution, int index) throws SQLException;

	}

}
