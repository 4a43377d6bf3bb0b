package io.github.nplusone.jdbc;

import java.util.Arrays;
import java.util.List;

import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.jspecify.annotations.Nullable;

/**
 * Tells the values of one execution from those of another by a hash. The values
 * themselves are looked at and let go.
 */
final class BoundValues {

	private static final int MAX_BYTES = 4_096;

	// Not that of the number 0.
	private static final int NULL = 0x5bd1e995;

	private BoundValues() {
	}

	/**
	 * Hashes the values that were bound for a single statement.
	 * @param queries what was executed
	 * @return the hash, 0 if nothing was bound or it was a batch
	 */
	static int hash(List<QueryInfo> queries) {
		if (queries.size() != 1) {
			return 0;
		}
		List<List<ParameterSetOperation>> rows = queries.get(0).getParametersList();
		return (rows.size() == 1) ? Long.hashCode(hashOfRow(rows.get(0))) : 0;
	}

	/**
	 * Counts the values that were bound for a single statement.
	 * @param queries what was executed
	 * @return the number, at most {@value Short#MAX_VALUE}; 0 if it was a batch
	 */
	static short count(List<QueryInfo> queries) {
		if (queries.size() != 1) {
			return 0;
		}
		List<List<ParameterSetOperation>> rows = queries.get(0).getParametersList();
		return (rows.size() == 1) ? (short) Math.min(rows.get(0).size(), Short.MAX_VALUE) : 0;
	}

	// A sum, so that the order in which the parameters were set does not matter.
	private static long hashOfRow(List<ParameterSetOperation> row) {
		long hash = 0;
		for (int i = 0; i < row.size(); i++) {
			hash += hash(row.get(i).getArgs());
		}
		return hash;
	}

	private static long hash(Object[] args) {
		long parameter = hashOfValue(args[0]);
		long value = (args.length > 1) ? hashOfValue(args[1]) : 0;
		return mix(mix(parameter + 1) + value);
	}

	// A type of the application may fail to hash; its execution counts nevertheless.
	static int hashOfValue(@Nullable Object value) {
		try {
			return (value != null) ? hashOfPresent(value) : NULL;
		}
		catch (RuntimeException ex) {
			return 0;
		}
	}

	private static int hashOfPresent(Object value) {
		if (value instanceof byte[] bytes) {
			return hashOfBytes(bytes);
		}
		return (value instanceof Object[] elements) ? Arrays.deepHashCode(elements) : value.hashCode();
	}

	// A document of many megabytes is not read for it.
	private static int hashOfBytes(byte[] bytes) {
		int hash = bytes.length;
		for (int i = 0; i < Math.min(bytes.length, MAX_BYTES); i++) {
			hash = 31 * hash + bytes[i];
		}
		return hash;
	}

	// The finalizer of SplittableRandom: neighbouring identifiers must not add up to the
	// same.
	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		return mixed ^ (mixed >>> 31);
	}

}
