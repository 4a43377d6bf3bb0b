package io.github.nplusone.report.endpoint;

/**
 * What became of a finding, ascending: what was reported once is no longer latent.
 */
enum FindingState {

	/**
	 * It was not repeated often enough to report it.
	 */
	LATENT,

	/**
	 * A rule kept it from being reported.
	 */
	SUPPRESSED,

	/**
	 * It was reported.
	 */
	REPORTED

}
