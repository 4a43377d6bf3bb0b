package io.github.nplusone.benchmarks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.results.RunResult;

import io.github.nplusone.benchmarks.results.Measured;

/**
 * What the starter adds to a request, as a table. The best of all iterations is what it
 * is whatever the neighbours do; the median says how much that is to be trusted.
 */
final class RequestResults {

	private static final String CPU = ServingThreadsProfiler.CPU;

	private static final String BYTES = ServingThreadsProfiler.BYTES;

	private final Map<String, Map<String, Measured>> requests = new LinkedHashMap<>();

	void add(Collection<RunResult> run) {
		for (RunResult result : run) {
			this.requests.computeIfAbsent(BenchmarkSection.methodOf(result), (method) -> new LinkedHashMap<>())
				.computeIfAbsent(result.getParams().getParam("starter"), (starter) -> new Measured())
				.add(result);
		}
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("| | ns | bytes | ns added | ns added, medians | bytes added |\n");
		text.append("|---|---:|---:|---:|---:|---:|\n");
		this.requests.forEach((request, measured) -> text
			.append(line(request, measured.get(RequestBenchmark.WITHOUT), measured.get(RequestBenchmark.WITH))));
		return text.toString();
	}

	private static String line(String request, Measured without, Measured with) {
		return String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %,.0f |%n", request,
				without.lowest(CPU), without.median(BYTES), with.lowest(CPU) - without.lowest(CPU),
				with.median(CPU) - without.median(CPU), with.median(BYTES) - without.median(BYTES));
	}

}
