package io.github.nplusone.report.endpoint;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.Findings;
import io.github.nplusone.RepeatRange;
import io.github.nplusone.Reports;
import io.github.nplusone.SuppressedFinding;

import static org.assertj.core.api.Assertions.assertThat;

class FindingHistoriesTests {

	private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

	private final FindingHistories histories = new FindingHistories(2);

	@Test
	void repeatsAreThoseOfAllRequests() {
		addReported(finding("select a", 5), NOON);
		addReported(finding("select a", 9), NOON.plusSeconds(2));
		addReported(finding("select a", 7), NOON.plusSeconds(1));
		assertThat(this.histories.describe(FindingState.REPORTED)).singleElement().satisfies((finding) -> {
			assertThat(finding.repeats()).isEqualTo(new Repeats(7, 5, 9, true, 3, 21, 3));
			assertThat(finding.firstSeen()).isEqualTo(NOON);
			assertThat(finding.lastSeen()).isEqualTo(NOON.plusSeconds(2));
		});
	}

	@Test
	void constantNumberDoesNotGrow() {
		addReported(finding("select a", 7), NOON);
		addReported(finding("select a", 7), NOON);
		assertThat(this.histories.describe(FindingState.REPORTED)).singleElement()
			.satisfies((finding) -> assertThat(finding.repeats().grows()).isFalse());
	}

	@Test
	void rangeOfRequestsWithoutFindingIsIncluded() {
		addReported(
				new Finding(FindingType.N_PLUS_ONE, Reports.repeated("select a", 7), new RepeatRange(2, 60, 9), null),
				NOON);
		assertThat(this.histories.describe(FindingState.REPORTED)).singleElement()
			.satisfies((finding) -> assertThat(finding.repeats()).isEqualTo(new Repeats(7, 2, 60, true, 1, 7, 1)));
	}

	@Test
	void latentFindingBecomesOneWithMoreData() {
		addLatent(finding("select a", 2));
		assertThat(this.histories.count(FindingState.LATENT)).isOne();
		addReported(finding("select a", 9), NOON);
		addLatent(finding("select a", 2));
		assertThat(this.histories.count(FindingState.LATENT)).isZero();
		assertThat(this.histories.describe(FindingState.REPORTED)).singleElement()
			.satisfies((finding) -> assertThat(finding.repeats().requests()).isEqualTo(3));
	}

	@Test
	void typeIsTheLatest() {
		addReported(finding("select a", 9), NOON);
		addReported(new Finding(FindingType.DUPLICATE, Reports.repeated("select a", 3), null, null), NOON);
		assertThat(this.histories.describe(FindingState.REPORTED)).singleElement()
			.satisfies((finding) -> assertThat(finding.type()).isEqualTo(FindingType.DUPLICATE));
	}

	@Test
	void suppressedFindingHasItsReason() {
		this.histories.add(new Findings(List.of(), List.of(),
				List.of(new SuppressedFinding(finding("select a", 9), "cached,\nsoon", "here"))), NOON);
		assertThat(this.histories.describe(FindingState.SUPPRESSED)).singleElement().satisfies((finding) -> {
			assertThat(finding.reason()).isEqualTo("cached, soon");
			assertThat(finding.suppressedBy()).isEqualTo("here");
		});
	}

	@Test
	void mostCostlyComesFirst() {
		addReported(finding("select a", 3), NOON);
		addReported(finding("select b", 9), NOON);
		assertThat(this.histories.describe(FindingState.REPORTED)).extracting(FindingDescription::fingerprint)
			.containsExactly("select b", "select a");
	}

	@Test
	void findingsBeyondTheLimitAreCounted() {
		addReported(finding("select a", 3), NOON);
		addReported(finding("select b", 3), NOON);
		addReported(finding("select c", 3), NOON);
		addReported(finding("select a", 3), NOON);
		assertThat(this.histories.count(FindingState.REPORTED)).isEqualTo(2);
		assertThat(this.histories.dropped()).isOne();
	}

	private void addReported(Finding finding, Instant seen) {
		this.histories.add(new Findings(List.of(finding), List.of(), List.of()), seen);
	}

	private void addLatent(Finding finding) {
		this.histories.add(new Findings(List.of(), List.of(finding), List.of()), NOON);
	}

	private static Finding finding(String fingerprint, int executions) {
		return new Finding(FindingType.N_PLUS_ONE, Reports.repeated(fingerprint, executions), null, null);
	}

}
