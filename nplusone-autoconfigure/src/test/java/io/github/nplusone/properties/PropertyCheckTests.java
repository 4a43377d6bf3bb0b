package io.github.nplusone.properties;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.nplusone.budget.NPlusOneBudgetAutoConfiguration;
import io.github.nplusone.jdbc.NPlusOneJdbcAutoConfiguration;
import io.github.nplusone.report.log.NPlusOneLogAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class PropertyCheckTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(NPlusOnePropertiesAutoConfiguration.class, NPlusOneBudgetAutoConfiguration.class,
					NPlusOneJdbcAutoConfiguration.class, NPlusOneLogAutoConfiguration.class));

	@ParameterizedTest
	@ValueSource(strings = { "nplusone.budget.queries=1", "nplusone.budget.time=2s", "nplusone.log.findingsPerMinute=3",
			"nplusone.log.findings-per-minute=3", "nplusone.log.findings_per_minute=3", "nplusone.web.exclude=/a,/b",
			"nplusone.web.exclude[0]=/a", "nplusone.jdbc.exclude[1]=b", "nplusone.metrics.max-routes=1",
			"nplusone.budget.rules[0].method=get", "nplusone.enabled=false", "nplusone.enabled=TRUE",
			"nplusonex.other=1", "other.nplusone.budget=1", "nplusone.budget=", "nplusone.web.header=",
			"nplusone.web.exclude=" })
	void knownPropertiesPassInEveryForm(String property) {
		this.runner
			.withPropertyValues(property, "nplusone.jdbc.exclude[0]=a", "nplusone.budget.rules[0].path=/a",
					"nplusone.budget.rules[0].queries=1")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@CsvSource({ "nplusone.budget.qeries, nplusone.budget.queries", "nplusone.budgets.queries, nplusone.budget.queries",
			"nplusone.enable, nplusone.enabled", "nplusone.web.headers.name, nplusone.web.header.name",
			"nplusone.budget.rules[3].pth, nplusone.budget.rules[3].path",
			"nplusone.budget.rule[3].path, nplusone.budget.rules[3].path" })
	void unknownPropertyStopsTheStartWithASuggestion(String name, String similar) {
		FailureAnalysis analysis = analyze(name + "=1");
		assertThat(analysis.getDescription()).contains("'" + name + "'", "Value: \"1\"", "Origin: ",
				"no such property");
		assertThat(analysis.getAction()).contains("'" + similar + "'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "nplusone.budget.queries | -1 | 0 to allow no query",
			"nplusone.budget.queries | many | whole number", "nplusone.budget.time | -1s | such as 500ms or 2s",
			"nplusone.budget.time | 5 bananas | such as 500ms or 2s",
			"nplusone.budget.rules[0].path | /a/{b | such as /users/{id}",
			"nplusone.budget.rules[0].path | users | Use /users.",
			"nplusone.budget.rules[0].method | GETT | one of [GET, HEAD",
			"nplusone.budget.rules[0].queries | -3 | negative", "nplusone.budget.rules[0].time | -3s | negative",
			"nplusone.log.warnings-per-minute | 0 | At least one", "nplusone.log.findings | -1 | negative",
			"nplusone.log.enabled | maybe | true or false", "nplusone.enabled | on-ish | true or false" })
	void badValueStopsTheStartWithARemedy(String name, String value, String remedy) {
		FailureAnalysis analysis = analyze("nplusone.budget.rules[0].path=/a", "nplusone.budget.rules[0].queries=1",
				name + "=" + value);
		assertThat(analysis.getDescription()).contains("'" + name + "'", "Value: \"" + value + "\"", "Origin: ");
		assertThat(analysis.getAction()).contains(name, remedy);
	}

	@Test
	void propertiesAreKnownWithoutAJsonLibrary() {
		this.runner.withClassLoader(new FilteredClassLoader("com.fasterxml", "tools.jackson", "com.google.gson"))
			.withPropertyValues("nplusone.budget.rules[0].path=/a", "nplusone.budget.rules[0].queries=1")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "nplusone.budget.time", "nplusone.budget.queries", "nplusone.log.enabled" })
	void emptyValueStopsTheStart(String name) {
		FailureAnalysis analysis = analyze(name + "=");
		assertThat(analysis.getDescription()).contains("'" + name + "'", "There is no value.");
	}

	@Test
	void gapInAListStopsTheStart() {
		FailureAnalysis analysis = analyze("nplusone.budget.rules[1].path=/a", "nplusone.budget.rules[1].queries=1");
		assertThat(analysis.getDescription()).contains("'nplusone.budget.rules[1].", "without a gap");
	}

	@Test
	void ruleWithoutPathStopsTheStart() {
		assertThat(analyze("nplusone.budget.rules[0].queries=1").getDescription())
			.contains("'nplusone.budget.rules[0].path'");
	}

	@Test
	void ruleWithoutLimitStopsTheStart() {
		assertThat(analyze("nplusone.budget.rules[0].path=/a").getAction())
			.contains("nplusone.budget.rules[0].queries");
	}

	@Test
	void whatIsMissingIsAskedForOnce() {
		FailureAnalysis analysis = analyze("nplusone.budget.rules[0].path=/a");
		assertThat(analysis.getDescription()).isEqualTo(
				"Property 'nplusone.budget.rules[0].queries' has to be set:\n\n    Reason: A rule needs a limit or an action.");
		assertThat(analysis.getAction())
			.isEqualTo("Set nplusone.budget.rules[0].queries or nplusone.budget.rules[0].time.");
	}

	@Test
	void environmentVariablesArePassedOver() {
		this.runner
			.withInitializer(
					(context) -> context.getEnvironment()
						.getPropertySources()
						.addFirst(new SystemEnvironmentPropertySource(
								StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
								Map.of("NPLUSONE_PORT", "tcp://10.0.0.1:80", "NPLUSONE_SERVICE_HOST", "10.0.0.1"))))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void propertiesOfTheTestModuleArePassedOverWithoutIt() {
		this.runner.withSystemProperties("nplusone.test.baseline.write=true")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void failuresOfOthersAreLeftToOthers() {
		assertThat(new PropertyFailureAnalyzer(new StandardEnvironment()).analyze(new IllegalStateException()))
			.isNull();
	}

	private FailureAnalysis analyze(String... properties) {
		AtomicReference<Environment> environment = new AtomicReference<>();
		AtomicReference<FailureAnalysis> analysis = new AtomicReference<>();
		this.runner.withInitializer((context) -> environment.set(context.getEnvironment()))
			.withPropertyValues(properties)
			.run((context) -> {
				assertThat(context).hasFailed();
				analysis.set(new PropertyFailureAnalyzer(environment.get()).analyze(context.getStartupFailure()));
			});
		assertThat(analysis.get()).isNotNull();
		return analysis.get();
	}

}
