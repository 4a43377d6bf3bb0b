package io.github.nplusone.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Knows which data sources have names in double quotes. MySQL may have strings there, and
 * so may others by their settings: those are not believed.
 * <p>
 * A driver knows its name without a round trip, and is asked once for each data source,
 * when a connection is open anyway. Thread-safe.
 */
final class QuotedNames {

	private static final Set<String> STANDARD = Set.of("PostgreSQL", "H2", "Oracle", "HSQL Database Engine",
			"Apache Derby");

	private final Map<String, Boolean> known = new ConcurrentHashMap<>();

	/**
	 * Whether nothing but names stands in double quotes.
	 * @param dataSource bean name of the data source
	 * @param statement statement that it executed
	 * @return {@code false} if there may be strings, or that can't be told
	 */
	boolean areIn(String dataSource, @Nullable Statement statement) {
		Boolean answer = this.known.get(dataSource);
		return (answer != null) ? answer : statement != null && ask(dataSource, statement);
	}

	private boolean ask(String dataSource, Statement statement) {
		try {
			boolean standard = STANDARD.contains(statement.getConnection().getMetaData().getDatabaseProductName());
			this.known.put(dataSource, standard);
			return standard;
		}
		// A connection may be closed by now, or a driver lack the method.
		catch (SQLException | RuntimeException ex) {
			return false;
		}
	}

}
