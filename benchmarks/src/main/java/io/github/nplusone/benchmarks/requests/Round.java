package io.github.nplusone.benchmarks.requests;

/**
 * The same page of all applications, one right after the other.
 *
 * @param start number of the start of the applications that it was measured after
 * @param without its cost without the starter
 * @param again its cost without the starter in another JVM, which tells what is noise
 * @param with its cost with the starter
 */
record Round(int start, Cost without, Cost again, Cost with) {

	double noiseMicros() {
		return this.again.cpuMicros() - this.without.cpuMicros();
	}

	double addedMicros() {
		return this.with.cpuMicros() - this.without.cpuMicros();
	}

}
