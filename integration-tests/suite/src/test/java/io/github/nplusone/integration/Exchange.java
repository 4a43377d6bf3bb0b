package io.github.nplusone.integration;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

import io.github.nplusone.RequestReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The response to one request, and what was reported about it.
 *
 * @param status status of the response
 * @param headers headers of the response
 * @param content body of the response
 * @param report report of the request
 */
record Exchange(int status, HttpHeaders headers, byte[] content, RequestReport report) {

	static final String COUNT = "X-Query-Count";

	static final String PARTIAL = "X-Query-Count-Partial";

	/**
	 * Asserts that header and report agree on the total.
	 * @param queries expected number of queries
	 * @return this exchange
	 */
	Exchange hasExactly(int queries) {
		return hasHeader(queries).isFinal().hasTotal(queries);
	}

	/**
	 * Asserts that the header says it is not the last word, and the report has it.
	 * @param queriesAtCommit expected number of queries in the header
	 * @param queries expected number of queries in the report
	 * @return this exchange
	 */
	Exchange hasPartially(int queriesAtCommit, int queries) {
		return hasHeader(queriesAtCommit).isPartial().hasTotal(queries);
	}

	/**
	 * Asserts that the header says the total, unless it says that it is not the last
	 * word.
	 * @param queries expected number of queries in the report
	 * @return this exchange
	 */
	Exchange hasTruthfulHeader(int queries) {
		int inHeader = Integer.parseInt(this.headers.firstValue(COUNT).orElseThrow());
		boolean partial = this.headers.firstValue(PARTIAL).isPresent();
		assertThat(inHeader).as(COUNT).isBetween(partial ? 1 : queries, queries);
		return hasTotal(queries);
	}

	Exchange hasHeader(int queries) {
		assertThat(this.headers.allValues(COUNT)).as(COUNT).containsExactly(String.valueOf(queries));
		return this;
	}

	private Exchange isFinal() {
		assertThat(this.headers.map()).doesNotContainKey(PARTIAL);
		return this;
	}

	Exchange isPartial() {
		assertThat(this.headers.allValues(PARTIAL)).as(PARTIAL).containsExactly("true");
		return this;
	}

	Exchange hasTotal(int queries) {
		assertThat(this.report.executions().queries()).as("queries of the report").isEqualTo(queries);
		return this;
	}

	Exchange hasStatus(int status) {
		assertThat(this.status).as("status").isEqualTo(status);
		assertThat(this.report.status()).as("status of the report").isEqualTo(status);
		return this;
	}

	Exchange hasBody(String body) {
		assertThat(body()).isEqualTo(body);
		return this;
	}

	Exchange hasBodyOfAbout(int kilobytes) {
		assertThat(this.content.length / 1024.0).as("kB").isBetween(kilobytes * 0.8, kilobytes * 1.4);
		return this;
	}

	Exchange wasReportedAs(String route) {
		assertThat(this.report.route()).hasToString(route);
		return this;
	}

	String body() {
		return new String(this.content, StandardCharsets.UTF_8);
	}

}
