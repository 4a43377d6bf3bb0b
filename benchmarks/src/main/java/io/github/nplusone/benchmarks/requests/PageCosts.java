package io.github.nplusone.benchmarks.requests;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured of all pages, as a text with a table.
 */
final class PageCosts {

	private static final String INTRODUCTION = """
			The sample application with the starter, all its defaults on, and without it: the same jar, unpacked, and the
			libraries of the starter deleted. All ran on JDK %s with `%s`,
			and with H2 in their memory. `wrk` asked one of them at a time over %d connections, in random order, while the others
			were idle. Number of starts of all: %d. Each start was warmed for %d s a page, in turns, and measured in %d rounds of %d s.

			Times are CPU times of the whole process of the application for each request, in microseconds: its garbage
			collection is in them, and its compilers, and the warnings about exceeded budgets. Added is the median of the
			differences within each round, and in parentheses the middle half of them. No two JVMs compile the same code in
			the same way: the medians after each start say how far that goes, and so does the noise, which is what a second
			JVM without the starter takes more or less than the first.

			| | queries | without | with | added | added after each start | noise of each start | ratio | added per query | requests/s without | with |
			|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
			""";

	private final Plan plan;

	private final Map<String, PageCost> pages = new LinkedHashMap<>();

	PageCosts(Plan plan) {
		this.plan = plan;
	}

	void add(Page page, Round round) {
		this.pages.computeIfAbsent(page.path(), (path) -> new PageCost(page)).add(round);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(INTRODUCTION.formatted(System.getProperty("java.version"),
				String.join(" ", RunningSample.OPTIONS), WholeRequests.CONNECTIONS, this.plan.starts(),
				this.plan.warmUpSeconds(), this.plan.rounds(), this.plan.seconds()));
		this.pages.values().stream().map(PageCost::line).forEach(text::append);
		return text.toString();
	}

}
