package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what the starter adds to whole requests: the sample with it and without it,
 * taking turns under the load of {@code wrk}. Takes the numbers of a {@link Plan}.
 */
final class WholeRequests {

	static final int CONNECTIONS = 4;

	private static final int WARM_UP_TURNS = 12;

	private static final List<String> PATHS = List.of("/users/fetched", "/dashboard");

	private final Wrk wrk = new Wrk(CONNECTIONS);

	private final Plan plan;

	private final PageCosts costs;

	private WholeRequests(Plan plan) {
		this.plan = plan;
		this.costs = new PageCosts(plan);
	}

	/**
	 * Measures, and writes a table to the standard output.
	 * @param arguments numbers of starts, of rounds after each start, of seconds of load
	 * in each round, and of seconds to warm each page; each of them may be left out
	 * @throws IOException if the sample can't be started or asked
	 * @throws InterruptedException if this thread is interrupted
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		try {
			System.out.print(new WholeRequests(Plan.of(arguments)).run());
		}
		catch (IllegalStateException ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
	}

	/**
	 * Checks that what it runs is there.
	 * @throws IllegalStateException if {@code wrk} or the jar of the sample is missing
	 */
	static void checkPrograms() {
		Programs.onThePath("wrk");
		SampleFolder.checkJar();
	}

	private PageCosts run() throws IOException, InterruptedException {
		SampleFolder folderWithout = SampleFolder.withoutStarter("without");
		SampleFolder folderAgain = SampleFolder.withoutStarter("again");
		SampleFolder folderWith = SampleFolder.withStarter();
		for (int start = 0; start < this.plan.starts(); start++) {
			try (RunningSample without = new RunningSample(folderWithout);
					RunningSample again = new RunningSample(folderAgain);
					RunningSample with = new RunningSample(folderWith)) {
				measure(start, new Samples(without, again, with));
			}
		}
		return this.costs;
	}

	private void measure(int start, Samples samples) throws IOException, InterruptedException {
		List<Page> pages = new ArrayList<>();
		for (String path : PATHS) {
			pages.add(samples.page(path));
		}
		for (RunningSample sample : samples.all()) {
			warmUp(sample);
		}
		for (int round = 0; round < this.plan.rounds(); round++) {
			for (Page page : pages) {
				this.costs.add(page, measure(start, samples, page.path()));
			}
		}
	}

	// In turns: what was compiled for one page is compiled anew for the next, and it
	// takes a page ten seconds to recover from that.
	private void warmUp(RunningSample sample) throws IOException, InterruptedException {
		for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
			for (String path : PATHS) {
				warmUp(sample, path, Math.max(1, this.plan.warmUpSeconds() / WARM_UP_TURNS));
			}
		}
	}

	// Neighbours take their part of the seconds, and the compilers get less done in them.
	private void warmUp(RunningSample sample, String path, int seconds) throws IOException, InterruptedException {
		Duration end = sample.cpuTime().plusSeconds(seconds);
		do {
			this.wrk.load(sample, path, seconds);
		}
		while (sample.cpuTime().compareTo(end) < 0);
	}

	private Round measure(int start, Samples samples, String path) throws IOException, InterruptedException {
		List<RunningSample> shuffled = new ArrayList<>(samples.all());
		Collections.shuffle(shuffled);
		Map<RunningSample, Cost> measured = new HashMap<>();
		for (RunningSample sample : shuffled) {
			measured.put(sample, cost(sample, path));
		}
		return new Round(start, measured.get(samples.without()), measured.get(samples.again()),
				measured.get(samples.with()));
	}

	// What the application still does for answers that nobody waits for any more is not
	// to disturb the next.
	private Cost cost(RunningSample sample, String path) throws IOException, InterruptedException {
		Duration before = sample.cpuTime();
		WrkResult result = this.wrk.load(sample, path, this.plan.seconds());
		Duration cpuTime = sample.cpuTime().minus(before);
		Thread.sleep(200);
		return new Cost(cpuTime.toNanos() / 1e3 / result.requests(), result.requestsPerSecond());
	}

}
