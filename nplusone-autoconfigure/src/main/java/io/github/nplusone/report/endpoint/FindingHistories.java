package io.github.nplusone.report.endpoint;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Finding;
import io.github.nplusone.Findings;
import io.github.nplusone.SuppressedFinding;

/**
 * The findings in the requests to one route. Bounded: those beyond are only counted. Not
 * thread-safe.
 */
final class FindingHistories {

	private static final Comparator<FindingDescription> MOST_COSTLY_FIRST = Comparator
		.comparing(FindingDescription::repeats,
				Comparator.comparingDouble(Repeats::databaseTimeMs).thenComparingLong(Repeats::executions))
		.reversed()
		.thenComparing(FindingDescription::fingerprint);

	private final int max;

	private final Map<FindingKey, FindingHistory> histories = new HashMap<>();

	private long dropped;

	FindingHistories(int max) {
		this.max = max;
	}

	void add(Findings findings, Instant seen) {
		if (findings == Findings.NONE) {
			return;
		}
		for (Finding finding : findings.reported()) {
			add(finding, FindingState.REPORTED, null, seen);
		}
		for (Finding finding : findings.latent()) {
			add(finding, FindingState.LATENT, null, seen);
		}
		for (SuppressedFinding suppressed : findings.suppressed()) {
			add(suppressed.finding(), FindingState.SUPPRESSED, suppressed, seen);
		}
	}

	private void add(Finding finding, FindingState state, @Nullable SuppressedFinding suppressed, Instant seen) {
		FindingKey key = FindingKey.of(finding.query());
		if (this.histories.size() >= this.max && !this.histories.containsKey(key)) {
			this.dropped++;
			return;
		}
		this.histories.computeIfAbsent(key, (added) -> new FindingHistory(finding, seen))
			.add(finding, state, suppressed, seen);
	}

	int count(FindingState state) {
		return (int) this.histories.values().stream().filter((history) -> history.state() == state).count();
	}

	/**
	 * Describes findings, those that took the most time first.
	 * @param state which of them
	 * @return the descriptions
	 */
	List<FindingDescription> describe(FindingState state) {
		return this.histories.values()
			.stream()
			.filter((history) -> history.state() == state)
			.map(FindingHistory::describe)
			.sorted(MOST_COSTLY_FIRST)
			.toList();
	}

	/**
	 * The number of findings that are not remembered, each counted once for a request.
	 * @return the number
	 */
	long dropped() {
		return this.dropped;
	}

}
