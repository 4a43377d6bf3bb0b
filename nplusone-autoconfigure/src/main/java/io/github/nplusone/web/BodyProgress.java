package io.github.nplusone.web;

/**
 * How much of a body was given to the container, and when the container sends it.
 * <p>
 * Used by one thread at a time.
 */
final class BodyProgress {

	private static final long UNKNOWN_LENGTH = Long.MAX_VALUE;

	// Jetty sends a larger write at once, though it would fit into the buffer.
	private static final int MAX_AGGREGATED = 8192;

	private int bufferSize;

	private long contentLength = UNKNOWN_LENGTH;

	private long written;

	BodyProgress(int bufferSize) {
		this.bufferSize = bufferSize;
	}

	void bufferSize(int size) {
		this.bufferSize = size;
	}

	void contentLength(long length) {
		this.contentLength = length;
	}

	/**
	 * Whether the container keeps a part in its buffer. One that fills the buffer to the
	 * last byte may be sent, and so may one that completes the announced length.
	 * @param size size of the part in bytes
	 * @return {@code false} if the response may be committed by it
	 */
	boolean staysInBuffer(long size) {
		return size < MAX_AGGREGATED && this.written + size < this.bufferSize
				&& this.written + size < this.contentLength;
	}

	void wrote(long size) {
		this.written += size;
	}

	void discard() {
		this.written = 0;
		this.contentLength = UNKNOWN_LENGTH;
	}

}
