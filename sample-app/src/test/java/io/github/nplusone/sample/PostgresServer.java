package io.github.nplusone.sample;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL that says what the sample's user had it execute, since it was asked
 * to forget: successes from {@code pg_stat_statements}, which leaves out failures, and
 * failures from its log.
 */
class PostgresServer implements AutoCloseable {

	private static final String USER = "sample";

	// What a driver or a pool does on its own, and what is not an execution for us.
	private static final String NOT_OURS = "^(begin|commit|rollback|savepoint|release|set|show|reset|deallocate|discard)\\M";

	private static final String CALLS = """
			select query, sum(calls) from pg_stat_statements
			where userid = '%s'::regrole and query !~* '%s' group by query order by query""".formatted(USER, NOT_OURS);

	private final Path log;

	private final EmbeddedPostgres server;

	private long forgottenLog;

	PostgresServer() throws IOException, SQLException {
		this.log = Files.createTempFile("postgres", ".log");
		this.server = EmbeddedPostgres.builder()
			.setServerConfig("shared_preload_libraries", "pg_stat_statements")
			.setServerConfig("pg_stat_statements.track", "top")
			.setServerConfig("pg_stat_statements.track_utility", "on")
			.setServerConfig("lc_messages", "C")
			.setServerConfig("log_line_prefix", "%u/")
			.setOutputRedirector(Redirect.appendTo(this.log.toFile()))
			.setPGStartupWait(Duration.ofMinutes(1))
			.start();
		execute("postgres", "create extension pg_stat_statements", "create role " + USER + " login",
				"create database " + USER + " owner " + USER);
	}

	String url() {
		return this.server.getJdbcUrl(USER, USER);
	}

	/**
	 * Executes statements in the sample's database.
	 * @param statements statements to execute
	 * @throws SQLException if one of them fails
	 */
	void prepare(String... statements) throws SQLException {
		execute(USER, statements);
	}

	private void execute(String user, String... statements) throws SQLException {
		try (Connection connection = this.server.getDatabase(user, user).getConnection();
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	void forget() throws SQLException, IOException {
		execute("postgres", "select pg_stat_statements_reset()");
		this.forgottenLog = Files.size(this.log);
	}

	/**
	 * The statements that succeeded, each with the number of its calls.
	 * @return number of calls by statement
	 * @throws SQLException if the server can't be asked
	 */
	Map<String, Long> calls() throws SQLException {
		Map<String, Long> calls = new LinkedHashMap<>();
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(CALLS)) {
			while (rows.next()) {
				calls.put(rows.getString(1), rows.getLong(2));
			}
		}
		return calls;
	}

	/**
	 * The number of statements that failed. The server writes its log before it answers.
	 * @return number of errors in the log
	 * @throws IOException if the log can't be read
	 */
	long errors() throws IOException {
		byte[] all = Files.readAllBytes(this.log);
		int start = Math.toIntExact(this.forgottenLog);
		return new String(all, start, all.length - start, StandardCharsets.UTF_8).lines()
			.filter((line) -> line.startsWith(USER + "/ERROR:"))
			.count();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
		Files.delete(this.log);
	}

}
