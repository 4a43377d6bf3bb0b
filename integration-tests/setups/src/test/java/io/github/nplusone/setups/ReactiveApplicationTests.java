package io.github.nplusone.setups;

import java.util.Map;

import com.example.reactive.ReactiveApplication;
import org.junit.jupiter.api.Test;

import static io.github.nplusone.setups.ClassPath.Technology.ACTUATOR;
import static io.github.nplusone.setups.ClassPath.Technology.DATABASE;
import static io.github.nplusone.setups.ClassPath.Technology.WEB;
import static io.github.nplusone.setups.ClassPath.Technology.WEBFLUX;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reactive application works as without us.
 */
class ReactiveApplicationTests {

	@Test
	void isLeftAlone() {
		try (ChildJvm jvm = ChildJvm.start(ClassPath.ofApplicationWith(ACTUATOR, DATABASE, WEB, WEBFLUX), Map.of(),
				ReactiveApplication.class)) {
			jvm.awaitServer().get("/").hasNoCount().hasBody("hello");
			assertThat(jvm.kill()).contains("Netty started").doesNotContain("WARN", "ERROR");
		}
	}

}
