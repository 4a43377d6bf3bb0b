package io.github.nplusone.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A client that sends the same requests over one connection again and again, and
 * allocates nothing. The requests are sent at once and answered in turn, so that the
 * server finds the next one when it is done with one. All responses have the length of
 * the first.
 */
final class KeepAliveClient implements AutoCloseable {

	private static final String LENGTH = "Content-Length: ";

	private static final String END_OF_CHUNKS = "0\r\n\r\n";

	private final SocketChannel channel;

	private final ByteBuffer requests;

	private final ByteBuffer received = ByteBuffer.allocateDirect(1 << 17);

	private final String firstResponse;

	private final int expected;

	/**
	 * Connects, and sends a first request.
	 * @param port port of the server on this machine
	 * @param path path to ask for
	 * @param times how many requests to send at once
	 * @throws IOException if the server is not there
	 */
	KeepAliveClient(int port, String path, int times) throws IOException {
		String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n";
		this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
		this.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
		this.channel.write(ByteBuffer.wrap(ascii(request)));
		this.firstResponse = readFirst();
		this.expected = times * this.firstResponse.length();
		byte[] all = ascii(request.repeat(times));
		this.requests = ByteBuffer.allocateDirect(all.length).put(all);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private String readFirst() throws IOException {
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

	String firstResponse() {
		return this.firstResponse;
	}

	/**
	 * Sends all requests, and reads all responses.
	 * @return their length in bytes
	 * @throws IOException if the server closes the connection
	 */
	int get() throws IOException {
		this.channel.write(this.requests.flip());
		int length = 0;
		while (length < this.expected) {
			length += read();
		}
		return length;
	}

	private int read() throws IOException {
		int length = this.channel.read(this.received.clear());
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
