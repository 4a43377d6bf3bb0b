package io.github.nplusone.test.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a baseline that differ from what was seen: {@code -} for those to go,
 * {@code +} for those to come, and without a mark the routes around them.
 */
final class BaselineDiff {

	private BaselineDiff() {
	}

	/**
	 * Compares routes that were asked for.
	 * @param known what is known
	 * @param seen what was seen
	 * @return the lines, none if nothing differs
	 */
	static List<String> of(Baseline known, Map<String, KnownRoute> seen) {
		List<String> diff = new ArrayList<>();
		new Baseline(seen).routes()
			.forEach((route, now) -> diff.addAll(compare(lines(route, known.route(route)), lines(route, now))));
		return diff;
	}

	private static List<String> lines(String route, @Nullable KnownRoute known) {
		return (known != null) ? BaselineText.lines(route, known) : List.of();
	}

	private static List<String> compare(List<String> before, List<String> after) {
		if (before.equals(after)) {
			return List.of();
		}
		List<String> diff = new ArrayList<>();
		if (!before.isEmpty() && before.get(0).equals(after.get(0))) {
			diff.add("  " + before.get(0));
		}
		before.stream().filter((line) -> !after.contains(line)).forEach((line) -> diff.add("- " + line));
		after.stream().filter((line) -> !before.contains(line)).forEach((line) -> diff.add("+ " + line));
		return diff;
	}

}
