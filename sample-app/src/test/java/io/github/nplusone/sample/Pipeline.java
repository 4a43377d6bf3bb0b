package io.github.nplusone.sample;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One connection on which many requests are sent before the first is answered, so that a
 * hundred thousand take seconds.
 */
final class Pipeline implements AutoCloseable {

	private static final byte[] STATUS_LINE = "HTTP/1.1 ".getBytes(StandardCharsets.US_ASCII);

	private final Socket socket;

	private final OutputStream requests;

	private final InputStream responses;

	Pipeline(int port) throws IOException {
		this.socket = new Socket("localhost", port);
		this.socket.setSoTimeout(60_000);
		this.requests = new BufferedOutputStream(this.socket.getOutputStream(), 1 << 16);
		this.responses = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
	}

	/**
	 * Sends requests, and waits until all are answered.
	 * @param requestLines first lines of the requests, without the version
	 * @throws IOException if the connection broke
	 */
	void send(List<String> requestLines) throws IOException {
		for (String requestLine : requestLines) {
			this.requests
				.write((requestLine + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		}
		this.requests.flush();
		for (int i = 0; i < requestLines.size(); i++) {
			awaitStatusLine();
		}
	}

	// No body of these answers holds the beginning of a status line.
	private void awaitStatusLine() throws IOException {
		int matched = 0;
		while (matched < STATUS_LINE.length) {
			int next = this.responses.read();
			if (next == -1) {
				throw new IOException("The server closed the connection");
			}
			matched = (next == STATUS_LINE[matched]) ? matched + 1 : (next == STATUS_LINE[0]) ? 1 : 0;
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
