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

	private static final int[] NONE = new int[0];

	// Odd, but 0 for a parameter without a value. Most statements have one or two.
	private int first;

	private int second;

	private int[] others = NONE;

	// Of a procedure, whose parameters can be set by their names.
	private @Nullable Map<String, Integer> named;

	/**
	 * The values that were bound.
	 * @return their hash, 0 if nothing was bound
	 */
	int hash() {
		int sum = this.first + this.second;
		for (int hash : this.others) {
			sum += hash;
		}
		return (this.named != null) ? sum + sumOfNamed(this.named) : sum;
	}

	private static int sumOfNamed(Map<String, Integer> named) {
		return named.values().stream().mapToInt(Integer::intValue).sum();
	}

	/**
	 * How many values were bound.
	 * @return the number, at most {@value Short#MAX_VALUE}
	 */
	short count() {
		int count = (this.first & 1) + (this.second & 1);
		for (int hash : this.others) {
			count += hash & 1;
		}
		return (short) Math.min((this.named != null) ? count + this.named.size() : count, Short.MAX_VALUE);
	}

	/**
	 * Notes the value of a parameter; a later one replaces it.
	 * @param parameter number of the parameter, from 1. Others are for the driver to
	 * refuse.
	 * @param valueHash what {@link #hashOf} tells of the value
	 */
	void set(int parameter, int valueHash) {
		if (parameter == 1) {
			this.first = hash(parameter, valueHash);
		}
		else if (parameter == 2) {
			this.second = hash(parameter, valueHash);
		}
		else if (parameter > 2 && parameter <= Short.MAX_VALUE) {
			setOther(parameter - 3, hash(parameter, valueHash));
		}
	}

	private void setOther(int index, int hash) {
		if (index >= this.others.length) {
			this.others = Arrays.copyOf(this.others, Math.max(index + 2, this.others.length * 2));
		}
		this.others[index] = hash;
	}

	/**
	 * Notes the value of a parameter that has a name.
	 * @param parameter name of the parameter
	 * @param valueHash what {@link #hashOf} tells of the value
	 */
	void set(String parameter, int valueHash) {
		if (this.named == null) {
			this.named = new HashMap<>();
		}
		this.named.put(parameter, hash(hashOf(parameter), valueHash));
	}

	void clear() {
		this.first = 0;
		this.second = 0;
		this.others = NONE;
		this.named = null;
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

	// The finalizer of MurmurHash3: neighbouring identifiers must not add up to the same.
	// The last bit says that there is a value.
	private static int hash(int parameter, int valueHash) {
		int hash = valueHash + parameter * 0x9e3779b9;
		hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
		hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
		return (hash ^ (hash >>> 16)) | 1;
	}

}
