package io.github.nplusone.benchmarks.jdbc;

import java.util.List;

import io.github.nplusone.benchmarks.results.Section;

/**
 * What interceptors are compared by: all of them by a query that answers one row, and the
 * most important ones by some more.
 */
public final class Interceptors {

	/**
	 * What readers of the tables have to know.
	 */
	public static final String INTRODUCTION = """
			**Interceptors of JDBC** are compared by one query on a pool of HikariCP: get a connection, prepare, bind, execute,
			read, close. The driver does nothing, except where the title names a database. Each JVM runs one interceptor, and
			the interceptors take turns, each round in another order. Garbage collection is in nobody's numbers, and a thread that
			waits for another one takes no CPU time. The last column is what an interceptor adds, divided by
			what ours adds.

			- `NONE` is the pool alone.
			- `HAND_WRITTEN` are wrappers of a few lines that count; `_TIMED` ones also take the time and keep the statement.
			- `NPLUSONE` is the starter with everything on, within requests of ten queries. To open and to finish the recording of
			  each request is in its numbers; to report it is in those of `ReportingBenchmark`.
			- `NPLUSONE_ENFORCING` has a budget as well whose next query would fail, and which is never reached.
			- `NPLUSONE_OUTSIDE` is the starter outside of a request.
			- `NPLUSONE_DATASOURCE_PROXY` is the starter with `nplusone.jdbc.proxies=datasource-proxy`.
			- `NPLUSONE_DISABLED` is the starter with `nplusone.enabled=false`, which leaves the pool alone: what is more or less
			  than `NONE` there is the noise of this table.
			- `DATASOURCE_PROXY` has no listener, `DATASOURCE_PROXY_COUNT` its own counter.
			- `P6SPY` has a listener that counts.
			- `OPENTELEMETRY` has the API without an SDK, so that no span is made.
			- `DATASOURCE_MICROMETER` has meters for queries.
			""";

	private static final List<Interceptor> SOME = List.of(Interceptor.NONE, Interceptor.HAND_WRITTEN,
			Interceptor.HAND_WRITTEN_TIMED, Interceptor.NPLUSONE, Interceptor.DATASOURCE_PROXY, Interceptor.P6SPY);

	private Interceptors() {
	}

	/**
	 * All comparisons.
	 * @return a section for each
	 */
	public static List<Section> sections() {
		return List.of(
				new Workload("one row, one query for each connection", Backend.NOTHING, 1, 1, 1,
						List.of(Interceptor.values())),
				new Workload("100 rows", Backend.NOTHING, 100, 1, 1, SOME),
				new Workload("ten queries for each connection", Backend.NOTHING, 1, 10, 1, SOME),
				new Workload("two threads", Backend.NOTHING, 1, 1, 2, SOME),
				new Workload("eight threads", Backend.NOTHING, 1, 1, 8, SOME),
				new Workload("one row of H2", Backend.H2, 1, 1, 1, SOME));
	}

}
