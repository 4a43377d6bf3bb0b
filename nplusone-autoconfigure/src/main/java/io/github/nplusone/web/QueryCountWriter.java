package io.github.nplusone.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The writer of a {@link QueryCountResponse}. Everything goes to the container's own
 * writer, which decides on encoding and line ends.
 */
final class QueryCountWriter extends PrintWriter {

	private final PrintWriter delegate;

	private final QueryCountResponse response;

	private final Charset charset;

	QueryCountWriter(PrintWriter delegate, QueryCountResponse response) {
		super(delegate);
		this.delegate = delegate;
		this.response = response;
		this.charset = Charset.forName(response.getCharacterEncoding());
	}

	@Override
	public void write(int character) {
		write(String.valueOf((char) character), 0, 1);
	}

	@Override
	public void write(char[] characters, int offset, int length) {
		if (!holds(CharBuffer.wrap(characters, offset, length))) {
			this.delegate.write(characters, offset, length);
		}
	}

	@Override
	public void write(String text, int offset, int length) {
		if (!holds(CharBuffer.wrap(text, offset, offset + length))) {
			this.delegate.write(text, offset, length);
		}
	}

	@Override
	public void println() {
		write(System.lineSeparator());
	}

	private boolean holds(CharBuffer text) {
		try {
			return holdOrAnnounce(text);
		}
		catch (IOException ex) {
			setError();
			return false;
		}
	}

	private boolean holdOrAnnounce(CharBuffer text) throws IOException {
		if (this.response.isCommitted()) {
			return false;
		}
		long size = encodedSize(text);
		if (this.response.hold(text, size)) {
			return true;
		}
		this.response.beforeBody(size);
		return false;
	}

	private long encodedSize(CharBuffer text) {
		if (this.charset.equals(StandardCharsets.ISO_8859_1) || this.charset.equals(StandardCharsets.US_ASCII)) {
			return text.length();
		}
		if (this.charset.equals(StandardCharsets.UTF_8)) {
			return text.length() + text.chars().mapToLong(QueryCountWriter::extraUtf8Bytes).sum();
		}
		return text.toString().getBytes(this.charset).length;
	}

	// A surrogate pair takes four bytes: two for each half.
	private static int extraUtf8Bytes(int character) {
		if (character < 0x80) {
			return 0;
		}
		return (character < 0x800 || Character.isSurrogate((char) character)) ? 1 : 2;
	}

	@Override
	public void flush() {
		if (isToBeFlushed()) {
			this.delegate.flush();
		}
	}

	// A body that is held back is closed by the container, once the handler is done.
	@Override
	public void close() {
		if (isToBeFlushed()) {
			this.delegate.close();
		}
	}

	private boolean isToBeFlushed() {
		try {
			return this.response.isToBeFlushed();
		}
		catch (IOException ex) {
			setError();
			return true;
		}
	}

}
