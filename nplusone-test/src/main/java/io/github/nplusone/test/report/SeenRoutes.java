package io.github.nplusone.test.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import io.github.nplusone.RequestReport;
import io.github.nplusone.test.baseline.BaselineRun;

/**
 * What tests have shown, route by route. Thread-safe by a lock; bounded by the routes and
 * findings that the code under test has.
 */
public final class SeenRoutes {

	private final Map<String, SeenRoute> routes = new TreeMap<>();

	/**
	 * Adds a request, or other work.
	 * @param report report of the request
	 * @param tests names of the tests that may have made it, empty if none is known
	 * @param baseline what is known and tolerated
	 */
	public synchronized void add(RequestReport report, Collection<String> tests, BaselineRun baseline) {
		this.routes.computeIfAbsent(report.route().toString(), (name) -> new SeenRoute(report.route()))
			.add(report, tests, baseline);
	}

	/**
	 * Describes the routes in JSON.
	 * @param sources finds the files of call sites
	 * @return the text
	 */
	synchronized String toJson(SourceFiles sources) {
		return new JsonReport(sources).write(this.routes.values());
	}

	/**
	 * Describes the findings in SARIF, for code hosts to show at their lines.
	 * @param sources finds the files of call sites
	 * @param suffix what tells this description from others of the module, may be empty
	 * @return the text
	 */
	synchronized String toSarif(SourceFiles sources, String suffix) {
		return new SarifReport(sources, suffix).write(this.routes.values());
	}

	/**
	 * Whether nothing was added.
	 * @return {@code true} if there is nothing to describe
	 */
	public synchronized boolean isEmpty() {
		return this.routes.isEmpty();
	}

	/**
	 * Writes both descriptions.
	 * @param directory directory of the files
	 * @param suffix added to their names, may be empty
	 * @param sources finds the files of call sites
	 * @throws IOException if a file can't be written
	 */
	public void write(Path directory, String suffix, SourceFiles sources) throws IOException {
		Files.createDirectories(directory);
		Files.writeString(directory.resolve("report" + suffix + ".json"), toJson(sources));
		Files.writeString(directory.resolve("report" + suffix + ".sarif"), toSarif(sources, suffix));
	}

}
