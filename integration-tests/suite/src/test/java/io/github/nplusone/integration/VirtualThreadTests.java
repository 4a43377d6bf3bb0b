package io.github.nplusone.integration;

import com.example.library.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What threads have to do with, once more on virtual ones. Before Java 21, Spring Boot
 * ignores the setting.
 */
@LibraryTest
@TestPropertySource(properties = "spring.threads.virtual.enabled=true")
class VirtualThreadTests {

	private static final boolean AVAILABLE = Runtime.version().feature() >= 21;

	private final LibraryClient client;

	VirtualThreadTests(@Autowired LibraryClient client) {
		this.client = client;
	}

	@ParameterizedTest
	@CsvSource({ "/async/thread, 1", "/async/joined, 6" })
	void isVirtual(String path, int queries) {
		Exchange exchange = this.client.get(path).hasExactly(queries);
		assertThat(exchange.body().startsWith("VirtualThread")).isEqualTo(AVAILABLE);
	}

	@ParameterizedTest
	@CsvSource({ "callable, 3", "deferred, 4", "future, 5" })
	void otherThreads(String name, int queries) {
		this.client.get("/async/" + name).hasStatus(200).hasExactly(queries).hasBody(name);
	}

	@Test
	void largeBodyThatLoadsWhileItIsWritten() {
		this.client.get("/authors/long").hasStatus(200).hasExactly(Shelf.LONG.queries()).hasBodyOfAbout(200);
	}

}
