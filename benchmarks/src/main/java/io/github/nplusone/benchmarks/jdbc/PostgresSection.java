package io.github.nplusone.benchmarks.jdbc;

import java.io.IOException;

import io.github.nplusone.benchmarks.results.Run;
import io.github.nplusone.benchmarks.results.Section;

/**
 * What our starter adds to a query of PostgreSQL.
 */
public final class PostgresSection implements Section {

	private static final int QUERIES_PER_ROUND = 100_000;

	private static final String TEXT = """
			One query by primary key over the loopback, on one connection in a pool of HikariCP: get it, prepare, bind, execute,
			read, close. Here time is that on the clock. Each line compares what it names with as many queries on the bare pool,
			in pairs of random order, one right after the other, until either side has run %,d queries. What is added is the
			median of the differences within a pair, for one query; to open and to finish the recording of the request is in
			it. The stack is short here: a look at it takes longer below the fifty frames of a web application. The first lines compare the bare pool with itself: what they are away from 0 is noise.

			""";

	@Override
	public String title() {
		return "PostgreSQL on one connection, with and without the starter";
	}

	@Override
	public String measure(Run run) throws IOException {
		int queries = QUERIES_PER_ROUND * run.rounds();
		return TEXT.formatted(queries) + PairedDifferences.HEADER
				+ run.output(PostgresComparison.class, String.valueOf(queries));
	}

}
