package io.github.nplusone.budget;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import io.github.nplusone.BudgetAction;
import io.github.nplusone.route.RouteMethod;
import io.github.nplusone.route.RoutePattern;
import io.github.nplusone.route.RouteSelection;

/**
 * Configuration properties for query budgets.
 *
 * @param queries Highest number of queries a request may execute.
 * @param time Longest time a request may spend in the database. Not limited unless set.
 * @param repeats Highest number of executions of one statement from one line. Not limited
 * unless set.
 * @param selects Highest number of queries that read. Not limited unless set.
 * @param writes Highest number of queries that insert, update, delete or merge. Not
 * limited unless set.
 * @param action What happens to a request over its budget. With fail, its next query
 * throws an exception.
 * @param ceiling Number of queries at which a request is stopped and answered with status
 * 503. No request is stopped unless set.
 * @param rules Budgets for single routes. The rule with the most specific path wins, then
 * one that names the method, then the first.
 */
@ConfigurationProperties(prefix = "nplusone.budget", ignoreUnknownFields = false)
record BudgetProperties(@DefaultValue("50") int queries, @Nullable Duration time, @Nullable Integer repeats,
		@Nullable Integer selects, @Nullable Integer writes, @DefaultValue("log") BudgetAction action,
		@Nullable Integer ceiling, @DefaultValue List<Rule> rules) {

	private static final String PREFIX = "nplusone.budget";

	BudgetProperties {
		rules = List.copyOf(rules);
		checkTime(PREFIX, time);
		checkLimit(PREFIX + ".queries", queries);
		checkLimit(PREFIX + ".repeats", repeats);
		checkLimit(PREFIX + ".selects", selects);
		checkLimit(PREFIX + ".writes", writes);
		checkCeiling(PREFIX, ceiling, queries);
		for (int i = 0; i < rules.size(); i++) {
			rules.get(i).check(nameOfRule(i), queries);
		}
	}

	static String nameOfRule(int index) {
		return PREFIX + ".rules[" + index + "]";
	}

	private static void checkTime(String prefix, @Nullable Duration time) {
		if (time != null && time.isNegative()) {
			throw new InvalidConfigurationPropertyValueException(prefix + ".time", time,
					"A budget can't be negative. Use a duration such as 500ms or 2s.");
		}
	}

	private static void checkLimit(String name, @Nullable Integer limit) {
		if (limit != null && limit < 0) {
			throw new InvalidConfigurationPropertyValueException(name, limit,
					"A budget can't be negative. Use 0 to allow no query at all.");
		}
	}

	private static void checkCeiling(String prefix, @Nullable Integer ceiling, int queries) {
		if (ceiling != null && ceiling <= queries) {
			throw new InvalidConfigurationPropertyValueException(prefix + ".ceiling", ceiling,
					"A ceiling is for requests that run away: it has to be higher than the budget of " + queries
							+ " queries. Use a number such as 5000.");
		}
	}

	/**
	 * Budget for the HTTP requests that a path pattern matches, or for other work.
	 *
	 * @param path Path pattern of the routes, such as /users/{id} or /reports/**.
	 * @param method HTTP method of the routes. Every method unless set.
	 * @param work Kind of work that is no HTTP request, such as tasks.scheduled.execution
	 * or recorded.
	 * @param name Name of that work. An asterisk stands for any text. Every work of this
	 * kind unless set.
	 * @param queries Highest number of queries a request may execute. As for all requests
	 * unless set.
	 * @param time Longest time a request may spend in the database. As for all requests
	 * unless set.
	 * @param repeats Highest number of executions of one statement from one line. As for
	 * all requests unless set.
	 * @param selects Highest number of queries that read. As for all requests unless set.
	 * @param writes Highest number of queries that insert, update, delete or merge. As
	 * for all requests unless set.
	 * @param action What happens to a request over its budget. As for all requests unless
	 * set.
	 * @param ceiling Number of queries at which a request is stopped and answered with
	 * status 503. As for all requests unless set.
	 */
	record Rule(@Nullable String path, @Nullable RouteMethod method, @Nullable String work, @Nullable String name,
			@Nullable Integer queries, @Nullable Duration time, @Nullable Integer repeats, @Nullable Integer selects,
			@Nullable Integer writes, @Nullable BudgetAction action, @Nullable Integer ceiling) {

		RoutePattern routes() {
			return RouteSelection.of(this.path, this.method, this.work, this.name);
		}

		private void check(String prefix, int inheritedQueries) {
			RouteSelection.check(prefix, this.path, this.method, this.work, this.name);
			checkTime(prefix, this.time);
			checkLimit(prefix + ".queries", this.queries);
			checkLimit(prefix + ".repeats", this.repeats);
			checkLimit(prefix + ".selects", this.selects);
			checkLimit(prefix + ".writes", this.writes);
			checkCeiling(prefix, this.ceiling, (this.queries != null) ? this.queries : inheritedQueries);
			if (isEmpty()) {
				throw new InvalidConfigurationPropertyValueException(prefix + ".queries", null,
						"A rule needs a limit or an action. Set " + prefix + ".queries or " + prefix + ".time.");
			}
		}

		boolean hasLimit() {
			return Stream.of(this.queries, this.time, this.repeats, this.selects, this.writes)
				.anyMatch(Objects::nonNull);
		}

		private boolean isEmpty() {
			return !hasLimit() && this.action == null && this.ceiling == null;
		}

	}

}
