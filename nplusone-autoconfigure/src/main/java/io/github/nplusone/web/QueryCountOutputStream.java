package io.github.nplusone.web;

import java.io.IOException;
import java.nio.ByteBuffer;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/**
 * The stream of a {@link QueryCountResponse}.
 */
final class QueryCountOutputStream extends ServletOutputStream {

	// Small enough for every container to keep it in its buffer.
	private static final int MAX_PIECE = 4096;

	private final ServletOutputStream delegate;

	private final QueryCountResponse response;

	private boolean nonBlocking;

	QueryCountOutputStream(ServletOutputStream delegate, QueryCountResponse response) {
		this.delegate = delegate;
		this.response = response;
	}

	@Override
	public void write(int b) throws IOException {
		write(new byte[] { (byte) b }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		int written = 0;
		while (written < length && !this.nonBlocking && this.response.isHeldBack()) {
			int piece = Math.min(length - written, MAX_PIECE);
			writePiece(bytes, offset + written, piece);
			written += piece;
		}
		if (written < length) {
			writeThrough(bytes, offset + written, length - written);
		}
	}

	private void writePiece(byte[] bytes, int offset, int length) throws IOException {
		if (!this.response.hold(bytes, offset, length)) {
			writeThrough(bytes, offset, length);
		}
	}

	private void writeThrough(byte[] bytes, int offset, int length) throws IOException {
		this.response.beforeBody(length);
		this.delegate.write(bytes, offset, length);
	}

	// New in Servlet 6.1; never called on 6.0.
	@Override
	public void write(ByteBuffer buffer) throws IOException {
		this.response.beforeBody(buffer.remaining());
		this.delegate.write(buffer);
	}

	@Override
	public void flush() throws IOException {
		if (this.response.isToBeFlushed()) {
			this.delegate.flush();
		}
	}

	// A body that is held back is closed by the container, once the handler is done.
	@Override
	public void close() throws IOException {
		if (this.response.isToBeFlushed()) {
			this.delegate.close();
		}
	}

	@Override
	public boolean isReady() {
		return this.delegate.isReady();
	}

	// In non-blocking mode each write needs its own isReady: a write must stay one.
	@Override
	public void setWriteListener(WriteListener listener) {
		this.nonBlocking = true;
		this.delegate.setWriteListener(listener);
	}

}
