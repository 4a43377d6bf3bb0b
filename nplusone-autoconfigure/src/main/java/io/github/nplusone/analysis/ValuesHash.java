package io.github.nplusone.analysis;

/**
 * Hashes the values of a text that its fingerprint leaves out, one after the other. The
 * values themselves are looked at and let go.
 */
final class ValuesHash {

	private static final long PRIME = 0x100000001b3L;

	private long hash;

	private long position;

	/**
	 * Passes a value that is bound and hashed with the others of its kind.
	 */
	void skip() {
		this.position++;
	}

	/**
	 * Adds a value as it is written.
	 * @param text what it is a part of
	 * @param start index of its first character
	 * @param end index after its last character
	 */
	void add(CharSequence text, int start, int end) {
		this.position++;
		long value = this.position;
		for (int i = start; i < end; i++) {
			value = (value ^ text.charAt(i)) * PRIME;
		}
		this.hash = mix(this.hash + value);
	}

	long hash() {
		return this.hash;
	}

	// The finalizer of SplittableRandom.
	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		return mixed ^ (mixed >>> 31);
	}

}
