package io.github.nplusone.jdbc;

import java.net.URL;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.recording.CurrentRecording;

/**
 * Tells the values of one execution from those of another by hashes, which are taken
 * while they are bound. The values themselves are looked at and let go. The elements of
 * an array are values of their own, as those of a list are. Like its statement, it is
 * used by one thread at a time.
 */
final class BoundValues {

	private static final int MAX_LENGTH = 4_096;

	// Not that of the number 0.
	private static final int NULL = 0x5bd1e995;

	// A slot has the hash of a value in its upper half, and what it is in its lower one.
	private static final int EMPTY = 0;

	private static final int NO_KEY = 1;

	private static final int KEY = 2;

	private static final long[] NONE = new long[0];

	// Most statements have one or two.
	private long first;

	private long second;

	private long[] others = NONE;

	// Of a procedure, whose parameters can be set by their names.
	private @Nullable Map<String, Long> named;

	// Those of arrays, by their parameters.
	private @Nullable Map<Object, BoundKeys> elements;

	/**
	 * The values that were bound.
	 * @return their hash, 0 if nothing was bound. A sum, so that the order in which they
	 * were set does not matter.
	 */
	int hash() {
		int sum = hash(1, this.first) + hash(2, this.second);
		for (int i = 0; i < this.others.length; i++) {
			sum += hash(i + 3, this.others[i]);
		}
		return (this.named != null) ? sum + sumOfNamed(this.named) : sum;
	}

	private static int sumOfNamed(Map<String, Long> named) {
		return named.entrySet().stream().mapToInt((entry) -> hash(hashOf(entry.getKey()), entry.getValue())).sum();
	}

	private static int hash(int parameter, long slot) {
		return ((int) slot != EMPTY) ? BoundKeys.mix((int) (slot >>> 32) + parameter * 0x9e3779b9) : 0;
	}

	/**
	 * What rows the values ask for.
	 * @return those that are not {@code null}
	 */
	BoundKeys keys() {
		if ((int) this.second == EMPTY && this.others == NONE && this.named == null && this.elements == null) {
			return ((int) this.first == KEY) ? BoundKeys.ONE : BoundKeys.NONE;
		}
		return allKeys();
	}

	private BoundKeys allKeys() {
		BoundKeys keys = new BoundKeys();
		addKey(keys, this.first);
		addKey(keys, this.second);
		for (long slot : this.others) {
			addKey(keys, slot);
		}
		if (this.named != null) {
			this.named.values().forEach((slot) -> addKey(keys, slot));
		}
		if (this.elements != null) {
			this.elements.values().forEach(keys::addAll);
		}
		return keys;
	}

	private static void addKey(BoundKeys keys, long slot) {
		if ((int) slot == KEY) {
			keys.add((int) (slot >>> 32));
		}
	}

	/**
	 * Notes the value of a parameter; a later one replaces it.
	 * @param parameter number of the parameter, from 1. Others are for the driver to
	 * refuse.
	 * @param valueHash hash of the value, that of the object for a primitive one
	 */
	void set(int parameter, int valueHash) {
		if (this.elements != null) { // asked before the number becomes an object
			forgetElements(parameter);
		}
		setSlot(parameter, slot(valueHash, KEY));
	}

	/**
	 * Notes the value of a parameter that has a name.
	 * @param parameter name of the parameter
	 * @param valueHash hash of the value, that of the object for a primitive one
	 */
	void set(String parameter, int valueHash) {
		forgetElements(parameter);
		setSlot(parameter, slot(valueHash, KEY));
	}

	/**
	 * Notes the value of a parameter.
	 * @param parameter number of the parameter
	 * @param value its value
	 */
	void setObject(int parameter, @Nullable Object value) {
		if (this.elements == null && !(value instanceof Array || value instanceof Object[])) {
			setSlot(parameter, slotOf(value)); // before the number becomes an object
			return;
		}
		setSlot(parameter, look(parameter, value));
	}

	/**
	 * Notes the value of a parameter that has a name.
	 * @param parameter name of the parameter
	 * @param value its value
	 */
	void setObject(String parameter, @Nullable Object value) {
		setSlot(parameter, look(parameter, value));
	}

	private long look(Object parameter, @Nullable Object value) {
		forgetElements(parameter);
		Object known = (value instanceof Array array) ? elementsOf(array) : value;
		if (known instanceof Object[] array) {
			keepElements(parameter, array);
			return slot(hashOf(array), NO_KEY);
		}
		return slotOf(known);
	}

	private static long slotOf(@Nullable Object value) {
		return slot(hashOf(value), (value != null) ? KEY : NO_KEY);
	}

	// The array of a driver is the same as no other. Reading what the application put
	// into it takes no round trip, but time, and is of no use outside of a request.
	private static Object elementsOf(Array array) {
		if (CurrentRecording.get() == null) {
			return array;
		}
		try {
			return (array.getArray() instanceof Object[] elements) ? elements : array;
		}
		catch (SQLException | RuntimeException ex) {
			return array;
		}
	}

	private void keepElements(Object parameter, @Nullable Object[] array) {
		BoundKeys keys = new BoundKeys();
		addAllElements(keys, array);
		if (this.elements == null) {
			this.elements = new HashMap<>();
		}
		this.elements.put(parameter, keys);
	}

	// It may contain itself.
	private static void addAllElements(BoundKeys keys, @Nullable Object[] array) {
		try {
			addElements(keys, array);
		}
		catch (StackOverflowError ex) {
			keys.add(array.length);
		}
	}

	private static void addElements(BoundKeys keys, @Nullable Object[] array) {
		for (int i = 0; i < array.length; i++) {
			if (array[i] instanceof Object[] inner) {
				addElements(keys, inner);
			}
			else if (array[i] != null) {
				keys.add((i < MAX_LENGTH) ? hashOf(array[i]) : i);
			}
		}
	}

	private void forgetElements(Object parameter) {
		if (this.elements != null) {
			this.elements.remove(parameter);
		}
	}

	private static long slot(int valueHash, int what) {
		return ((long) valueHash << 32) | what;
	}

	private void setSlot(int parameter, long slot) {
		if (parameter == 1) {
			this.first = slot;
		}
		else if (parameter == 2) {
			this.second = slot;
		}
		else if (parameter > 2 && parameter <= Short.MAX_VALUE) {
			setOther(parameter - 3, slot);
		}
	}

	private void setOther(int index, long slot) {
		if (index >= this.others.length) {
			this.others = Arrays.copyOf(this.others, Math.max(index + 2, this.others.length * 2));
		}
		this.others[index] = slot;
	}

	private void setSlot(String parameter, long slot) {
		if (this.named == null) {
			this.named = new HashMap<>();
		}
		this.named.put(parameter, slot);
	}

	void clear() {
		this.first = 0;
		this.second = 0;
		this.others = NONE;
		this.named = null;
		this.elements = null;
	}

	/**
	 * Notes the arguments of a method that bound a value.
	 * @param method name of the method
	 * @param arguments what it was called with, the parameter first
	 */
	void setAll(String method, @Nullable Object[] arguments) {
		Object value = (arguments.length > 1 && !method.equals("setNull")) ? arguments[1] : null;
		if (arguments[0] instanceof Integer number) {
			setObject(number, value);
		}
		else if (arguments[0] instanceof String name) {
			setObject(name, value);
		}
	}

	/**
	 * Looks at a value. A type of the application may fail to hash, or contain itself;
	 * its execution counts nevertheless.
	 * @param value value to bind
	 * @return its hash
	 */
	static int hashOf(@Nullable Object value) {
		try {
			return (value != null) ? hashOfPresent(value) : NULL;
		}
		catch (RuntimeException | StackOverflowError ex) {
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
		return value.getClass().isArray() ? hashOfArray(value) : value.hashCode();
	}

	private static int hashOfArray(Object array) {
		int length = java.lang.reflect.Array.getLength(array);
		return 31 * length + Arrays.deepHashCode(new Object[] { (length > MAX_LENGTH) ? beginningOf(array) : array });
	}

	private static Object beginningOf(Object array) {
		Object beginning = java.lang.reflect.Array.newInstance(array.getClass().getComponentType(), MAX_LENGTH);
		System.arraycopy(array, 0, beginning, 0, MAX_LENGTH);
		return beginning;
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

}
