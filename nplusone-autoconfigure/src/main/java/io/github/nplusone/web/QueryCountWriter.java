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

	private final boolean utf8;

	private final boolean oneByteEach;

	private final char[] single = new char[1];

	QueryCountWriter(PrintWriter delegate, QueryCountResponse response) {
		super(delegate);
		this.delegate = delegate;
		this.response = response;
		this.charset = Charset.forName(response.getCharacterEncoding());
		this.utf8 = this.charset.equals(StandardCharsets.UTF_8);
		this.oneByteEach = this.charset.equals(StandardCharsets.ISO_8859_1)
				|| this.charset.equals(StandardCharsets.US_ASCII);
	}

	@Override
	public void write(int character) {
		this.single[0] = (char) character;
		write(this.single, 0, 1);
	}

	@Override
	public void write(char[] characters, int offset, int length) {
		if (!holds(CharBuffer.wrap(characters), offset, length)) {
			this.delegate.write(characters, offset, length);
		}
	}

	@Override
	public void write(String text, int offset, int length) {
		if (!holds(text, offset, length)) {
			this.delegate.write(text, offset, length);
		}
	}

	@Override
	public void println() {
		write(System.lineSeparator());
	}

	private boolean holds(CharSequence text, int offset, int length) {
		try {
			return holdOrAnnounce(text, offset, length);
		}
		catch (IOException ex) {
			setError();
			return false;
		}
	}

	private boolean holdOrAnnounce(CharSequence text, int offset, int length) throws IOException {
		if (this.response.isSent()) {
			return false;
		}
		long size = encodedSize(text, offset, offset + length);
		if (this.response.hold(text, offset, length, size)) {
			return true;
		}
		this.response.beforeBody(size);
		return false;
	}

	private long encodedSize(CharSequence text, int start, int end) {
		if (this.utf8) {
			return utf8Size(text, start, end);
		}
		if (this.oneByteEach) {
			return end - start;
		}
		return text.subSequence(start, end).toString().getBytes(this.charset).length;
	}

	private static long utf8Size(CharSequence text, int start, int end) {
		long size = end - start;
		for (int i = start; i < end; i++) { // a view writes hundreds of texts: no streams
			size += extraUtf8Bytes(text.charAt(i));
		}
		return size;
	}

	// A surrogate pair takes four bytes: two for each half.
	private static int extraUtf8Bytes(char character) {
		if (character < 0x80) {
			return 0;
		}
		return (character < 0x800 || Character.isSurrogate(character)) ? 1 : 2;
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
