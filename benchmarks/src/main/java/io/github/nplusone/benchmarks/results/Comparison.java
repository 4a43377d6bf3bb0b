package io.github.nplusone.benchmarks.results;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.openjdk.jmh.results.RunResult;

/**
 * Things that were measured, as a table: what each of them takes, and what it adds to the
 * one that they are compared with.
 */
public final class Comparison {

	private final Function<RunResult, String> label;

	private final Map<String, Measured> lines = new LinkedHashMap<>();

	/**
	 * Creates an empty comparison.
	 * @param label what to call a result; results of the same label are one line
	 */
	public Comparison(Function<RunResult, String> label) {
		this.label = label;
	}

	/**
	 * Adds the results of a round.
	 * @param results results, in any order
	 */
	public void add(Collection<RunResult> results) {
		results.forEach(
				(result) -> this.lines.computeIfAbsent(this.label.apply(result), (key) -> new Measured()).add(result));
	}

	/**
	 * Makes a table whose last column says how many times as long as another line each
	 * one takes.
	 * @param base label of the line to compare with
	 * @return table in Markdown
	 */
	public String timesOf(String base) {
		double whole = nanosOf(base);
		return table(base, "times " + base, (measured) -> measured.nanos() / whole);
	}

	/**
	 * Makes a table whose last column says how many times as much as another line each
	 * one adds.
	 * @param base label of the line to compare with
	 * @param unit label of the line that adds 1
	 * @return table in Markdown
	 */
	public String addedTimesOf(String base, String unit) {
		double nothing = nanosOf(base);
		double added = nanosOf(unit) - nothing;
		return table(base, "of what " + unit + " adds", (measured) -> (measured.nanos() - nothing) / added);
	}

	private double nanosOf(String line) {
		return this.lines.get(line).nanos();
	}

	private String table(String base, String lastTitle, ToDoubleFunction<Measured> last) {
		Measured nothing = this.lines.get(base);
		StringBuilder text = new StringBuilder("| | ns | bytes | ns added | bytes added | ");
		text.append(lastTitle).append(" |\n|---|---:|---:|---:|---:|---:|\n");
		this.lines.forEach((line,
				measured) -> text.append(String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %.2f |%n",
						line, measured.nanos(), measured.bytes(), measured.nanos() - nothing.nanos(),
						measured.bytes() - nothing.bytes(), last.applyAsDouble(measured))));
		return text.toString();
	}

}
