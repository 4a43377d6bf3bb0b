package io.github.nplusone;

import java.util.List;

/**
 * What was found in the executions of one request.
 *
 * @param reported findings, the most frequent first; empty if there are none
 * @param latent associations loaded one by one from one line, twice at least, yet not
 * often enough for a finding: with more data they are likely to become one; the most
 * frequent first
 * @param suppressed findings that a rule of the application keeps from being reported
 * @since 0.1.0
 */
public record Findings(List<Finding> reported, List<Finding> latent, List<SuppressedFinding> suppressed) {

	/**
	 * Nothing found.
	 */
	public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

	/**
	 * Copies the lists.
	 */
	public Findings {
		reported = List.copyOf(reported);
		latent = List.copyOf(latent);
		suppressed = List.copyOf(suppressed);
	}

}
