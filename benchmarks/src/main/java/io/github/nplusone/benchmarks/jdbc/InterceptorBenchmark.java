package io.github.nplusone.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.Route;
import io.github.nplusone.budget.Budgets;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;

/**
 * A request of {@value #QUERIES} queries on a pool of HikariCP: get a connection,
 * prepare, bind, execute, read, close. Scores are for one query; what our starter does at
 * the end of a request is in them. What an application is handed escapes to it, as it
 * does from any mapper: otherwise a compiler would make nothing of the pool's own
 * objects.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class InterceptorBenchmark {

	static final int QUERIES = 10;

	private static final Route ROUTE = new Route("GET", "/accounts/{id}");

	private static final List<String> STATEMENTS = IntStream.range(0, 2 * QUERIES)
		.mapToObj((i) -> "select a1_0.id, a1_0.name from account" + i + " a1_0 where a1_0.id=?")
		.toList();

	/**
	 * What is around the pool.
	 */
	@Param
	Interceptor interceptor;

	/**
	 * The database.
	 */
	@Param("NOTHING")
	Backend backend;

	/**
	 * How many rows each query answers.
	 */
	@Param("1")
	int rows;

	/**
	 * How many queries go through one connection.
	 */
	@Param("1")
	int queriesPerConnection;

	int queries = QUERIES;

	private HikariDataSource pool;

	private DataSource dataSource;

	private @Nullable Budgets budgets;

	@Setup
	public void createPool() throws SQLException {
		this.pool = this.backend.pool(this.rows, STATEMENTS.size());
		this.dataSource = this.interceptor.wrap(this.pool);
		this.budgets = this.interceptor.budgets();
	}

	@TearDown
	public void closePool() {
		this.pool.close();
	}

	@Benchmark
	@OperationsPerInvocation(QUERIES)
	public Object query(Blackhole blackhole) throws SQLException {
		return this.interceptor.isRecording() ? recordedRequest(blackhole) : request(blackhole);
	}

	private RecordedExecutions recordedRequest(Blackhole blackhole) throws SQLException {
		RequestRecording recording = new RequestRecording();
		recording.handledBy(this, () -> null);
		if (this.budgets != null) {
			recording.limitTo(this.budgets.limit(ROUTE, this.budgets.budgetOf(ROUTE, null)));
		}
		try (CurrentRecording.Scope scope = CurrentRecording.open(recording)) {
			request(blackhole);
		}
		return recording.finish();
	}

	private Long request(Blackhole blackhole) throws SQLException {
		long sum = 0;
		for (int i = 0; i < this.queries; i += this.queriesPerConnection) {
			try (Connection connection = this.dataSource.getConnection()) {
				blackhole.consume(connection);
				for (int j = i; j < i + this.queriesPerConnection; j++) {
					sum += query(connection, STATEMENTS.get(j), blackhole);
				}
			}
		}
		return sum;
	}

	private static long query(Connection connection, String sql, Blackhole blackhole) throws SQLException {
		long sum = 0;
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			blackhole.consume(statement);
			statement.setLong(1, 1);
			try (ResultSet result = statement.executeQuery()) {
				blackhole.consume(result);
				while (result.next()) {
					sum += result.getLong(1) + result.getString(2).length();
				}
			}
		}
		return sum;
	}

}
