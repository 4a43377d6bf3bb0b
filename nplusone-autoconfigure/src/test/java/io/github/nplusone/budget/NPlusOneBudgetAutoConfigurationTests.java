package io.github.nplusone.budget;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.util.pattern.PathPattern;

import io.github.nplusone.Budget;
import io.github.nplusone.QueryBudgetResolver;
import io.github.nplusone.Route;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class NPlusOneBudgetAutoConfigurationTests {

	private static final Route ROUTE = new Route("GET", "/users");

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NPlusOneBudgetAutoConfiguration.class));

	@Test
	void budgetIsFiftyQueriesWithoutConfiguration() {
		this.runner.run((context) -> assertThat(context.getBean(QueryBudgetResolver.class).resolve(ROUTE, null))
			.isEqualTo(new Budget(50, null, "nplusone.budget")));
	}

	@Test
	void rulesAreRead() {
		this.runner
			.withPropertyValues("nplusone.budget.rules[0].path=/users", "nplusone.budget.rules[0].method=GET",
					"nplusone.budget.rules[0].queries=7", "nplusone.budget.rules[0].time=2s")
			.run((context) -> assertThat(context.getBean(QueryBudgetResolver.class).resolve(ROUTE, null).maxQueries())
				.isEqualTo(7));
	}

	@Test
	void resolverOfApplicationReplacesOurs() {
		QueryBudgetResolver own = (route, annotation) -> null;
		this.runner.withBean(QueryBudgetResolver.class, () -> own)
			.run((context) -> assertThat(context.getBean(QueryBudgetResolver.class)).isSameAs(own));
	}

	@Test
	void requestWithoutBudgetHasNoVerdict() {
		this.runner.withBean(QueryBudgetResolver.class, () -> (route, annotation) -> null)
			.run((context) -> assertThat(context.getBean(Budgets.class).budgetOf(ROUTE, null)).isNull());
	}

	@Test
	void failureOfResolverIsLoggedOnce(CapturedOutput output) {
		this.runner.withBean(QueryBudgetResolver.class, () -> (route, annotation) -> {
			throw new IllegalStateException("resolver is broken");
		}).run((context) -> {
			assertThat(context.getBean(Budgets.class).budgetOf(ROUTE, null)).isNull();
			assertThat(context.getBean(Budgets.class).budgetOf(ROUTE, null)).isNull();
			assertThat(output).containsOnlyOnce("requests are reported without a budget");
		});
	}

	@Test
	void rulesForWorkNeedNoSpringWeb() {
		this.runner.withClassLoader(new FilteredClassLoader(PathPattern.class))
			.withPropertyValues("nplusone.budget.rules[0].path=/users", "nplusone.budget.rules[0].queries=7",
					"nplusone.budget.rules[1].work=recorded", "nplusone.budget.rules[1].queries=8")
			.run((context) -> assertThat(context.getBean(QueryBudgetResolver.class)
				.resolve(Route.ofWork("recorded", "export"), null)
				.maxQueries()).isEqualTo(8));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "work=http | nplusone.budget.rules[0].work", "work= | nplusone.budget.rules[0].work",
					"name=export | nplusone.budget.rules[0].name", "queries=7 | nplusone.budget.rules[0].path",
					"work=recorded,nplusone.budget.rules[0].path=/a | either for HTTP requests or for other work" })
	void ruleForNothingOrForTwoThingsStopsTheStart(String properties, String message) {
		String[] values = ("queries=7,nplusone.budget.rules[0]." + properties).split(",");
		values[0] = "nplusone.budget.rules[0]." + values[0];
		this.runner.withPropertyValues(values)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining(message));
	}

	@Test
	void backsOffWhenDisabled() {
		this.runner.withPropertyValues("nplusone.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(QueryBudgetResolver.class));
	}

}
