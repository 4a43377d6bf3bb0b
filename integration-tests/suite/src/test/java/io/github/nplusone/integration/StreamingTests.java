package io.github.nplusone.integration;

import java.io.IOException;

import com.example.library.Gate;
import com.example.library.Shelf;
import com.example.library.StreamController;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Responses that are sent while queries are still to come: they arrive as they would
 * without us, and the header says that it is not the last word.
 */
@LibraryTest
class StreamingTests {

	private final LibraryClient client;

	private final Gate gate;

	StreamingTests(@Autowired LibraryClient client, @Autowired Gate gate) {
		this.client = client;
		this.gate = gate;
	}

	@Test
	void streamThatIsFlushed() throws IOException {
		exchangeInParts("/stream/flushed", "one,", "two,", "three").hasStatus(200)
			.hasPartially(2, 4)
			.wasReportedAs("GET /stream/flushed");
	}

	@Test
	void streamThatIsNotFlushed() {
		this.client.get("/stream/unflushed")
			.hasStatus(200)
			.hasPartially(5, 5)
			.wasReportedAs("GET /stream/unflushed")
			.hasBody("one,two,three");
	}

	// Tomcat uses the buffer of a response again for the next one.
	@Test
	void largeStreamFlowsAfterALargeBody() throws IOException {
		this.client.get("/authors/long").hasStatus(200);
		this.gate.close();
		try (OpenExchange exchange = this.client.open("/stream/large")) {
			assertThat(exchange.read(24 * 1024)).isEqualTo("o".repeat(24 * 1024));
			this.gate.open();
			this.gate.open();
			assertThat(exchange.read(Integer.MAX_VALUE)).hasSize(3 * StreamController.LARGE_PART - 24 * 1024);
			exchange.complete().hasPartially(3, 5);
		}
	}

	@Test
	void serverSentEvents() throws IOException {
		exchangeInParts("/stream/events", "data:one,\n\n", "data:two,\n\n", "data:three\n\n").hasStatus(200)
			.hasPartially(4, 6)
			.wasReportedAs("GET /stream/events");
	}

	@Test
	void emitter() throws IOException {
		exchangeInParts("/stream/emitter", "one,", "two,", "three").hasStatus(200)
			.hasPartially(5, 7)
			.wasReportedAs("GET /stream/emitter");
	}

	@Test
	void writerThatIsFlushed() throws IOException {
		exchangeInParts("/stream/synchronous", "one,", "two,", "three").hasStatus(200)
			.hasPartially(6, 8)
			.wasReportedAs("GET /stream/synchronous");
	}

	private Exchange exchangeInParts(String path, String... parts) throws IOException {
		this.gate.close();
		try (OpenExchange exchange = this.client.open(path)) {
			for (String part : parts) {
				assertThat(exchange.read(part.length())).isEqualTo(part);
				this.gate.open();
			}
			assertThat(exchange.read(1)).isEmpty();
			return exchange.complete();
		}
	}

	@Test
	void flushAfterTheLastQuery() {
		this.client.get("/flushed").hasStatus(200).hasPartially(6, 6).hasBody("all");
	}

	@Test
	void bodyLargerThanAnyBuffer() {
		Exchange exchange = this.client.get("/authors/huge");
		exchange.hasStatus(200).hasTotal(Shelf.HUGE.queries()).hasTruthfulHeader(Shelf.HUGE.queries());
		exchange.isPartial().hasBodyOfAbout(1024);
	}

}
