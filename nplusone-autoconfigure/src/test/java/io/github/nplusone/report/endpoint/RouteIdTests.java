package io.github.nplusone.report.endpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.nplusone.Route;

import static org.assertj.core.api.Assertions.assertThat;

class RouteIdTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "/users/{id}, GET/users/:id", "/users/me, GET/users/me", "-, GET", "/**, GET/**",
					"/files/{*path}, GET/files/:*path", "/, GET~2f", "'', GET~0", "/users/, GET/users~84701416",
					"/users/{id:\\d+}, GET/users/:id:_d+~749dbb74", "/users/:id, GET/users/:id~eeb252ff",
					"/größe, GET/gr__e~5616c342", "/a;b=c, GET/a_b_c~55a6f69f" })
	void identifierNeedsNoEncoding(String pattern, String id) {
		RouteId routeId = RouteId.of(new Route("GET", pattern));
		assertThat(routeId.id()).isEqualTo(id).matches("[A-Za-z0-9_.*:+/~-]+");
	}

	@Test
	void otherWorkIsNamedByItsKind() {
		assertThat(RouteId.of(Route.ofWork(Route.RECORDED, "nightly export")))
			.isEqualTo(new RouteId("recorded/nightly+export", "recorded/nightly export"));
	}

	@ParameterizedTest
	@CsvSource({ "/users/{id}, GET/users/{id}", "/users/, GET/users", "/, GET" })
	void patternIsAsTheEndpointGetsIt(String pattern, String plain) {
		assertThat(RouteId.of(new Route("GET", pattern)).plain()).isEqualTo(plain);
	}

}
