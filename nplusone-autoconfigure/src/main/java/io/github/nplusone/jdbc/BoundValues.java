package io.github.nplusone.jdbc;

import java.util.Arrays;
import java.util.List;

import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/**
 * Tells the values of one execution from those of another by a hash. The values
 * themselves are looked at and let go.
 */
final class BoundValues {

	private BoundValues() {
	}

	/**
	 * Hashes the values that were bound for a single statement.
	 * @param queries what was executed
	 * @return the hash, 0 if nothing was bound or it was a batch
	 */
	static long hash(List<QueryInfo> queries) {
		if (queries.size() != 1) {
			return 0;
		}
		List<List<ParameterSetOperation>> rows = queries.get(0).getParametersList();
		return (rows.size() == 1) ? hashOfRow(rows.get(0)) : 0;
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

	private static int hashOfValue(Object value) {
		if (value instanceof byte[] bytes) {
			return Arrays.hashCode(bytes);
		}
		if (value instanceof Object[] elements) {
			return Arrays.deepHashCode(elements);
		}
		return (value != null) ? value.hashCode() : 0;
	}

	// The finalizer of SplittableRandom: neighbouring identifiers must not add up to the
	// same.
	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		return mixed ^ (mixed >>> 31);
	}

}
