package io.github.nplusone.benchmarks.requests;

/**
 * The same page without and with the starter, one right after the other.
 *
 * @param start number of the start of both applications that it was measured after
 * @param without its cost without the starter
 * @param with its cost with the starter
 */
record Pair(int start, Cost without, Cost with) {

	double addedMicros() {
		return this.with.cpuMicros() - this.without.cpuMicros();
	}

}
