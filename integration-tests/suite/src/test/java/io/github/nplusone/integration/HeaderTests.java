package io.github.nplusone.integration;

import com.example.library.Shelf;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Responses whose header must say the exact total, however late the queries run.
 */
@LibraryTest
class HeaderTests {

	private final LibraryClient client;

	HeaderTests(@Autowired LibraryClient client) {
		this.client = client;
	}

	@Test
	void smallBody() {
		this.client.get("/dto/1")
			.hasStatus(200)
			.hasExactly(2)
			.wasReportedAs("GET /dto/{id}")
			.hasBody("{\"id\":1,\"name\":\"small\"}");
	}

	@Test
	void bodyThatLoadsWhileItIsWritten() {
		this.client.get("/authors/short")
			.hasStatus(200)
			.hasExactly(Shelf.SHORT.queries())
			.wasReportedAs("GET /authors/{shelf}")
			.hasBodyOfAbout(5);
	}

	@Test
	void largeBodyThatLoadsWhileItIsWritten() {
		this.client.get("/authors/long").hasStatus(200).hasExactly(Shelf.LONG.queries()).hasBodyOfAbout(200);
	}

	@Test
	void largeText() {
		this.client.get("/text").hasExactly(3).wasReportedAs("GET /text").hasBody("0123456789".repeat(20_000));
	}

	@Test
	void pageThatLoadsWhileItIsRendered() {
		this.client.get("/page/short")
			.hasStatus(200)
			.hasExactly(Shelf.SHORT.queries())
			.wasReportedAs("GET /page/{shelf}")
			.hasBodyOfAbout(4);
	}

	@Test
	void largePageThatLoadsWhileItIsRendered() {
		this.client.get("/page/medium").hasExactly(Shelf.MEDIUM.queries()).hasBodyOfAbout(20);
	}

	@Test
	void upload() {
		this.client.exchange("/upload", Requests::upload)
			.hasStatus(200)
			.hasExactly(4)
			.wasReportedAs("POST /upload")
			.hasBody("{\"id\":5,\"name\":\"five.txt\"}");
	}

	@Test
	void smallBodyThroughTheWriter() {
		this.client.get("/written/small").hasExactly(4).wasReportedAs("GET /written/small").hasBody("begin,end");
	}

	// The handler writes it, so it may be a stream.
	@Test
	void largeBodyThroughTheWriter() {
		this.client.get("/written/large").hasPartially(5, 5).hasBody("x".repeat(9 * 1024));
	}

	@Test
	void bodyThroughTheStream() {
		this.client.get("/written/bytes").hasExactly(3).hasBody("y".repeat(1024));
	}

}
