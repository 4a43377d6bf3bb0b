package io.github.nplusone.report.endpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many queries the requests to one route ran: exact below {@value #EXACT}, above in
 * buckets whose width is no more than a sixteenth of the number.
 * <p>
 * Bounded to {@value #BUCKETS} buckets, and takes no more memory than it needs. Not
 * thread-safe.
 */
final class CountDistribution {

	static final int EXACT = 128;

	static final int BUCKETS = 512;

	// Buckets from one power of two to the next.
	private static final int STEPS = 16;

	private static final int STEPS_LOG = 4;

	private static final int EXACT_LOG = 7;

	private long[] buckets = new long[8];

	private long requests;

	private long total;

	private int lowest = Integer.MAX_VALUE;

	private int highest;

	void add(int queries) {
		int bucket = bucketOf(queries);
		if (bucket >= this.buckets.length) {
			this.buckets = Arrays.copyOf(this.buckets, Math.min(BUCKETS, 2 * bucket));
		}
		this.buckets[bucket]++;
		this.requests++;
		this.total += queries;
		this.lowest = Math.min(this.lowest, queries);
		this.highest = Math.max(this.highest, queries);
	}

	private static int bucketOf(int queries) {
		if (queries < EXACT) {
			return queries;
		}
		int log = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(queries);
		return EXACT + (log - EXACT_LOG - 1) * STEPS + (queries >>> (log - STEPS_LOG));
	}

	private static int lowestOf(int bucket) {
		if (bucket < EXACT) {
			return bucket;
		}
		int step = bucket - EXACT;
		return (STEPS + step % STEPS) << (step / STEPS + EXACT_LOG - STEPS_LOG);
	}

	private static int highestOf(int bucket) {
		return (bucket < BUCKETS - 1) ? lowestOf(bucket + 1) - 1 : Integer.MAX_VALUE;
	}

	long requests() {
		return this.requests;
	}

	QueryCounts describe() {
		return new QueryCounts(this.lowest, Rounding.thousandths((double) this.total / this.requests), percentile(50),
				percentile(95), percentile(99), this.highest, this.total);
	}

	// The number that so many percent of the requests did not exceed.
	private int percentile(int percent) {
		long rank = (this.requests * percent + 99) / 100;
		int bucket = -1;
		while (rank > 0) {
			bucket++;
			rank -= this.buckets[bucket];
		}
		return Math.min(highestOf(bucket), this.highest);
	}

	List<CountBucket> describeBuckets() {
		List<CountBucket> described = new ArrayList<>();
		for (int i = 0; i < this.buckets.length; i++) {
			if (this.buckets[i] > 0) {
				described.add(new CountBucket(lowestOf(i), highestOf(i), this.buckets[i]));
			}
		}
		return described;
	}

}
