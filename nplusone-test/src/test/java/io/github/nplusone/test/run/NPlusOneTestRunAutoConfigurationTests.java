package io.github.nplusone.test.run;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.nplusone.properties.NPlusOnePropertiesAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class NPlusOneTestRunAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(NPlusOnePropertiesAutoConfiguration.class, NPlusOneTestRunAutoConfiguration.class));

	@Test
	void filesAreWhereTheBuildToolExpectsThem() {
		this.runner.run((context) -> {
			RunSettings settings = context.getBean(TestRequestReporter.class).settings();
			assertThat(settings.baseline()).isEqualTo(Path.of("src/test/resources/nplusone-baseline.txt"));
			assertThat(settings.reports()).isEqualTo(Path.of("target/nplusone").toAbsolutePath());
			assertThat(settings.write()).isFalse();
		});
	}

	@Test
	void propertiesMoveTheFiles() {
		this.runner
			.withPropertyValues("nplusone.test.baseline.file=known.txt", "nplusone.test.baseline.write=true",
					"nplusone.test.report.directory=out")
			.run((context) -> {
				RunSettings settings = context.getBean(TestRequestReporter.class).settings();
				assertThat(settings.baseline()).isEqualTo(Path.of("known.txt"));
				assertThat(settings.reports()).isEqualTo(Path.of("out").toAbsolutePath());
				assertThat(settings.write()).isTrue();
			});
	}

	@Test
	void fileThatIsNamedHasToBeThere() {
		this.runner.withPropertyValues("nplusone.test.baseline.file=src/test/resources/nplusone-baseline.text")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("nplusone.test.baseline.file")
				.hasMessageContaining("There is no such file"));
	}

	@Test
	void reportsCanBeSwitchedOff() {
		this.runner.withPropertyValues("nplusone.test.report.enabled=false")
			.run((context) -> assertThat(context.getBean(TestRequestReporter.class).settings().reports()).isNull());
	}

	@Test
	void backsOffWhereEverythingIsDisabled() {
		this.runner.withPropertyValues("nplusone.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(TestRequestReporter.class));
	}

	@Test
	void misspeltPropertyStopsTheStart() {
		this.runner.withPropertyValues("nplusone.test.baseline.wirte=true")
			.run((context) -> assertThat(context).getFailure()
				.hasMessageContaining("did you mean nplusone.test.baseline.write?"));
	}

}
