package io.github.nplusone.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a query of Prometheus names: enough of its grammar for our own queries.
 *
 * @param text the query
 */
record PromQl(String text) {

	private static final Pattern SELECTOR = Pattern
		.compile("(?<![\\w:\"])((?:nplusone|http|process)_\\w+)(?:\\{((?:[^}\"]|\"[^\"]*\")*)})?");

	private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"");

	private static final Pattern GROUPING = Pattern.compile("\\b(?:by|on)\\s*\\(([\\w\\s,]*)\\)");

	/**
	 * The series that are selected.
	 * @return each selector
	 */
	List<Selector> selectors() {
		return SELECTOR.matcher(this.text)
			.results()
			.map((found) -> new Selector(found.group(1), (found.group(2) != null) ? matched(found.group(2)) : Set.of()))
			.toList();
	}

	private static Set<String> matched(String matchers) {
		return MATCHER.matcher(matchers).results().map((found) -> found.group(1)).collect(Collectors.toSet());
	}

	/**
	 * The labels that are named anywhere.
	 * @return names of labels
	 */
	Set<String> labels() {
		List<String> labels = new ArrayList<>();
		selectors().forEach((selector) -> labels.addAll(selector.labels()));
		GROUPING.matcher(this.text).results().map(PromQl::names).forEach(labels::addAll);
		return new TreeSet<>(labels);
	}

	private static List<String> names(MatchResult grouping) {
		return Stream.of(grouping.group(1).split(",")).map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

	/**
	 * Series that are selected.
	 *
	 * @param metric name of the metric
	 * @param labels labels that are matched
	 */
	record Selector(String metric, Set<String> labels) {

	}

}
