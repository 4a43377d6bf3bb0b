package io.github.nplusone.route;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.nplusone.Route;

import static org.assertj.core.api.Assertions.assertThat;

class RoutePatternTests {

	@ParameterizedTest
	@CsvSource({ "recorded, nightly export, true", "recorded, nightly *, true", "recorded, *, true", "recorded,, true",
			"recorded, export, false", "tasks.scheduled.execution, nightly export, false" })
	void workIsMatchedByKindAndName(String work, String name, boolean matches) {
		assertThat(RoutePattern.ofWork(work, name).matches(Route.ofWork("recorded", "nightly export")))
			.isEqualTo(matches);
	}

	@Test
	void workWithoutNameIsMatchedByKindOnly() {
		Route route = new Route("spring.batch.job", null, null);
		assertThat(RoutePattern.ofWork("spring.batch.job", null).matches(route)).isTrue();
		assertThat(RoutePattern.ofWork("spring.batch.job", "*").matches(route)).isTrue();
		assertThat(RoutePattern.ofWork("spring.batch.job", "import*").matches(route)).isFalse();
	}

	@Test
	void pathsAreForRequestsOnly() {
		RoutePattern everything = RoutePattern.of("/**", null);
		assertThat(everything.matches(new Route("GET", "/users"))).isTrue();
		assertThat(everything.matches(Route.ofWork("recorded", "/users"))).isFalse();
	}

	@Test
	void nameComesBeforePartOfItBeforeNone() {
		List<RoutePattern> sorted = Stream.of(null, "n*", "nightly *", "nightly export")
			.map((name) -> RoutePattern.ofWork("recorded", name))
			.sorted(RoutePattern.MOST_SPECIFIC_FIRST)
			.toList();
		assertThat(sorted).extracting((pattern) -> ((WorkRoutePattern) pattern).name())
			.containsExactly("nightly export", "nightly *", "n*", null);
	}

}
