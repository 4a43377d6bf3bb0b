package io.github.nplusone.detection;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import io.github.nplusone.route.RouteMethod;
import io.github.nplusone.route.RoutePattern;
import io.github.nplusone.route.RouteSelection;

/**
 * Configuration properties for findings.
 *
 * @param enabled Whether repeated queries are looked at for findings.
 * @param threshold Lowest number of executions from one line that makes a finding.
 * @param latent Whether associations that are loaded one by one, twice at least, are
 * reported as latent findings, below the threshold as well.
 * @param rules Thresholds for single routes. The rule with the most specific path wins,
 * then one that names the method, then the first.
 * @param ignore Findings not to report, each with the reason for it. Their executions are
 * still counted.
 */
@ConfigurationProperties(prefix = "nplusone.detection", ignoreUnknownFields = false)
record DetectionProperties(@DefaultValue("true") boolean enabled, @DefaultValue("3") int threshold,
		@DefaultValue("true") boolean latent, @DefaultValue List<Rule> rules, @DefaultValue List<Ignore> ignore) {

	private static final String PREFIX = "nplusone.detection";

	DetectionProperties {
		rules = List.copyOf(rules);
		ignore = List.copyOf(ignore);
		checkThreshold(PREFIX + ".threshold", threshold);
		for (int i = 0; i < rules.size(); i++) {
			rules.get(i).check(PREFIX + ".rules[" + i + "]");
		}
		for (int i = 0; i < ignore.size(); i++) {
			ignore.get(i).check(nameOfIgnore(i));
		}
	}

	static String nameOfIgnore(int index) {
		return PREFIX + ".ignore[" + index + "]";
	}

	private static void checkThreshold(String name, @Nullable Integer threshold) {
		if (threshold == null || threshold < 2) {
			throw new InvalidConfigurationPropertyValueException(name, threshold,
					"A repeated query is executed twice at least. Use 2 or more.");
		}
	}

	/**
	 * Threshold for the HTTP requests that a path pattern matches, or for other work.
	 *
	 * @param path Path pattern of the routes, such as /users/{id} or /reports/**.
	 * @param method HTTP method of the routes. Every method unless set.
	 * @param work Kind of work that is no HTTP request, such as tasks.scheduled.execution
	 * or recorded.
	 * @param name Name of that work. An asterisk stands for any text. Every work of this
	 * kind unless set.
	 * @param threshold Lowest number of executions from one line that makes a finding.
	 */
	record Rule(@Nullable String path, @Nullable RouteMethod method, @Nullable String work, @Nullable String name,
			@Nullable Integer threshold) {

		RoutePattern routes() {
			return RouteSelection.of(this.path, this.method, this.work, this.name);
		}

		private void check(String rule) {
			RouteSelection.check(rule, this.path, this.method, this.work, this.name);
			checkThreshold(rule + ".threshold", this.threshold);
		}

	}

	/**
	 * Findings not to report: those that match everything that is set.
	 *
	 * @param path Path pattern of the routes, such as /users/{id} or /reports/**. Every
	 * route unless set.
	 * @param method HTTP method of the routes. Every method unless set.
	 * @param work Kind of work that is no HTTP request, such as tasks.scheduled.execution
	 * or recorded.
	 * @param name Name of that work. An asterisk stands for any text. Every work of this
	 * kind unless set.
	 * @param association Name of the association, such as Author.books.
	 * @param table Name of the table that the statement is mainly about.
	 * @param sql Part of the statement, as the log shows it. An asterisk stands for any
	 * text.
	 * @param reason Why the finding is not to be reported.
	 */
	record Ignore(@Nullable String path, @Nullable RouteMethod method, @Nullable String work, @Nullable String name,
			@Nullable String association, @Nullable String table, @Nullable String sql, @Nullable String reason) {

		/**
		 * The routes that are meant.
		 * @return the pattern, {@code null} for all
		 */
		@Nullable RoutePattern routes() {
			return (this.path != null || this.work != null)
					? RouteSelection.of(this.path, this.method, this.work, this.name) : null;
		}

		private void check(String rule) {
			if (this.path != null || this.work != null || this.name != null) {
				RouteSelection.check(rule, this.path, this.method, this.work, this.name);
			}
			checkCriteria(rule);
			checkAssociation(rule + ".association");
			if (isBlank(this.reason)) {
				throw new InvalidConfigurationPropertyValueException(rule + ".reason", this.reason,
						"A reason is needed, for those who find the rule later. Say in a few words why the "
								+ "finding can stay.");
			}
		}

		private void checkCriteria(String name) {
			if (this.path == null && this.work == null && isBlank(this.association) && isBlank(this.table)
					&& isBlank(this.sql)) {
				throw new InvalidConfigurationPropertyValueException(name, null,
						"Nothing says what to ignore. Set " + name + ".association, " + name + ".table, " + name
								+ ".sql, " + name + ".path or " + name + ".work.");
			}
		}

		private void checkAssociation(String name) {
			if (!isBlank(this.association) && !this.association.contains(".")) {
				throw new InvalidConfigurationPropertyValueException(name, this.association,
						"An association is named by its entity and its attribute. Use one such as Author.books.");
			}
		}

		private static boolean isBlank(@Nullable String text) {
			return text == null || text.isBlank();
		}

	}

}
