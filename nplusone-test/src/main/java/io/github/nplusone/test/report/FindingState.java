package io.github.nplusone.test.report;

import java.util.Locale;

/**
 * What is made of a finding.
 */
enum FindingState {

	/**
	 * It is reported.
	 */
	REPORTED,

	/**
	 * It will be one with more data.
	 */
	LATENT,

	/**
	 * A rule of the application keeps it from being reported.
	 */
	SUPPRESSED;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
