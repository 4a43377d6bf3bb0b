package io.github.nplusone.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Prometheus would scrape.
 *
 * @param samples samples of all meters
 */
record PrometheusText(List<Sample> samples) {

	private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)(?:\\{(.*)})? (\\S+)$");

	private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

	static PrometheusText parse(String text) {
		return new PrometheusText(SAMPLE.matcher(text).results().map(PrometheusText::sample).toList());
	}

	private static Sample sample(MatchResult line) {
		String labels = (line.group(2) != null) ? line.group(2) : "";
		return new Sample(line.group(1),
				LABEL.matcher(labels)
					.results()
					.collect(Collectors.toMap((label) -> label.group(1), (label) -> label.group(2))),
				Double.parseDouble(line.group(3)));
	}

	/**
	 * Adds up the samples of one name by some of their labels.
	 * @param name name of the samples
	 * @param labels labels to add up by, in this order
	 * @return sums by the values of the labels
	 */
	Map<List<String>, Double> sums(String name, String... labels) {
		return named(name).collect(Collectors.groupingBy((sample) -> sample.values(labels),
				() -> new TreeMap<>(Comparator.comparing(List::toString)), Collectors.summingDouble(Sample::value)));
	}

	double sum(String name, Predicate<Sample> which) {
		return named(name).filter(which).mapToDouble(Sample::value).sum();
	}

	private Stream<Sample> named(String name) {
		return this.samples.stream().filter((sample) -> sample.name().equals(name));
	}

	/**
	 * A line of the text.
	 *
	 * @param name name
	 * @param labels labels
	 * @param value value
	 */
	record Sample(String name, Map<String, String> labels, double value) {

		List<String> values(String... names) {
			return Stream.of(names).map((label) -> this.labels.getOrDefault(label, "")).toList();
		}

	}

}
