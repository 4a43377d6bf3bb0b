package io.github.nplusone.detection;

import java.util.Comparator;
import java.util.List;

import io.github.nplusone.Route;
import io.github.nplusone.route.RoutePattern;

/**
 * From how many executions on a repeated query is a finding.
 */
final class Thresholds {

	private final int threshold;

	private final List<Rule> rules;

	Thresholds(DetectionProperties properties) {
		this.threshold = properties.threshold();
		this.rules = properties.rules()
			.stream()
			.map((rule) -> new Rule(rule.routes(), rule.threshold()))
			.sorted(Comparator.comparing(Rule::routes, RoutePattern.MOST_SPECIFIC_FIRST))
			.toList();
	}

	int of(Route route) {
		for (Rule rule : this.rules) {
			if (rule.routes().matches(route)) {
				return rule.threshold();
			}
		}
		return this.threshold;
	}

	private record Rule(RoutePattern routes, int threshold) {

	}

}
