package io.github.nplusone.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The part of a body that the container would send, held back until the handler and
 * everything around it is done. Bytes of a stream, or characters of a writer, but not
 * both.
 * <p>
 * Memory comes in chunks from a bounded pool, so that a warm application allocates none.
 * The alternative, a larger buffer of the container, is kept by Tomcat for the next
 * response, and would hold back its stream.
 * <p>
 * Used by one thread at a time.
 */
final class HeldBody {

	private static final byte[][] NONE = new byte[0][];

	private final Pool pool;

	// Full up to the count, but for the last.
	private byte[][] chunks = NONE;

	private int count;

	private int capacity;

	private int size;

	private int length;

	HeldBody(Pool pool) {
		this.pool = pool;
	}

	/**
	 * Allows to hold something back.
	 * @param capacity how many bytes or characters
	 */
	void allow(int capacity) {
		this.capacity = capacity;
	}

	boolean isEmpty() {
		return this.size == 0;
	}

	/**
	 * Holds some bytes back.
	 * @param bytes array with the bytes
	 * @param offset where they start
	 * @param count how many
	 * @return {@code false} if there is no room for them, and nothing was held back
	 */
	boolean hold(byte[] bytes, int offset, int count) {
		if (!reserve(count)) {
			return false;
		}
		int held = 0;
		while (held < count) {
			int part = Math.min(count - held, Pool.CHUNK_SIZE - position());
			System.arraycopy(bytes, offset + held, chunk(), position(), part);
			this.length += part;
			held += part;
		}
		return true;
	}

	/**
	 * Holds some characters back.
	 * @param text text with the characters
	 * @param offset where they start
	 * @param count how many
	 * @return {@code false} if there is no room for them, and nothing was held back
	 */
	boolean hold(CharSequence text, int offset, int count) {
		if (!reserve(count)) {
			return false;
		}
		int held = 0;
		while (held < count) {
			int part = Math.min(count - held, (Pool.CHUNK_SIZE - position()) / Character.BYTES);
			encode(text, offset + held, part, chunk(), position());
			this.length += part * Character.BYTES;
			held += part;
		}
		return true;
	}

	private static void encode(CharSequence text, int offset, int count, byte[] chunk, int position) {
		for (int i = 0; i < count; i++) {
			char character = text.charAt(offset + i);
			chunk[position + 2 * i] = (byte) (character >> Byte.SIZE);
			chunk[position + 2 * i + 1] = (byte) character;
		}
	}

	private boolean reserve(int count) {
		if (this.size + count > this.capacity) {
			return false;
		}
		this.size += count;
		return true;
	}

	private int position() {
		return this.length % Pool.CHUNK_SIZE;
	}

	private byte[] chunk() {
		if (this.length == this.count * Pool.CHUNK_SIZE) {
			addChunk();
		}
		return this.chunks[this.length / Pool.CHUNK_SIZE];
	}

	private void addChunk() {
		if (this.count == this.chunks.length) {
			this.chunks = Arrays.copyOf(this.chunks, Math.max(1, 2 * this.count));
		}
		this.chunks[this.count] = this.pool.take();
		this.count++;
	}

	/**
	 * Writes the bytes that were held back, and no longer holds any of this body.
	 * @param target where to write to
	 * @throws IOException if that fails
	 */
	void release(OutputStream target) throws IOException {
		try {
			for (int i = 0; i < this.count; i++) {
				target.write(this.chunks[i], 0, lengthOf(i));
			}
		}
		finally {
			end();
		}
	}

	/**
	 * Writes the text that was held back, and no longer holds any of this body.
	 * @param target where to write to
	 * @throws IOException if that fails
	 */
	void release(Writer target) throws IOException {
		try {
			for (int i = 0; i < this.count; i++) {
				target.write(text(this.chunks[i], lengthOf(i)));
			}
		}
		finally {
			end();
		}
	}

	private static char[] text(byte[] chunk, int length) {
		char[] text = new char[length / Character.BYTES];
		for (int i = 0; i < text.length; i++) {
			text[i] = (char) (chunk[2 * i] << Byte.SIZE | chunk[2 * i + 1] & 0xff);
		}
		return text;
	}

	private int lengthOf(int index) {
		return Math.min(Pool.CHUNK_SIZE, this.length - index * Pool.CHUNK_SIZE);
	}

	private void end() {
		discard();
		this.capacity = 0;
	}

	void discard() {
		for (int i = 0; i < this.count; i++) {
			this.pool.giveBack(this.chunks[i]);
		}
		this.chunks = NONE;
		this.count = 0;
		this.size = 0;
		this.length = 0;
	}

	/**
	 * Chunks of memory, of which a bounded number waits for its next use. Thread-safe,
	 * without a lock: each thread looks at the few places that it shares with some
	 * others.
	 */
	static final class Pool {

		static final int CHUNK_SIZE = 8192;

		private static final int GROUPS = 16;

		private static final int GROUP_SIZE = 32;

		private final AtomicReferenceArray<byte[]> idle = new AtomicReferenceArray<>(GROUPS * GROUP_SIZE);

		byte[] take() {
			int first = first();
			for (int i = first; i < first + GROUP_SIZE; i++) {
				byte[] chunk = (this.idle.get(i) != null) ? this.idle.getAndSet(i, null) : null;
				if (chunk != null) {
					return chunk;
				}
			}
			return new byte[CHUNK_SIZE];
		}

		void giveBack(byte[] chunk) {
			int first = first();
			for (int i = first; i < first + GROUP_SIZE; i++) {
				if (this.idle.get(i) == null && this.idle.compareAndSet(i, null, chunk)) {
					return;
				}
			}
		}

		private static int first() {
			return (int) (Thread.currentThread().getId() % GROUPS) * GROUP_SIZE;
		}

	}

}
