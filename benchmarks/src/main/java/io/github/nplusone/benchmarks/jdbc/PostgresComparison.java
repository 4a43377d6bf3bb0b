package io.github.nplusone.benchmarks.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.util.Assert;

import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;

/**
 * Our starter against nothing on one connection to a PostgreSQL of its own, by the time
 * on the clock. Requests with and without it come in pairs, in random order; they are
 * short, so that others who want the same core interrupt few of them. Each query gets the
 * connection from a pool, prepares, binds, executes, reads the one row of a primary key,
 * and closes.
 */
final class PostgresComparison implements AutoCloseable {

	private static final int ROWS = 1_000;

	private static final int WARM_UP_QUERIES = 100_000;

	private static final List<String> STATEMENTS = IntStream.range(0, 10)
		.mapToObj((i) -> "select a1_0.id, a1_0.name from account" + i + " a1_0 where a1_0.id=?")
		.toList();

	private final Random random = new Random();

	private final EmbeddedPostgres server;

	private final HikariDataSource pool;

	private final DataSource counted;

	PostgresComparison() throws IOException, SQLException {
		this.server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
		this.pool = new HikariDataSource();
		this.pool.setJdbcUrl(this.server.getJdbcUrl("postgres", "postgres"));
		this.pool.setMaximumPoolSize(1);
		this.counted = Starter.wrap(this.pool, Map.of());
		createTables();
	}

	private void createTables() throws SQLException {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			for (int i = 0; i < STATEMENTS.size(); i++) {
				statement.execute("create table account" + i + " (id bigint primary key, name varchar(99))");
				statement.execute("insert into account" + i + " select n, 'name' from generate_series(0, " + (ROWS - 1)
						+ ") as n");
				statement.execute("analyze account" + i);
			}
		}
	}

	/**
	 * Compares and prints lines of a table.
	 * @param arguments number of queries for each line and side
	 * @throws IOException if the server does not start
	 * @throws SQLException if a query fails
	 */
	public static void main(String[] arguments) throws IOException, SQLException {
		int queries = Integer.parseInt(arguments[0]);
		try (PostgresComparison comparison = new PostgresComparison()) {
			for (Block block : Block.values()) {
				comparison.compare(block, WARM_UP_QUERIES / block.queries);
				System.out.print(comparison.compare(block, queries / block.queries).line(block.title));
			}
		}
	}

	PairedDifferences compare(Block block, int pairs) throws SQLException {
		double[] bare = new double[pairs];
		double[] other = new double[pairs];
		for (int i = 0; i < pairs; i++) {
			boolean bareFirst = this.random.nextBoolean();
			double first = nanosPerQuery(block, !bareFirst && block.recorded);
			double second = nanosPerQuery(block, bareFirst && block.recorded);
			bare[i] = bareFirst ? first : second;
			other[i] = bareFirst ? second : first;
		}
		return new PairedDifferences(bare, other);
	}

	private double nanosPerQuery(Block block, boolean recorded) throws SQLException {
		long start = System.nanoTime();
		if (recorded) {
			recordedRequest(block);
		}
		else {
			request(this.pool, block);
		}
		return (double) (System.nanoTime() - start) / block.queries;
	}

	RecordedExecutions recordedRequest(Block block) throws SQLException {
		RequestRecording recording = new RequestRecording();
		recording.handledBy(block, () -> null);
		try (CurrentRecording.Scope scope = CurrentRecording.open(recording)) {
			request(this.counted, block);
		}
		return recording.finish();
	}

	private void request(DataSource dataSource, Block block) throws SQLException {
		for (int i = 0; i < block.queries; i++) {
			query(dataSource, STATEMENTS.get(i % block.statements), this.random.nextInt(ROWS));
		}
	}

	private static void query(DataSource dataSource, String sql, long id) throws SQLException {
		try (Connection connection = dataSource.getConnection();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setLong(1, id);
			try (ResultSet result = statement.executeQuery()) {
				Assert.state(result.next() && result.getLong(1) == id && result.getString(2).equals("name"),
						"Each query has its row.");
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.pool.close();
		this.server.close();
	}

	/**
	 * What is compared with the same on the bare pool.
	 */
	enum Block {

		/**
		 * The same, to see what the comparison is worth.
		 */
		BARE("ten queries without the starter", 10, 10, false),

		/**
		 * The same for more queries, as longer blocks are interrupted more often.
		 */
		LONG_BARE("50 queries without the starter", 10, 50, false),

		/**
		 * A request that repeats nothing.
		 */
		REQUEST("a request of ten queries", 10, 10, true),

		/**
		 * A request that repeats one query.
		 */
		REPEATING_REQUEST("a request that executes one query 50 times", 1, 50, true),

		/**
		 * A request that repeats all its queries, each of whose callers is to be known.
		 */
		REPEATING_ALL("a request that executes ten queries five times each", 10, 50, true);

		private final String title;

		private final int statements;

		private final int queries;

		private final boolean recorded;

		Block(String title, int statements, int queries, boolean recorded) {
			this.title = title;
			this.statements = statements;
			this.queries = queries;
			this.recorded = recorded;
		}

	}

}
