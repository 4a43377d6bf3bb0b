package io.github.nplusone.detection;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Finds the name that was meant by one with a mistake in it: most mistakes are made in
 * one place.
 */
final class SimilarName {

	private static final int MAX_CHANGED = 3;

	private SimilarName() {
	}

	/**
	 * Finds the most similar name.
	 * @param name name that is not known
	 * @param known names that are
	 * @return the name, {@code null} if none is similar
	 */
	static @Nullable String of(String name, Collection<String> known) {
		return known.stream()
			.filter((other) -> changed(name, other) <= MAX_CHANGED)
			.min(Comparator.<String>comparingInt((other) -> changed(name, other))
				.thenComparing(Comparator.naturalOrder()))
			.orElse(null);
	}

	// What is left between the beginning and the end that both have.
	private static int changed(String one, String other) {
		String first = one.toLowerCase(Locale.ROOT);
		String second = other.toLowerCase(Locale.ROOT);
		int shorter = Math.min(first.length(), second.length());
		int before = 0;
		while (before < shorter && first.charAt(before) == second.charAt(before)) {
			before++;
		}
		int after = 0;
		while (after < shorter - before
				&& first.charAt(first.length() - 1 - after) == second.charAt(second.length() - 1 - after)) {
			after++;
		}
		return Math.max(first.length(), second.length()) - before - after;
	}

}
