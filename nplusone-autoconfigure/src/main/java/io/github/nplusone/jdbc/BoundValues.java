package io.github.nplusone.jdbc;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.jspecify.annotations.Nullable;

/**
 * Tells the values of one execution from those of another by hashes. The values
 * themselves are looked at and let go. The elements of an array are values of their own,
 * as those of a list are.
 */
final class BoundValues {

	private static final BoundValues NONE = new BoundValues();

	private static final int MAX_BYTES = 4_096;

	// Not that of the number 0.
	private static final int NULL = 0x5bd1e995;

	private long hash;

	private int present;

	private long lowest = Long.MAX_VALUE;

	private long highest = Long.MIN_VALUE;

	private BoundValues() {
	}

	/**
	 * Looks at the values that were bound for a single statement.
	 * @param queries what was executed
	 * @return the values, none if nothing was bound or it was a batch
	 */
	static BoundValues of(List<QueryInfo> queries) {
		if (queries.size() != 1) {
			return NONE;
		}
		List<List<ParameterSetOperation>> rows = queries.get(0).getParametersList();
		return (rows.size() == 1 && !rows.get(0).isEmpty()) ? ofRow(rows.get(0)) : NONE;
	}

	private static BoundValues ofRow(List<ParameterSetOperation> row) {
		BoundValues values = new BoundValues();
		for (int i = 0; i < row.size(); i++) {
			values.add(row.get(i));
		}
		return values;
	}

	// A sum, so that the order in which the parameters were set does not matter.
	private void add(ParameterSetOperation operation) {
		Object[] args = operation.getArgs();
		long parameter = hashOfValue(args[0]);
		Object value = (args.length > 1) ? elementsOf(args[1]) : null;
		this.hash += mix(mix(parameter + 1) + hashOfValue(value));
		if (!ParameterSetOperation.isSetNullParameterOperation(operation)) {
			addPresent(value);
		}
	}

	private void addPresent(@Nullable Object value) {
		if (value instanceof Object[] elements) {
			for (Object element : elements) {
				addPresent(element);
			}
		}
		else if (value != null) {
			long mixed = mix(hashOfValue(value));
			this.present++;
			this.lowest = Math.min(this.lowest, mixed);
			this.highest = Math.max(this.highest, mixed);
		}
	}

	// The array of a driver is the same as no other. Reading what the application put
	// into
	// it takes no round trip.
	private static @Nullable Object elementsOf(@Nullable Object value) {
		if (!(value instanceof Array array)) {
			return value;
		}
		try {
			return (array.getArray() instanceof Object[] elements) ? elements : value;
		}
		catch (SQLException | RuntimeException ex) {
			return value;
		}
	}

	/**
	 * The hash of all values.
	 * @return the hash, 0 if nothing was bound
	 */
	int hash() {
		return Long.hashCode(this.hash);
	}

	/**
	 * The number of values, those left out that are {@code null}: lists of a fixed length
	 * are filled with it.
	 * @return the number, at most {@value Short#MAX_VALUE}
	 */
	short count() {
		return (short) Math.min(this.present, Short.MAX_VALUE);
	}

	/**
	 * A hash of two of the values. Of two long lists it differs, unless most elements are
	 * the same; then it hardly ever does.
	 * @return the hash of the lowest and the highest of their hashes
	 */
	int sample() {
		return (this.present > 1) ? Long.hashCode(31 * this.lowest + this.highest) : 0;
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
