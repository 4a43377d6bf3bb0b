package io.github.nplusone.test.report;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Finding;
import io.github.nplusone.SuppressedFinding;

/**
 * A finding of a route, in the request that repeated it most.
 *
 * @param finding the finding
 * @param state what is made of it
 * @param reason why it is suppressed, {@code null} if it is not
 * @param known whether the baseline tolerates it, {@code null} without a baseline
 */
record SeenFinding(Finding finding, FindingState state, @Nullable String reason, @Nullable Boolean known) {

	private static final Comparator<SeenFinding> ORDER = Comparator
		.<SeenFinding, Enum<?>>comparing(SeenFinding::state, Comparator.comparing(Enum::ordinal))
		.thenComparing((seen) -> seen.finding().type())
		.thenComparing((seen) -> String.valueOf(seen.finding().query().callSite()))
		.thenComparing((seen) -> String.valueOf(seen.finding().query().association()))
		.thenComparing((seen) -> seen.finding().query().fingerprint())
		.thenComparing((seen) -> seen.finding().query().dataSource());

	static SeenFinding latent(Finding finding) {
		return new SeenFinding(finding, FindingState.LATENT, null, null);
	}

	static SeenFinding suppressed(SuppressedFinding suppressed) {
		return new SeenFinding(suppressed.finding(), FindingState.SUPPRESSED, suppressed.reason(), null);
	}

	/**
	 * Sorts findings the same way in every run.
	 * @return the order
	 */
	static Comparator<SeenFinding> order() {
		return ORDER;
	}

	SeenFinding most(SeenFinding other) {
		return (other.executions() > executions()) ? other : this;
	}

	int executions() {
		return this.finding.query().executions();
	}

}
