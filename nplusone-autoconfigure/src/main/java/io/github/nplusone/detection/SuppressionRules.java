package io.github.nplusone.detection;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.Route;
import io.github.nplusone.mapping.EntityMappings;

/**
 * All rules that suppress findings. Those with a mistake in them are named at the start
 * of the application, and those that are of no use any more at its end.
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
	 * Logs the rules for an association whose name is not quite that of one.
	 */
	void logMistyped() {
		this.rules.stream().filter(this::isUnknown).forEach(this::logMistyped);
	}

	private void logMistyped(SuppressionRule rule) {
		String similar = similar(rule);
		if (similar != null) {
			logger.warn("{} suppresses nothing: there is no association {}. Did you mean {}?", rule.declaredAt(),
					rule.association(), similar);
		}
	}

	/**
	 * Logs the other rules that can't match anything.
	 */
	void logStale() {
		this.rules.stream()
			.filter((rule) -> isUnknown(rule) && similar(rule) == null)
			.forEach((rule) -> logger.warn(
					"{} is stale: there is no association {} any more. Remove the rule. Its reason was: {}",
					rule.declaredAt(), rule.association(), rule.reason()));
	}

	/**
	 * Finds the rules that can't match anything.
	 * @return the rules, empty if all may match
	 */
	List<StaleSuppression> stale() {
		return this.rules.stream()
			.filter(this::isUnknown)
			.map((rule) -> new StaleSuppression(rule.declaredAt(), String.valueOf(rule.association()), rule.reason()))
			.toList();
	}

	private boolean isUnknown(SuppressionRule rule) {
		Set<String> known = this.mappings.get().associationNames();
		return rule.association() != null && !known.isEmpty() && !known.contains(rule.association());
	}

	private @Nullable String similar(SuppressionRule rule) {
		return SimilarName.of(String.valueOf(rule.association()), this.mappings.get().associationNames());
	}

}
