package io.github.nplusone.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

import io.github.nplusone.Budget;
import io.github.nplusone.QueryBudget;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class HandlerBudgetsTests {

	private final HandlerBudgets budgets = new HandlerBudgets(new HandlerCallSites());

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DispatcherServletAutoConfiguration.class,
				WebMvcAutoConfiguration.class, NPlusOneWebAutoConfiguration.class));

	@Test
	void annotationOfTheMethodTakesThePlaceOfThatOfTheClass() throws NoSuchMethodException {
		Budget budget = this.budgets.of(handler(new Annotated(), "annotated"));
		assertThat(budget.maxQueries()).isEqualTo(5);
		assertThat(budget.maxTime()).hasMillis(200);
		assertThat(budget.maxSelects()).isNull();
		assertThat(budget.declaredAt()).startsWith("@QueryBudget at " + Annotated.class.getName() + ".annotated(");
	}

	@Test
	void annotationOfTheClassIsForItsOtherMethods() throws NoSuchMethodException {
		assertThat(this.budgets.of(handler(new Annotated(), "plain")).maxSelects()).isEqualTo(9);
	}

	@Test
	void handlerWithoutAnnotationDeclaresNothing() throws NoSuchMethodException {
		assertThat(this.budgets.of(handler(new Plain(), "plain"))).isNull();
	}

	private static HandlerMethod handler(Object controller, String method) throws NoSuchMethodException {
		return new HandlerMethod(controller, method);
	}

	@ParameterizedTest
	@ValueSource(classes = { NegativeQueries.class, NegativeTime.class, UnknownUnit.class })
	void annotationThatMakesNoSenseStopsTheStart(Class<?> controller) {
		this.runner.withBean(controller).run((context) -> {
			assertThat(context).hasFailed();
			FailureAnalysis analysis = new InvalidQueryBudgetFailureAnalyzer().analyze(context.getStartupFailure());
			assertThat(analysis.getDescription()).startsWith("@QueryBudget(")
				.contains(controller.getSimpleName() + ".get(HandlerBudgetsTests.java:")
				.contains("can't be used");
			assertThat(analysis.getAction()).startsWith("Use ");
		});
	}

	@QueryBudget(selects = 9)
	static class Annotated {

		@QueryBudget(queries = 5, time = "200ms")
		public void annotated() {
		}

		public void plain() {
		}

	}

	static class Plain {

		public void plain() {
		}

	}

	@RestController
	static class NegativeQueries {

		@GetMapping("/")
		@QueryBudget(queries = -1)
		String get() {
			return "";
		}

	}

	@RestController
	static class NegativeTime {

		@GetMapping("/")
		@QueryBudget(time = "-1s")
		String get() {
			return "";
		}

	}

	@RestController
	static class UnknownUnit {

		@GetMapping("/")
		@QueryBudget(time = "5 parsecs")
		String get() {
			return "";
		}

	}

}
