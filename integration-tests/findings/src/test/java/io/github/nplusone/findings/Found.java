package io.github.nplusone.findings;

import java.util.ArrayList;
import java.util.List;

import io.github.nplusone.Finding;
import io.github.nplusone.Findings;
import io.github.nplusone.RepeatedQuery;

/**
 * Findings in short.
 */
final class Found {

	private Found() {
	}

	/**
	 * What was reported.
	 * @param findings findings of a request
	 * @return such as {@code N_PLUS_ONE 20 x Author.books}, with the table where no
	 * association was loaded, or {@code latent 2 x Author.books}
	 */
	static List<String> in(Findings findings) {
		List<String> found = new ArrayList<>();
		findings.reported().forEach((finding) -> found.add(finding.type() + " " + subject(finding)));
		findings.latent().forEach((finding) -> found.add("latent " + subject(finding)));
		return found;
	}

	private static String subject(Finding finding) {
		RepeatedQuery query = finding.query();
		String name = (query.association() != null) ? query.association().toString() : String.valueOf(query.table());
		return query.executions() + " x " + (query.sequence() ? "sequence" : name);
	}

}
