package io.github.nplusone.sample;

import java.util.Map;

import io.github.nplusone.RequestReport;

/**
 * Work that the sample is given again and again, and what is known about it beforehand.
 *
 * @param work kind of work
 * @param method method of the request, {@code none} for other work
 * @param path path of the request, or name of other work
 * @param uri tag of the same name
 * @param outcome tag of the same name
 * @param times how often
 * @param queries number of queries that it takes
 * @param findings number of findings by type
 * @param avoidable number of executions beyond the first of each finding
 */
record Load(String work, String method, String path, String uri, String outcome, int times, int queries,
		Map<String, Integer> findings, int avoidable) {

	boolean isHttp() {
		return this.work.equals("http");
	}

	/**
	 * Once that the load was run.
	 *
	 * @param load what was run
	 * @param report what was reported about it
	 */
	record Run(Load load, RequestReport report) {

		double databaseSeconds() {
			return this.report.executions().databaseTime().toNanos() / 1e9;
		}

		// As if each of the repetitions had taken as long as the others.
		double avoidableSeconds() {
			return this.report.findings()
				.reported()
				.stream()
				.map((finding) -> finding.query())
				.mapToDouble((query) -> query.time().toNanos() / 1e9 * (query.executions() - 1) / query.executions())
				.sum();
		}

	}

}
