package io.github.nplusone.detection;

import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;
import org.springframework.util.PatternMatchUtils;

import io.github.nplusone.Association;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.Route;
import io.github.nplusone.route.RoutePattern;

/**
 * Which findings are not to be reported, and why. A finding has to match all criteria
 * that are set. Thread-safe.
 */
final class SuppressionRule {

	private final String declaredAt;

	private final DetectionProperties.Ignore criteria;

	private final @Nullable RoutePattern routes;

	private final LongAdder suppressed = new LongAdder();

	SuppressionRule(String declaredAt, DetectionProperties.Ignore criteria) {
		this.declaredAt = declaredAt;
		this.criteria = criteria;
		this.routes = criteria.routes();
	}

	String declaredAt() {
		return this.declaredAt;
	}

	String reason() {
		return String.valueOf(this.criteria.reason());
	}

	@Nullable String association() {
		return this.criteria.association();
	}

	/**
	 * The number of findings that this rule suppressed.
	 * @return the number since start
	 */
	long suppressed() {
		return this.suppressed.sum();
	}

	/**
	 * Asks whether to suppress a finding, and counts it if so.
	 * @param route route of the request
	 * @param query query of the finding
	 * @return {@code true} if the finding is not to be reported
	 */
	boolean suppresses(Route route, RepeatedQuery query) {
		boolean suppressed = isFor(route) && isFor(query.association()) && isForTable(query.table())
				&& isForSql(query.fingerprint());
		if (suppressed) {
			this.suppressed.increment();
		}
		return suppressed;
	}

	private boolean isFor(Route route) {
		if (this.routes != null) {
			return this.routes.matches(route);
		}
		return this.criteria.method() == null || this.criteria.method().name().equals(route.method());
	}

	private boolean isFor(@Nullable Association association) {
		String name = this.criteria.association();
		return name == null || (association != null && (name.equals(association.toString())
				|| name.equals(association.entityName() + "." + association.attribute())));
	}

	private boolean isForTable(@Nullable String table) {
		String name = this.criteria.table();
		return name == null
				|| (table != null && (name.equalsIgnoreCase(table) || endsWithIgnoreCase(table, "." + name)));
	}

	private static boolean endsWithIgnoreCase(String text, String end) {
		return text.regionMatches(true, text.length() - end.length(), end, 0, end.length());
	}

	private boolean isForSql(String fingerprint) {
		String part = this.criteria.sql();
		return part == null || PatternMatchUtils.simpleMatch("*" + part.toLowerCase(Locale.ROOT) + "*",
				fingerprint.toLowerCase(Locale.ROOT));
	}

}
