package io.github.nplusone.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import io.github.nplusone.sample.FaultyDriver.Use;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Uses the {@link FaultyDriver} in requests that answer with what came of it.
 */
class FaultyDriverCases {

	static final Map<String, Use> CASES = cases();

	private static Map<String, Use> cases() {
		Map<String, Use> cases = new LinkedHashMap<>();
		addNulls(cases);
		addRefusals(cases);
		addThrown(cases);
		return cases;
	}

	private static void addNulls(Map<String, Use> cases) {
		cases.put("no-connection", (dataSource) -> dataSource.getConnection("no getConnection", ""));
		cases.put("no-statement", (dataSource) -> connection(dataSource, "no createStatement").createStatement());
		cases.put("no-prepared", (dataSource) -> connection(dataSource, "no prepareStatement").prepareStatement("a"));
		cases.put("no-call", (dataSource) -> connection(dataSource, "no prepareCall").prepareCall("a"));
		cases.put("no-metadata", (dataSource) -> dataSource.getConnection().getMetaData());
		cases.put("no-warnings", (dataSource) -> dataSource.getConnection().getWarnings());
		cases.put("no-rows", (dataSource) -> statement(dataSource).executeQuery("select 1"));
		cases.put("no-rows-of-prepared", (dataSource) -> prepared(dataSource, "select 1").executeQuery());
		cases.put("no-current-rows", (dataSource) -> executed(dataSource).getResultSet());
		cases.put("no-keys", (dataSource) -> executed(dataSource).getGeneratedKeys());
		cases.put("no-batch-result", (dataSource) -> filled(dataSource).executeBatch());
		cases.put("no-large-batch-result", (dataSource) -> filled(dataSource).executeLargeBatch());
		cases.put("no-batch-result-of-prepared", (dataSource) -> {
			PreparedStatement statement = prepared(dataSource, "insert");
			statement.addBatch();
			return statement.executeBatch();
		});
		cases.put("no-text", (dataSource) -> statement(dataSource).execute(null));
		cases.put("no-text-of-prepared", (dataSource) -> prepared(dataSource, null).execute());
		cases.put("no-text-in-batch", (dataSource) -> {
			Statement statement = filled(dataSource);
			statement.addBatch(null);
			return statement.executeBatch();
		});
	}

	private static void addRefusals(Map<String, Use> cases) {
		cases.put("connection-to-string", (dataSource) -> dataSource.getConnection().toString());
		cases.put("connection-hash-code", (dataSource) -> dataSource.getConnection().hashCode());
		cases.put("connection-equals", (dataSource) -> dataSource.getConnection().equals(dataSource));
		cases.put("connection-unwrap", (dataSource) -> dataSource.getConnection().unwrap(Connection.class));
		cases.put("connection-is-wrapper", (dataSource) -> dataSource.getConnection().isWrapperFor(Connection.class));
		cases.put("statement-to-string", (dataSource) -> statement(dataSource).toString());
		cases.put("statement-unwrap", (dataSource) -> statement(dataSource).unwrap(Statement.class));
		cases.put("data-source-unwrap", (dataSource) -> dataSource.unwrap(DataSource.class));
		cases.put("data-source-to-string", DataSource::toString);
	}

	private static void addThrown(Map<String, Use> cases) {
		for (String type : new String[] { "SQLException", "RuntimeException", "Error" }) {
			String sql = "throw " + type;
			cases.put("connection-throws-" + type, (dataSource) -> dataSource.getConnection(sql, ""));
			cases.put("statement-throws-" + type, (dataSource) -> statement(dataSource).executeQuery(sql));
			cases.put("prepare-throws-" + type, (dataSource) -> prepared(dataSource, sql));
			cases.put("batch-throws-" + type, (dataSource) -> {
				Statement statement = statement(dataSource);
				statement.addBatch(sql);
				return statement.executeBatch();
			});
		}
	}

	private static Connection connection(DataSource dataSource, String user) throws SQLException {
		return dataSource.getConnection(user, "");
	}

	private static Statement statement(DataSource dataSource) throws SQLException {
		return dataSource.getConnection().createStatement();
	}

	private static PreparedStatement prepared(DataSource dataSource, String sql) throws SQLException {
		return dataSource.getConnection().prepareStatement(sql);
	}

	private static Statement executed(DataSource dataSource) throws SQLException {
		Statement statement = statement(dataSource);
		statement.execute("insert", Statement.RETURN_GENERATED_KEYS);
		return statement;
	}

	private static Statement filled(DataSource dataSource) throws SQLException {
		Statement statement = statement(dataSource);
		statement.addBatch("insert");
		return statement;
	}

	@Bean(defaultCandidate = false)
	DataSource faultyDataSource() {
		return FaultyDriver.dataSource();
	}

	@Bean
	RouterFunction<ServerResponse> faults(@Qualifier("faultyDataSource") DataSource faulty, JdbcTemplate template) {
		return RouterFunctions.route()
			.GET("/faults/{name}",
					(request) -> ServerResponse.ok().body(outcome(CASES.get(request.pathVariable("name")), faulty)))
			.GET("/sound", (request) -> ServerResponse.ok().body(template.queryForList("select 1 as one").toString()))
			.GET("/empty", (request) -> ServerResponse.noContent().build())
			.build();
	}

	// An answer that an object has no text for says so by its interface.
	private static String outcome(Use use, DataSource dataSource) {
		try {
			Object result = use.of(dataSource);
			return (result instanceof AutoCloseable) ? "an object of JDBC" : String.valueOf(result);
		}
		catch (SQLException ex) {
			return ex + ", " + ex.getSQLState() + ", " + ex.getErrorCode();
		}
		catch (RuntimeException | Error ex) {
			return ex.toString();
		}
	}

}
