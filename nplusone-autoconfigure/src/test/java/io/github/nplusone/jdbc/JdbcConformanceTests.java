package io.github.nplusone.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.nplusone.jdbc.JdbcProperties.Proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every method of the JDBC interfaces of this JDK, through our proxies and against a
 * driver that notes its calls: each reaches the driver once, with its arguments, and
 * answers what the driver answers. A method that a later JDK adds is tested as well.
 */
class JdbcConformanceTests {

	private static final List<Class<?>> TYPES = List.of(Connection.class, Statement.class, PreparedStatement.class,
			CallableStatement.class, ResultSet.class, DatabaseMetaData.class);

	private static final String SQL = "select 1";

	private final RecordingDriver driver = new RecordingDriver();

	@ParameterizedTest
	@MethodSource("methods")
	void callReachesTheDriverOnce(Class<?> type, Method method) throws Throwable {
		Object[] arguments = argumentsOf(method);
		Object proxy = proxyOf(type);
		this.driver.calls.clear();
		Object result = method.invoke(proxy, arguments);
		if (isAnsweredByProxy(method)) {
			assertThat(this.driver.calls).isEmpty();
			return;
		}
		assertThat(this.driver.calls).singleElement().satisfies((call) -> {
			assertThat(call.method().getName()).isEqualTo(method.getName());
			assertThat(call.method().getParameterTypes()).isEqualTo(method.getParameterTypes());
			assertThat(call.arguments()).usingRecursiveFieldByFieldElementComparator().containsExactly(arguments);
			IntStream.range(0, arguments.length)
				.filter((i) -> !method.getParameterTypes()[i].isPrimitive())
				.forEach((i) -> assertThat(call.arguments()[i]).isSameAs(arguments[i]));
		});
		assertResult(method, result);
	}

	private void assertResult(Method method, @Nullable Object result) {
		Object answer = this.driver.answers.get(this.driver.answers.size() - 1);
		if (isOf(method, ResultSet.class) && method.getReturnType() == Statement.class) {
			assertThat(result == answer).isEqualTo(!areProxiesStatic());
		}
		else if (isWrapped(method)) {
			assertThat(result).isNotSameAs(answer).isEqualTo(answer).hasSameHashCodeAs(answer);
		}
		else if (method.getReturnType().isPrimitive()) {
			assertThat(result).isEqualTo(answer);
		}
		else {
			assertThat(result).isSameAs(answer);
		}
	}

	private static boolean isWrapped(Method method) {
		return Statement.class.isAssignableFrom(method.getReturnType())
				|| (areProxiesStatic() && (method.getReturnType() == DatabaseMetaData.class
						|| (isOf(method, Statement.class) && method.getReturnType() == ResultSet.class)));
	}

	private static boolean isOf(Method method, Class<?> type) {
		return type.isAssignableFrom(method.getDeclaringClass());
	}

	// Those of datasource-proxy leave alone what would lead back to them.
	private static boolean areProxiesStatic() {
		return TestDataSources.PROXIES == Proxies.STATIC;
	}

	@ParameterizedTest
	@MethodSource("methods")
	void exceptionOfTheDriverReachesTheCallerAsItIs(Class<?> type, Method method) throws Throwable {
		Object proxy = proxyOf(type);
		if (isAnsweredByProxy(method)) {
			return;
		}
		for (Throwable fault : faults(method)) {
			this.driver.fault = fault;
			assertThat(thrownBy(() -> method.invoke(proxy, argumentsOf(method)))).isSameAs(fault);
		}
		assertThat(ThreadState.isEmpty()).isTrue();
	}

	private static List<Throwable> faults(Method method) {
		List<Throwable> faults = new ArrayList<>(
				List.of(new IllegalStateException("state"), new AssertionError("error")));
		if (List.of(method.getExceptionTypes()).contains(SQLException.class)) {
			faults.add(new SQLException("No table", "42S02", 42));
		}
		return faults;
	}

	@ParameterizedTest
	@MethodSource("methods")
	void whatExecutesIsCountedOnce(Class<?> type, Method method) throws Exception {
		assertThat(Recorded.during(() -> {
			Object proxy = proxyOf(type);
			addToBatch(proxy);
			method.invoke(proxy, argumentsOf(method));
		}).queries()).isEqualTo(isExecution(method) ? 1 : 0);
	}

	@ParameterizedTest
	@MethodSource("methods")
	void whatFailsToExecuteIsCountedOnce(Class<?> type, Method method) throws Exception {
		if (isAnsweredByProxy(method)) {
			return;
		}
		assertThat(Recorded.during(() -> {
			Object proxy = proxyOf(type);
			addToBatch(proxy);
			this.driver.fault = new IllegalStateException("state");
			thrownBy(() -> method.invoke(proxy, argumentsOf(method)));
		}).failures()).isEqualTo(isExecution(method) ? 1 : 0);
	}

	static Stream<Arguments> methods() {
		return TYPES.stream()
			.flatMap((type) -> Arrays.stream(type.getMethods())
				.filter((method) -> !Modifier.isStatic(method.getModifiers()))
				.map((method) -> arguments(named(type.getSimpleName(), type), method)));
	}

	@Test
	void statementsAnswerTheConnectionThatMadeThem() throws Exception {
		Connection connection = connection();
		for (Statement statement : List.of(connection.createStatement(), connection.prepareStatement(SQL),
				connection.prepareCall(SQL))) {
			assertThat(statement.getConnection()).isSameAs(connection);
		}
	}

	@Test
	@EnabledIf("areProxiesStatic")
	void resultsAnswerTheStatementThatTheyAreOf() throws Exception {
		PreparedStatement statement = connection().prepareStatement(SQL);
		for (ResultSet result : List.of(statement.executeQuery(), statement.getResultSet(),
				statement.getGeneratedKeys(), statement.executeQuery(SQL))) {
			assertThat(result.getStatement()).isSameAs(statement);
		}
	}

	@Test
	@EnabledIf("areProxiesStatic")
	void databaseMetaDataAnswersTheConnectionThatWasAsked() throws Exception {
		Connection connection = connection();
		assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
	}

	@Test
	void proxiesOfOneObjectAreEqual() throws Exception {
		Connection target = this.driver.object(Connection.class);
		Connection one = TestDataSources.wrap(FakeJdbc.of(DataSource.class, "getConnection", () -> target))
			.getConnection();
		Connection other = TestDataSources.wrap(FakeJdbc.of(DataSource.class, "getConnection", () -> target))
			.getConnection();
		assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isEqualTo(target).isNotEqualTo(connection());
		assertThat(one.toString()).contains(target.toString());
	}

	private static boolean isExecution(Method method) {
		return method.getName().startsWith("execute");
	}

	private static boolean isAnsweredByProxy(Method method) {
		return method.getName().equals("getConnection") && (isOf(method, Statement.class) || areProxiesStatic());
	}

	private void addToBatch(Object proxy) throws SQLException {
		if (proxy instanceof PreparedStatement statement) {
			statement.addBatch();
		}
		else if (proxy instanceof Statement statement) {
			statement.addBatch(SQL);
		}
	}

	private Object proxyOf(Class<?> type) throws SQLException {
		Connection connection = connection();
		return switch (type.getSimpleName()) {
			case "Connection" -> connection;
			case "Statement" -> connection.createStatement();
			case "PreparedStatement" -> connection.prepareStatement(SQL);
			case "ResultSet" -> connection.createStatement().getResultSet();
			case "DatabaseMetaData" -> connection.getMetaData();
			default -> connection.prepareCall(SQL);
		};
	}

	private Connection connection() throws SQLException {
		Connection connection = this.driver.object(Connection.class);
		return TestDataSources.wrap(FakeJdbc.of(DataSource.class, Map.of("getConnection", () -> connection)))
			.getConnection();
	}

	private Object[] argumentsOf(Method method) {
		return Arrays.stream(method.getParameterTypes()).map(this::example).toArray();
	}

	private @Nullable Object example(Class<?> type) {
		if (type == String.class) {
			return "text";
		}
		if (type.isArray()) {
			return Array.newInstance(type.getComponentType(), 1);
		}
		if (type == Object.class) {
			return List.of("value");
		}
		if (type.isPrimitive()) {
			return primitive(type);
		}
		return type.isInterface() ? this.driver.object(type) : reference(type);
	}

	private static Object primitive(Class<?> type) {
		Object one = Array.newInstance(type, 1);
		if (type == boolean.class) {
			Array.setBoolean(one, 0, true);
		}
		else {
			Array.setByte(one, 0, (byte) 1);
		}
		return Array.get(one, 0);
	}

	// Final classes and abstract ones, whose contents do not matter.
	private static @Nullable Object reference(Class<?> type) {
		return switch (type.getSimpleName()) {
			case "BigDecimal" -> BigDecimal.TEN;
			case "Calendar" -> Calendar.getInstance();
			case "Class" -> String.class;
			case "Date" -> new Date(0);
			case "InputStream" -> InputStream.nullInputStream();
			case "Properties" -> new Properties();
			case "Reader" -> Reader.nullReader();
			case "Time" -> new Time(0);
			case "Timestamp" -> new Timestamp(0);
			default -> null;
		};
	}

	private static @Nullable Throwable thrownBy(Recorded.Work work) throws Exception {
		try {
			work.run();
			return null;
		}
		catch (InvocationTargetException ex) {
			return ex.getTargetException();
		}
	}

	/**
	 * A driver that notes what it is asked and what it answers.
	 */
	private static final class RecordingDriver {

		private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

		private final List<Call> calls = new ArrayList<>();

		private final List<@Nullable Object> answers = new ArrayList<>();

		private @Nullable Throwable fault;

		private <T> T object(Class<T> type) {
			return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type },
					(proxy, method, arguments) -> OF_OBJECT.contains(method.getName())
							? ofObject(proxy, method, arguments) : answer(method, arguments)));
		}

		private static Object ofObject(Object proxy, Method method, Object[] arguments) {
			return switch (method.getName()) {
				case "equals" -> proxy == arguments[0];
				case "hashCode" -> System.identityHashCode(proxy);
				default -> "object " + System.identityHashCode(proxy);
			};
		}

		private @Nullable Object answer(Method method, Object @Nullable [] arguments) throws Throwable {
			this.calls.add(new Call(method, (arguments != null) ? arguments : new Object[0]));
			if (this.fault != null) {
				throw this.fault;
			}
			this.answers.add(answer(method.getReturnType()));
			return this.answers.get(this.answers.size() - 1);
		}

		private @Nullable Object answer(Class<?> type) {
			if (type.isPrimitive()) {
				return (type == void.class) ? null : primitive(type);
			}
			if (type.isArray()) {
				return Array.newInstance(type.getComponentType(), 1);
			}
			if (type == Object.class) {
				return new Object();
			}
			return (type == String.class) ? "answer" : type.isInterface() ? object(type) : reference(type);
		}

	}

	/**
	 * A call of the driver.
	 */
	private record Call(Method method, Object[] arguments) {

	}

}
