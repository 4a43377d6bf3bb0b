package io.github.nplusone.web;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedPathsTests {

	@ParameterizedTest
	@CsvSource({ "/users, true", "/internal/jobs, false", "/actuator, false", "/actuator/health, false",
			"/%61ctuator/health, false", "/;a/actuator, true", "/actuator;a=b/health, false", "/actuators, true",
			"/, true", "'', true" })
	void pathsAreExcludedByPattern(String path, boolean included) {
		assertThat(includes(new MockEnvironment(), true, "", path)).isEqualTo(included);
	}

	@ParameterizedTest
	@CsvSource({ "/manage, /manage/health, false", "/manage, /actuator/health, true", "/, /health, true" })
	void actuatorIsExcludedWhereverItIs(String basePath, String path, boolean included) {
		MockEnvironment environment = new MockEnvironment().withProperty("management.endpoints.web.base-path",
				basePath);
		assertThat(includes(environment, true, "", path)).isEqualTo(included);
	}

	@ParameterizedTest
	@CsvSource({ "/api/actuator/health, false", "/actuator/health, true" })
	void actuatorIsBelowTheDispatcherServlet(String path, boolean included) {
		MockEnvironment environment = new MockEnvironment().withProperty("spring.mvc.servlet.path", "/api");
		assertThat(includes(environment, true, "", path)).isEqualTo(included);
	}

	@ParameterizedTest
	@CsvSource({ "/app/internal/jobs, false", "/app/users, true" })
	void contextPathIsNotPartOfThePattern(String path, boolean included) {
		assertThat(includes(new MockEnvironment(), true, "/app", path)).isEqualTo(included);
	}

	@ParameterizedTest
	@CsvSource({ "/livez", "/readyz" })
	void probesOnTheMainPortAreExcluded(String path) {
		MockEnvironment environment = new MockEnvironment()
			.withProperty("management.endpoint.health.probes.add-additional-paths", "true");
		assertThat(includes(environment, true, "", path)).isFalse();
		assertThat(includes(new MockEnvironment(), true, "", path)).isTrue();
	}

	@ParameterizedTest
	@CsvSource("/actuator/health")
	void actuatorCanBeIncluded(String path) {
		assertThat(includes(new MockEnvironment(), false, "", path)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "/%zz", "/a;b=%", "//" })
	void brokenPathsAreIncluded(String path) {
		assertThat(includes(new MockEnvironment(), true, "", path)).isTrue();
	}

	private static boolean includes(MockEnvironment environment, boolean excludeActuator, String contextPath,
			String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setContextPath(contextPath);
		WebProperties properties = new WebProperties(new WebProperties.Header(true, "X"),
				new WebProperties.ServerTiming(false), DataSize.ofBytes(0), List.of("/internal/**"), excludeActuator,
				true);
		return RecordedPaths.of(properties, environment).includes(request);
	}

}
