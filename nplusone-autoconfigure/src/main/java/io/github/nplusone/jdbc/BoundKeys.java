package io.github.nplusone.jdbc;

/**
 * How many values were bound, and a sample of them. Those that are {@code null} are left
 * out: lists of a fixed length are filled with it.
 */
final class BoundKeys {

	static final BoundKeys NONE = new BoundKeys();

	// Has no sample, whatever the value is.
	static final BoundKeys ONE = new BoundKeys();

	static {
		ONE.count = 1;
	}

	private int count;

	private int lowest = Integer.MAX_VALUE;

	private int highest = Integer.MIN_VALUE;

	void add(int valueHash) {
		int mixed = mix(valueHash);
		this.count++;
		this.lowest = Math.min(this.lowest, mixed);
		this.highest = Math.max(this.highest, mixed);
	}

	void addAll(BoundKeys others) {
		this.count += others.count;
		this.lowest = Math.min(this.lowest, others.lowest);
		this.highest = Math.max(this.highest, others.highest);
	}

	/**
	 * The number of values.
	 * @return the number, at most {@value Short#MAX_VALUE}
	 */
	short count() {
		return (short) Math.min(this.count, Short.MAX_VALUE);
	}

	/**
	 * A hash of two of the values. Of two long lists it differs, unless most elements are
	 * the same; then it hardly ever does.
	 * @return the hash of the lowest and the highest of their hashes
	 */
	int sample() {
		return (this.count > 1) ? 31 * this.lowest + this.highest : 0;
	}

	/**
	 * Spreads a hash over all numbers, as the finalizer of MurmurHash3 does: neighbouring
	 * identifiers must not add up to the same.
	 * @param hash hash to mix
	 * @return another one
	 */
	static int mix(int hash) {
		int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
		mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
		return mixed ^ (mixed >>> 16);
	}

}
