package io.github.nplusone.benchmarks.requests;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A client that sends the same request over one connection again and again, and allocates
 * nothing. It looks whether there is an answer rather than wait for it: to wake up a
 * thread that waits would be work of the one that answers.
 */
final class KeepAliveClient implements AutoCloseable {

	/**
	 * How many requests are sent at once.
	 */
	static final int REQUESTS = 20;

	private static final String LENGTH = "Content-Length: ";

	private static final String END_OF_CHUNKS = "0\r\n\r\n";

	private final SocketChannel channel;

	private final ByteBuffer request;

	private final ByteBuffer requests;

	private final ByteBuffer received = ByteBuffer.allocateDirect(1 << 17);

	private final int expected;

	/**
	 * Connects, and sends a first request.
	 * @param port port of the server on this machine
	 * @param path path to ask for
	 * @throws IOException if the server is not there
	 */
	KeepAliveClient(int port, String path) throws IOException {
		String text = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n";
		this.request = buffer(text);
		this.requests = buffer(text.repeat(REQUESTS));
		this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		this.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
		this.channel.configureBlocking(false);
		this.expected = REQUESTS * response().length();
	}

	private static ByteBuffer buffer(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		return ByteBuffer.allocateDirect(bytes.length).put(bytes);
	}

	/**
	 * Sends one request, and reads the response.
	 * @return its text, with its headers
	 * @throws IOException if the server closes the connection
	 */
	String response() throws IOException {
		write(this.request);
		StringBuilder text = new StringBuilder();
		while (!isComplete(text)) {
			read();
			text.append(StandardCharsets.US_ASCII.decode(this.received.flip()));
		}
		return text.toString();
	}

	private static boolean isComplete(StringBuilder text) {
		int body = text.indexOf("\r\n\r\n") + 4;
		int length = text.indexOf(LENGTH) + LENGTH.length();
		if (body < 4) {
			return false;
		}
		return (length > LENGTH.length())
				? text.length() == body + Integer.parseInt(text, length, text.indexOf("\r\n", length), 10)
				: text.lastIndexOf(END_OF_CHUNKS) == text.length() - END_OF_CHUNKS.length();
	}

	/**
	 * Sends {@value #REQUESTS} requests at once, and reads their responses, which are
	 * given in turn: the server finds the next request when it is done with one.
	 * @return length of all responses in bytes
	 * @throws IOException if the server closes the connection
	 */
	int get() throws IOException {
		write(this.requests);
		int length = 0;
		while (length < this.expected) {
			length += read();
		}
		return length;
	}

	private void write(ByteBuffer buffer) throws IOException {
		buffer.flip();
		while (buffer.hasRemaining()) {
			this.channel.write(buffer);
		}
	}

	private int read() throws IOException {
		int length = this.channel.read(this.received.clear());
		while (length == 0) {
			Thread.onSpinWait();
			length = this.channel.read(this.received);
		}
		if (length < 0) {
			throw new EOFException("The server closed the connection");
		}
		return length;
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
