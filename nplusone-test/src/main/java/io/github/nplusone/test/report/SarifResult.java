package io.github.nplusone.test.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Finding;
import io.github.nplusone.RepeatedQuery;

/**
 * A finding and the routes that have it.
 *
 * @param finding the finding where it was repeated most, and tolerated least
 * @param routes names of the routes
 */
record SarifResult(SeenFinding finding, List<String> routes) {

	private static final int MAX_ROUTES = 5;

	SarifResult(SeenRoute route, SeenFinding finding) {
		this(finding, List.of(route.route().toString()));
	}

	SarifResult and(SarifResult other) {
		List<String> all = new ArrayList<>(this.routes);
		all.addAll(other.routes);
		SeenFinding most = this.finding.most(other.finding);
		return new SarifResult(new SeenFinding(most.finding(), most.state(), most.reason(), knownToAll(other)), all);
	}

	private @Nullable Boolean knownToAll(SarifResult other) {
		if (this.finding.known() == null || other.finding.known() == null) {
			return (this.finding.known() != null) ? this.finding.known() : other.finding.known();
		}
		return this.finding.known() && other.finding.known();
	}

	/**
	 * Says what is wrong, where it is seen, and what to do.
	 * @return sentences
	 */
	String message() {
		Finding cause = this.finding.finding();
		RepeatedQuery query = cause.query();
		StringBuilder message = new StringBuilder(label()).append(": ");
		message.append(query.executions()).append(" x ").append(query.fingerprint());
		if (query.association() != null) {
			message.append(" (").append(query.association()).append(")");
		}
		message.append(", in ").append(routeNames()).append(".");
		if (cause.advice() != null) {
			message.append(" Fix: ").append(cause.advice());
		}
		return withoutPlaceholders(message.toString());
	}

	// In SARIF, {0} stands for an argument, and so every brace is doubled.
	private static String withoutPlaceholders(String message) {
		return message.replace("{", "{{").replace("}", "}}");
	}

	private String label() {
		String label = switch (this.finding.finding().type()) {
			case N_PLUS_ONE -> "N+1";
			case DUPLICATE -> "duplicate";
			case REPEATED_WRITE -> "repeated write";
		};
		return (this.finding.state() == FindingState.LATENT) ? "latent " + label : label;
	}

	private String routeNames() {
		String names = String.join(", ", this.routes.subList(0, Math.min(MAX_ROUTES, this.routes.size())));
		int more = this.routes.size() - MAX_ROUTES;
		return (more > 0) ? names + " and " + more + " more routes" : names;
	}

}
