package io.github.nplusone.recording;

import java.util.Arrays;

/**
 * Counts different values by their hashes, up to {@value #MAX}. Never holds a value
 * itself. Not thread-safe: {@link RequestRecording} guards it.
 */
final class ValueHashes {

	static final int MAX = 64;

	private int[] hashes = new int[2];

	private int distinct;

	void add(int hash) {
		if (this.distinct < MAX && !contains(hash)) {
			ensureRoom();
			this.hashes[this.distinct++] = hash;
		}
	}

	void addAll(ValueHashes other) {
		for (int i = 0; i < other.distinct; i++) {
			add(other.hashes[i]);
		}
	}

	// Backwards: a loop that repeats a value mostly repeats the last one.
	private boolean contains(int hash) {
		for (int i = this.distinct - 1; i >= 0; i--) {
			if (this.hashes[i] == hash) {
				return true;
			}
		}
		return false;
	}

	private void ensureRoom() {
		if (this.distinct == this.hashes.length) {
			this.hashes = Arrays.copyOf(this.hashes, this.distinct * 2);
		}
	}

	int distinct() {
		return this.distinct;
	}

}
