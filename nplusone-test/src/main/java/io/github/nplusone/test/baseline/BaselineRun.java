package io.github.nplusone.test.baseline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Finding;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;

/**
 * What the requests of one JVM are held against, and what was seen of them. Thread-safe:
 * what is known does not change, what was seen is a concurrent map with an entry for each
 * route.
 */
public final class BaselineRun {

	private final BaselineFile file;

	private final boolean inUse;

	private final Baseline known;

	private final Map<String, KnownRoute> observed = new ConcurrentHashMap<>();

	private BaselineRun(BaselineFile file) {
		this.file = file;
		this.inUse = file.exists();
		this.known = file.read();
	}

	/**
	 * Reads a baseline.
	 * @param baseDirectory directory of the module
	 * @param file file of the baseline, which need not exist
	 * @return the run
	 * @throws BaselineException if the file can't be read
	 */
	public static BaselineRun open(Path baseDirectory, Path file) {
		return new BaselineRun(new BaselineFile(baseDirectory.resolve(file).toAbsolutePath(), file));
	}

	/**
	 * Takes notice of a request.
	 * @param report report of the request; work that is no HTTP request is passed over,
	 * tasks run when they like
	 */
	public void observe(RequestReport report) {
		if (report.route().work().equals(Route.HTTP)) {
			this.observed.merge(report.route().toString(), KnownRoute.of(report), KnownRoute::worst);
		}
	}

	/**
	 * Holds a request against the baseline.
	 * @param report report of the request
	 * @return what is worse, {@code null} if nothing is or there is no baseline
	 */
	public @Nullable Regression check(RequestReport report) {
		return (this.inUse && report.route().work().equals(Route.HTTP))
				? Regression.find(report, this.known, this.file.shown().toString()) : null;
	}

	/**
	 * Whether there is a baseline.
	 * @return {@code false} if there was no file
	 */
	public boolean inUse() {
		return this.inUse;
	}

	/**
	 * Whether the baseline tolerates a finding.
	 * @param route route that has it
	 * @param finding the finding
	 * @return {@code true} if it is listed for the route
	 */
	public boolean knows(Route route, Finding finding) {
		KnownRoute entry = this.known.route(route.toString());
		return entry != null && entry.findings().containsKey(KnownFinding.of(finding));
	}

	/**
	 * What a finding is recognized by in later runs.
	 * @param finding the finding
	 * @return a text without lines and counts
	 */
	public static String identity(Finding finding) {
		KnownFinding known = KnownFinding.of(finding);
		return known.type() + BaselineText.SEPARATOR + known.subject() + BaselineText.SEPARATOR + known.place();
	}

	/**
	 * Shows what can be taken out of the baseline, and which routes without findings are
	 * not in it yet.
	 * @return a diff, empty if there is nothing to offer
	 */
	public List<String> offer() {
		Map<String, KnownRoute> better = new TreeMap<>();
		this.observed.forEach((route, seen) -> {
			KnownRoute entry = this.known.route(route);
			if (entry != null) {
				better.put(route, entry.improvedBy(seen));
			}
			else if (seen.findings().isEmpty()) {
				better.put(route, seen);
			}
		});
		return this.inUse ? BaselineDiff.of(this.known, better) : List.of();
	}

	/**
	 * Rewrites the file with what was seen, and keeps the routes that were not asked for.
	 * @param lockFile file that all JVMs of the build lock meanwhile
	 * @return what was changed, as a diff
	 */
	public List<String> rewrite(Path lockFile) {
		if (this.observed.isEmpty()) {
			return List.of();
		}
		Baseline written = this.file.rewrite(lockFile, (current) -> current.with(this.observed, this.known));
		return BaselineDiff.of(this.known, written.routes());
	}

	/**
	 * The name of the file.
	 * @return the file, for people to read
	 */
	@Override
	public String toString() {
		return this.file.shown().toString();
	}

}
