package io.github.nplusone.analysis;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of the SQL texts seen lately, so that a text is read once and not with
 * each execution.
 * <p>
 * Bounded by two generations of at most {@code maxEntries} texts each: a full young
 * generation becomes the old one, whose texts are dropped unless they were asked for
 * again meanwhile. A text takes the room of one for every 8,192 characters that it has,
 * and one of more than 65,536 is never kept. Thread-safe without locks: readers see
 * concurrent maps, and whoever finds the young generation full replaces both by
 * compare-and-set. A text found in the young generation costs no allocation.
 */
public final class FingerprintCache {

	static final int MAX_LENGTH = 65_536;

	private static final int LENGTH_OF_ONE = 8_192;

	private static final int DEFAULT_MAX_ENTRIES = 1_024;

	private final boolean standard;

	private final AtomicReference<Generations> generations;

	/**
	 * Create a cache that keeps up to 1,024 texts per generation.
	 */
	public FingerprintCache() {
		this(DEFAULT_MAX_ENTRIES);
	}

	/**
	 * Create a cache.
	 * @param maxEntries how many texts each of the two generations keeps, at least 1
	 * @throws IllegalArgumentException if {@code maxEntries} is less than 1
	 */
	public FingerprintCache(int maxEntries) {
		this(maxEntries, false);
	}

	private FingerprintCache(int maxEntries, boolean standard) {
		if (maxEntries < 1) {
			throw new IllegalArgumentException("A cache holds at least 1 entry, not " + maxEntries);
		}
		this.standard = standard;
		this.generations = new AtomicReference<>(
				new Generations(new Generation(maxEntries), new Generation(maxEntries)));
	}

	/**
	 * Create a cache for texts whose double quotes hold names, as the standard says, and
	 * no strings.
	 * @return a cache that keeps up to 1,024 texts per generation
	 */
	public static FingerprintCache ofStandardTexts() {
		return new FingerprintCache(DEFAULT_MAX_ENTRIES, true);
	}

	/**
	 * The fingerprint of an SQL text. Any thread may call this; it never throws.
	 * @param sql the text, {@code null} if the driver was given none
	 * @return its fingerprint, with an empty text if there is no SQL, and the hash of its
	 * values
	 */
	public FingerprintedSql get(@Nullable String sql) {
		if (sql == null || sql.length() > MAX_LENGTH) {
			return SqlFingerprinter.fingerprint(sql, this.standard);
		}
		Generations current = this.generations.get();
		FingerprintedSql young = current.young().get(sql);
		return (young != null) ? young : promoteOrCompute(sql, current);
	}

	private FingerprintedSql promoteOrCompute(String sql, Generations current) {
		FingerprintedSql old = current.old().get(sql);
		FingerprintedSql fingerprint = (old != null) ? old : SqlFingerprinter.fingerprint(sql, this.standard);
		keep(sql, fingerprint);
		return fingerprint;
	}

	private void keep(String sql, FingerprintedSql fingerprint) {
		Generations current = this.generations.get();
		while (!current.young().offer(sql, fingerprint)) {
			this.generations.compareAndSet(current, current.next());
			current = this.generations.get();
		}
	}

	int size() {
		Generations current = this.generations.get();
		return current.young().size() + current.old().size();
	}

	private record Generations(Generation young, Generation old) {

		Generations next() {
			return new Generations(new Generation(this.young.maxEntries), this.young);
		}

	}

	private static final class Generation {

		private final int maxEntries;

		private final ConcurrentMap<String, FingerprintedSql> entries = new ConcurrentHashMap<>();

		private final AtomicInteger offers = new AtomicInteger();

		Generation(int maxEntries) {
			this.maxEntries = maxEntries;
		}

		@Nullable FingerprintedSql get(String sql) {
			return this.entries.get(sql);
		}

		// Counts before it stores: the size of a map that others are filling is no bound.
		boolean offer(String sql, FingerprintedSql fingerprint) {
			int room = 1 + sql.length() / LENGTH_OF_ONE;
			if (this.offers.get() >= this.maxEntries || this.offers.getAndAdd(room) >= this.maxEntries) {
				return false;
			}
			this.entries.put(sql, fingerprint);
			return true;
		}

		int size() {
			return this.entries.size();
		}

	}

}
