package io.github.nplusone.benchmarks.requests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What the starter adds to a request, as a table.
 */
final class RequestCosts {

	private static final String HEADER = """
			| | ns without | bytes | ns added | after each start | bytes added | after each start |
			|---|---:|---:|---:|---:|---:|---:|
			""";

	private final int requests;

	private final Map<String, List<Pairs>> starts = new LinkedHashMap<>();

	/**
	 * Creates a table without lines.
	 * @param requests number of requests that each part of a pair was measured for
	 */
	RequestCosts(int requests) {
		this.requests = requests;
	}

	/**
	 * Adds what was measured after one start of both applications.
	 * @param path path of the requests
	 * @param pairs what they took
	 */
	void add(String path, Pairs pairs) {
		this.starts.computeIfAbsent(path, (added) -> new ArrayList<>()).add(pairs);
	}

	@Override
	public String toString() {
		return this.starts.entrySet()
			.stream()
			.map((path) -> line(path.getKey(), path.getValue()))
			.collect(Collectors.joining("", HEADER, ""));
	}

	private String line(String path, List<Pairs> ofPath) {
		return String.format(Locale.ROOT, "| `%s` | %,.0f | %,.0f | **%,.0f** | %s | **%,.0f** | %s |%n", path,
				median(ofPath, Pairs::nanosWithout), median(ofPath, Pairs::bytesWithout),
				median(ofPath, Pairs::addedNanos), eachOf(ofPath, Pairs::addedNanos), median(ofPath, Pairs::addedBytes),
				eachOf(ofPath, Pairs::addedBytes));
	}

	private double median(List<Pairs> ofPath, ToDoubleFunction<Pairs> number) {
		return new Quantiles(ofPath.stream().map(number::applyAsDouble).toList()).median() / this.requests;
	}

	private String eachOf(List<Pairs> ofPath, ToDoubleFunction<Pairs> number) {
		return ofPath.stream()
			.map((pairs) -> String.format(Locale.ROOT, "%,.0f", number.applyAsDouble(pairs) / this.requests))
			.collect(Collectors.joining("; "));
	}

}
