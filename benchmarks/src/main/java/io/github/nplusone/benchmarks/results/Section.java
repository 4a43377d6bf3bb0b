package io.github.nplusone.benchmarks.results;

import java.io.IOException;

import org.openjdk.jmh.runner.RunnerException;

/**
 * A part of the document of results, which measures what it says.
 */
public interface Section {

	/**
	 * What it is about, in a few words. Whoever names some of them on the command line
	 * gets this section alone.
	 * @return heading of the section
	 */
	String title();

	/**
	 * Checks that what it needs is there, before anything is measured.
	 * @throws IllegalStateException if something is missing; the message says what to do
	 */
	default void check() {
	}

	/**
	 * Measures, which may take minutes.
	 * @param run where to measure, and how long
	 * @return the result in Markdown, without the heading
	 * @throws RunnerException if a benchmark fails
	 * @throws IOException if something else fails
	 */
	String measure(Run run) throws RunnerException, IOException;

}
