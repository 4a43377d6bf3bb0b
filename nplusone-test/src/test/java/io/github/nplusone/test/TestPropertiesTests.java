package io.github.nplusone.test;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import io.github.nplusone.properties.NPlusOnePropertiesAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for the properties of tests.
 */
@ExtendWith(OutputCaptureExtension.class)
class TestPropertiesTests {

	@Test
	void causesAreBound() {
		try (ConfigurableApplicationContext context = run("--nplusone.test.fail-on=budget,n-plus-one")) {
			assertThat(context.getBean(TestProperties.class))
				.isEqualTo(new TestProperties(java.util.Set.of(FailOn.BUDGET, FailOn.N_PLUS_ONE), false));
		}
	}

	@Test
	void misspeltPropertyStopsTheStart(CapturedOutput output) {
		assertThatException().isThrownBy(() -> run("--nplusone.test.fail-onn=budget"));
		assertThat(output).contains("Did you mean 'nplusone.test.fail-on'?");
	}

	@Test
	void unknownCauseStopsTheStart(CapturedOutput output) {
		assertThatException().isThrownBy(() -> run("--nplusone.test.fail-on=budgets"));
		assertThat(output).contains("Property 'nplusone.test.fail-on' can't be used")
			.contains("\"budgets\"")
			.contains("a list of some of [budget, n-plus-one, duplicate, repeated-write]");
	}

	private static ConfigurableApplicationContext run(String argument) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE).run(argument);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ NPlusOnePropertiesAutoConfiguration.class, NPlusOneTestAutoConfiguration.class })
	static class Application {

	}

}
