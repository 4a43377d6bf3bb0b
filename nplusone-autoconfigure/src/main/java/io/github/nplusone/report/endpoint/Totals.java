package io.github.nplusone.report.endpoint;

/**
 * A few numbers about all routes.
 *
 * @param requests number of requests, and of other work
 * @param routes number of routes
 * @param overBudget requests over their budget
 * @param findings number of different findings
 */
record Totals(long requests, int routes, long overBudget, long findings) {

	Totals plus(Totals other) {
		return new Totals(this.requests + other.requests, this.routes + other.routes,
				this.overBudget + other.overBudget, this.findings + other.findings);
	}

}
