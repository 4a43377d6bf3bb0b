package io.github.nplusone.test.baseline;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.nplusone.Finding;
import io.github.nplusone.RequestReport;

/**
 * What one route is known for.
 *
 * @param queries highest number of queries that a request to it ran
 * @param findings its findings, each with the highest number of them in one request: two
 * loops in one method may read the same table
 */
record KnownRoute(int queries, SortedMap<KnownFinding, Integer> findings) {

	KnownRoute {
		findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
	}

	static KnownRoute of(RequestReport report) {
		return new KnownRoute(report.executions().queries(), count(report.findings().reported()));
	}

	private static SortedMap<KnownFinding, Integer> count(List<Finding> findings) {
		SortedMap<KnownFinding, Integer> counts = new TreeMap<>();
		findings.forEach((finding) -> counts.merge(KnownFinding.of(finding), 1, Integer::sum));
		return counts;
	}

	/**
	 * Joins what was known with what was seen.
	 * @param other what was seen
	 * @return the worse of both
	 */
	KnownRoute worst(KnownRoute other) {
		SortedMap<KnownFinding, Integer> all = new TreeMap<>(this.findings);
		other.findings.forEach((finding, count) -> all.merge(finding, count, Math::max));
		return new KnownRoute(Math.max(this.queries, other.queries), all);
	}

	/**
	 * Takes from what is known that which was not seen any more, and adds nothing.
	 * @param seen what was seen
	 * @return the better of both
	 */
	KnownRoute improvedBy(KnownRoute seen) {
		SortedMap<KnownFinding, Integer> left = new TreeMap<>(this.findings);
		left.replaceAll((finding, count) -> Math.min(count, seen.findings.getOrDefault(finding, 0)));
		left.values().removeIf((count) -> count == 0);
		return new KnownRoute(Math.min(this.queries, seen.queries), left);
	}

}
