package io.github.nplusone.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * What the starter adds to a request, as a table. The best of all iterations is what it
 * is whatever the neighbours do; the median says how much that is to be trusted.
 */
final class RequestResults {

	private final Map<String, Map<String, Measured>> requests = new LinkedHashMap<>();

	void add(Collection<RunResult> run) {
		for (RunResult result : run) {
			this.requests.computeIfAbsent(methodOf(result), (method) -> new LinkedHashMap<>())
				.computeIfAbsent(result.getParams().getParam("starter"), (starter) -> new Measured())
				.add(result);
		}
	}

	private static String methodOf(RunResult result) {
		String benchmark = result.getParams().getBenchmark();
		return benchmark.substring(benchmark.lastIndexOf('.') + 1);
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
				without.bestNanos(), without.bytes(), with.bestNanos() - without.bestNanos(),
				with.medianNanos() - without.medianNanos(), with.bytes() - without.bytes());
	}

	private static final class Measured {

		private final List<IterationResult> iterations = new ArrayList<>();

		void add(RunResult result) {
			result.getBenchmarkResults().forEach((fork) -> this.iterations.addAll(fork.getIterationResults()));
		}

		double bestNanos() {
			return sorted(ServingThreadsProfiler.CPU)[0];
		}

		double medianNanos() {
			return median(ServingThreadsProfiler.CPU);
		}

		double bytes() {
			return median(ServingThreadsProfiler.BYTES);
		}

		private double median(String name) {
			return sorted(name)[this.iterations.size() / 2];
		}

		private double[] sorted(String name) {
			return this.iterations.stream()
				.mapToDouble((iteration) -> iteration.getSecondaryResults().get(name).getScore())
				.sorted()
				.toArray();
		}

	}

}
