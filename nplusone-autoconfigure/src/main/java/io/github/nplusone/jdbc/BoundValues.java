package io.github.nplusone.jdbc;

import java.net.URL;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Tells the values of one execution from those of another by a hash, which grows while
 * they are bound. The values themselves are looked at and let go. Like its statement, it
 * is used by one thread at a time.
 */
final class BoundValues {

	private static final int MAX_LENGTH = 4_096;

	// Not that of the number 0.
	private static final int NULL = 0x5bd1e995;

	// 0 for a parameter without a value. Few statements have more parameters.
	private long[] hashes = new long[2];

	// Of a procedure, whose parameters can be set by their names.
	private Map<String, Long> named = Map.of();

	// A sum, so that the order in which the parameters were set does not matter.
	private long hash;

	private int count;

	/**
	 * The values that were bound.
	 * @return their hash, 0 if nothing was bound
	 */
	int hash() {
		return Long.hashCode(this.hash);
	}

	/**
	 * How many values were bound.
	 * @return the number, at most {@value Short#MAX_VALUE}
	 */
	short count() {
		return (short) Math.min(this.count, Short.MAX_VALUE);
	}

	/**
	 * Notes the value of a parameter; a later one replaces it.
	 * @param parameter number of the parameter, from 1. Others are for the driver to
	 * refuse.
	 * @param valueHash what {@link #hashOf} tells of the value
	 */
	void set(int parameter, int valueHash) {
		if (parameter < 1 || parameter > Short.MAX_VALUE) {
			return;
		}
		if (parameter > this.hashes.length) {
			this.hashes = Arrays.copyOf(this.hashes, Math.max(parameter, this.hashes.length * 2));
		}
		long hash = hash(parameter, valueHash);
		replace(this.hashes[parameter - 1], hash);
		this.hashes[parameter - 1] = hash;
	}

	/**
	 * Notes the value of a parameter that has a name.
	 * @param parameter name of the parameter
	 * @param valueHash what {@link #hashOf} tells of the value
	 */
	void set(String parameter, int valueHash) {
		if (this.named.isEmpty()) {
			this.named = new HashMap<>();
		}
		long hash = hash(hashOf(parameter), valueHash);
		Long replaced = this.named.put(parameter, hash);
		replace((replaced != null) ? replaced : 0, hash);
	}

	private void replace(long replaced, long hash) {
		this.hash += hash - replaced;
		this.count += (replaced != 0) ? 0 : 1;
	}

	void clear() {
		Arrays.fill(this.hashes, 0);
		this.named = Map.of();
		this.hash = 0;
		this.count = 0;
	}

	/**
	 * Notes the arguments of a method that bound a value.
	 * @param method name of the method
	 * @param arguments what it was called with, the parameter first
	 */
	void setAll(String method, @Nullable Object[] arguments) {
		int valueHash = method.equals("setNull") ? NULL : hashOf((arguments.length > 1) ? arguments[1] : null);
		if (arguments[0] instanceof Integer number) {
			set(number, valueHash);
		}
		else if (arguments[0] instanceof String name) {
			set(name, valueHash);
		}
	}

	static int hashOfNull() {
		return NULL;
	}

	/**
	 * Looks at a value. A type of the application may fail to hash; its execution counts
	 * nevertheless.
	 * @param value value to bind
	 * @return its hash
	 */
	static int hashOf(@Nullable Object value) {
		try {
			return (value != null) ? hashOfPresent(value) : NULL;
		}
		catch (RuntimeException ex) {
			return 0;
		}
	}

	private static int hashOfPresent(Object value) {
		if (value instanceof String text) {
			return hashOfText(text);
		}
		if (value instanceof byte[] bytes) {
			return hashOfBytes(bytes);
		}
		// Its own hash asks the name server.
		if (value instanceof URL url) {
			return url.toExternalForm().hashCode();
		}
		return (value instanceof Object[] elements) ? Arrays.deepHashCode(elements) : value.hashCode();
	}

	// A document of many megabytes is not read for it.
	private static int hashOfText(String text) {
		return (text.length() <= MAX_LENGTH) ? text.hashCode()
				: 31 * text.length() + text.substring(0, MAX_LENGTH).hashCode();
	}

	private static int hashOfBytes(byte[] bytes) {
		int hash = bytes.length;
		for (int i = 0; i < Math.min(bytes.length, MAX_LENGTH); i++) {
			hash = 31 * hash + bytes[i];
		}
		return hash;
	}

	private static long hash(long parameter, long valueHash) {
		return mix(mix(parameter + 1) + valueHash) | 1;
	}

	// The finalizer of SplittableRandom: neighbouring identifiers must not add up to the
	// same.
	private static long mix(long value) {
		long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
		mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
		return mixed ^ (mixed >>> 31);
	}

}
