package io.github.nplusone.report.endpoint;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import io.github.nplusone.RequestReporter;
import io.github.nplusone.Reports;
import io.github.nplusone.detection.NPlusOneDetectionAutoConfiguration;
import io.github.nplusone.mapping.EntityMappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class NPlusOneEndpointAutoConfigurationTests {

	private static final String EXPOSED = "management.endpoints.web.exposure.include=nplusone";

	private static final String IN_INFO = "management.info.nplusone.enabled=true";

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(NPlusOneEndpointAutoConfiguration.class, NPlusOneDetectionAutoConfiguration.class));

	@Test
	void nothingIsRememberedUnlessExposed() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(NPlusOneEndpoint.class)
			.doesNotHaveBean(NPlusOneInfoContributor.class)
			.doesNotHaveBean(RequestReporter.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { EXPOSED, "management.endpoints.web.exposure.include=*",
			"management.endpoints.jmx.exposure.include=nplusone" })
	void endpointIsThereWhenExposed(String property) {
		this.runner.withPropertyValues(property, "spring.jmx.enabled=true")
			.run((context) -> assertThat(context).hasSingleBean(NPlusOneEndpoint.class)
				.hasSingleBean(RouteHistories.class)
				.doesNotHaveBean(NPlusOneInfoContributor.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "management.endpoint.nplusone.access=NONE", "nplusone.enabled=false" })
	void endpointBacksOffWhenDisabled(String property) {
		this.runner.withPropertyValues(EXPOSED, property)
			.run((context) -> assertThat(context).doesNotHaveBean(NPlusOneEndpoint.class)
				.doesNotHaveBean(RouteHistories.class));
	}

	@Test
	void endpointBacksOffWithoutActuator() {
		this.runner.withPropertyValues(EXPOSED, IN_INFO)
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(RouteHistories.class));
	}

	@Test
	void infoNeedsNoEndpoint() {
		this.runner.withPropertyValues(IN_INFO).run((context) -> {
			assertThat(context).doesNotHaveBean(NPlusOneEndpoint.class);
			context.getBean(RequestReporter.class).report(Reports.of("/users", 6, 5));
			Info.Builder info = new Info.Builder();
			context.getBean(NPlusOneInfoContributor.class).contribute(info);
			assertThat(info.build().get("nplusone")).hasToString("{requests=1, routes=1, overBudget=1, findings=0}");
		});
	}

	@Test
	void infoIsOffWithTheStarter() {
		this.runner.withPropertyValues(IN_INFO, "nplusone.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(NPlusOneInfoContributor.class));
	}

	@Test
	void staleSuppressionsAreListed() {
		EntityMappings mappings = mock(EntityMappings.class);
		given(mappings.associationNames()).willReturn(Set.of("Author.books"));
		this.runner
			.withPropertyValues(EXPOSED, "nplusone.detection.ignore[0].association=Author.novels",
					"nplusone.detection.ignore[0].reason=Known")
			.withBean(EntityMappings.class, () -> mappings)
			.run((context) -> assertThat(context.getBean(NPlusOneEndpoint.class).routes().staleSuppressions())
				.singleElement()
				.satisfies((stale) -> assertThat(stale.reason()).isEqualTo("Known")));
	}

	@Test
	void endpointNeedsNoDetection() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(NPlusOneEndpointAutoConfiguration.class))
			.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context.getBean(NPlusOneEndpoint.class).routes().staleSuppressions())
				.isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "max-routes=0, nplusone.endpoint.max-routes", "max-findings=-1, nplusone.endpoint.max-findings",
			"maximum=5, nplusone.endpoint" })
	void mistakesStopTheStart(String property, String named) {
		this.runner.withPropertyValues(EXPOSED, "nplusone.endpoint." + property)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining(named));
	}

}
