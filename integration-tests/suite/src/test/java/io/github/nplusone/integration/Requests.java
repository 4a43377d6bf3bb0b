package io.github.nplusone.integration;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Requests that take more than a path.
 */
final class Requests {

	private Requests() {
	}

	static void head(HttpRequest.Builder request) {
		request.method("HEAD", BodyPublishers.noBody());
	}

	static void gzip(HttpRequest.Builder request) {
		request.header("Accept-Encoding", "gzip");
	}

	static void upload(HttpRequest.Builder request) {
		request.header("Content-Type", "multipart/form-data; boundary=edge").POST(BodyPublishers.ofString("""
				--edge\r
				Content-Disposition: form-data; name="file"; filename="five.txt"\r
				Content-Type: text/plain\r
				\r
				12345\r
				--edge--\r
				"""));
	}

}
