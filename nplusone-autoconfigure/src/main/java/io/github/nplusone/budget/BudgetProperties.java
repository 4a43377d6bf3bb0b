package io.github.nplusone.budget;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import io.github.nplusone.Route;
import io.github.nplusone.route.RouteMethod;
import io.github.nplusone.route.RoutePattern;

/**
 * Configuration properties for query budgets.
 *
 * @param queries Highest number of queries a request may execute.
 * @param time Longest time a request may spend in the database. Not limited unless set.
 * @param rules Budgets for single routes. The rule with the most specific path wins, then
 * one that names the method, then the first.
 */
@ConfigurationProperties(prefix = "nplusone.budget", ignoreUnknownFields = false)
record BudgetProperties(@DefaultValue("50") int queries, @Nullable Duration time, @DefaultValue List<Rule> rules) {

	private static final String PREFIX = "nplusone.budget";

	BudgetProperties {
		rules = List.copyOf(rules);
		checkLimits(PREFIX, queries, time);
		for (int i = 0; i < rules.size(); i++) {
			rules.get(i).check(nameOfRule(i));
		}
	}

	static String nameOfRule(int index) {
		return PREFIX + ".rules[" + index + "]";
	}

	private static void checkLimits(String prefix, @Nullable Integer queries, @Nullable Duration time) {
		if (queries != null && queries < 0) {
			throw new InvalidConfigurationPropertyValueException(prefix + ".queries", queries,
					"A budget can't be negative. Use 0 to allow no query at all.");
		}
		if (time != null && time.isNegative()) {
			throw new InvalidConfigurationPropertyValueException(prefix + ".time", time,
					"A budget can't be negative. Use a duration such as 500ms or 2s.");
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
	 */
	record Rule(@Nullable String path, @Nullable RouteMethod method, @Nullable String work, @Nullable String name,
			@Nullable Integer queries, @Nullable Duration time) {

		RoutePattern routes() {
			return (this.work != null) ? RoutePattern.ofWork(this.work, this.name)
					: RoutePattern.of(String.valueOf(this.path), this.method);
		}

		private void check(String prefix) {
			if (this.work != null) {
				checkWork(prefix, this.work);
			}
			else {
				checkPath(prefix);
			}
			checkLimits(prefix, this.queries, this.time);
			if (this.queries == null && this.time == null) {
				throw new InvalidConfigurationPropertyValueException(prefix + ".queries", null,
						"A rule needs a limit. Set " + prefix + ".queries or " + prefix + ".time.");
			}
		}

		private void checkWork(String prefix, String work) {
			if (work.isBlank() || work.equals(Route.HTTP)) {
				throw new InvalidConfigurationPropertyValueException(prefix + ".work", work,
						"Not a kind of work. Use tasks.scheduled.execution, recorded or one of "
								+ "nplusone.observations, and for HTTP requests " + prefix + ".path.");
			}
			if (this.path != null || this.method != null) {
				throw new InvalidConfigurationPropertyValueException(prefix + ".work", work,
						"A rule is either for HTTP requests or for other work. Remove it, or " + prefix + ".path and "
								+ prefix + ".method.");
			}
		}

		private void checkPath(String prefix) {
			if (this.name != null) {
				throw new InvalidConfigurationPropertyValueException(prefix + ".name", this.name,
						"HTTP requests have no name. Remove it, or set " + prefix + ".work.");
			}
			RoutePattern.check(prefix + ".path", this.path, "/users/{id} or /reports/**");
		}

	}

}
