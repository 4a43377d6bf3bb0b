package io.github.nplusone.detection;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.Route;
import io.github.nplusone.mapping.EntityMappings;

/**
 * All rules that suppress findings. At the end of the application it names those that are
 * of no use any more.
 */
final class SuppressionRules {

	private static final Logger logger = LoggerFactory.getLogger(SuppressionRules.class);

	private final List<SuppressionRule> rules;

	private final Supplier<EntityMappings> mappings;

	SuppressionRules(DetectionProperties properties, Supplier<EntityMappings> mappings) {
		this.rules = IntStream.range(0, properties.ignore().size())
			.mapToObj((index) -> new SuppressionRule(DetectionProperties.nameOfIgnore(index),
					properties.ignore().get(index)))
			.toList();
		this.mappings = mappings;
	}

	/**
	 * Finds the first rule that suppresses a finding.
	 * @param route route of the request
	 * @param query query of the finding
	 * @return the rule, {@code null} if the finding is to be reported
	 */
	@Nullable SuppressionRule ruleFor(Route route, RepeatedQuery query) {
		for (SuppressionRule rule : this.rules) {
			if (rule.suppresses(route, query)) {
				return rule;
			}
		}
		return null;
	}

	/**
	 * Logs the rules that can't match anything.
	 */
	void logStale() {
		stale().forEach((rule) -> logger.warn(
				"{} is stale: there is no association {} any more. Remove the rule. Its reason was: {}",
				rule.declaredAt(), rule.association(), rule.reason()));
	}

	/**
	 * Finds the rules that can't match anything.
	 * @return the rules, empty if all may match
	 */
	List<StaleSuppression> stale() {
		return this.rules.stream().map(this::staleOf).filter(Objects::nonNull).toList();
	}

	private @Nullable StaleSuppression staleOf(SuppressionRule rule) {
		String association = rule.association();
		return (association != null && this.mappings.get().excludesAssociation(association))
				? new StaleSuppression(rule.declaredAt(), association, rule.reason()) : null;
	}

}
