package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import io.github.nplusone.benchmarks.accounts.Taken;

/**
 * Measures what the starter adds to a request on Tomcat: the same application with it and
 * without it, in turns of a few milliseconds, so that what slows the machine down is in
 * both. Takes the number of starts.
 */
final class TomcatRequests {

	// What was compiled for one path is compiled anew for the next.
	private static final int WARM_UP_TURNS = 12;

	private static final long WARM_UP_NANOS = 1_000_000_000;

	private static final long MEASURED_NANOS = 60_000_000_000L;

	private static final int TIMES = 10;

	/**
	 * How many requests one application gets before it is the turn of the other.
	 */
	static final int REQUESTS_EACH_TURN = TIMES * KeepAliveClient.REQUESTS;

	private final RequestCosts costs = new RequestCosts(REQUESTS_EACH_TURN);

	private TomcatRequests() {
	}

	/**
	 * Measures, and writes a table to the standard output.
	 * @param arguments number of starts of both applications
	 * @throws IOException if an application can't be started or asked
	 * @throws InterruptedException if this thread is interrupted
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		TomcatRequests requests = new TomcatRequests();
		for (int start = 0; start < Integer.parseInt(arguments[0]); start++) {
			requests.measureAfterStart();
		}
		System.out.print(requests.costs);
	}

	private void measureAfterStart() throws IOException, InterruptedException {
		try (RunningAccounts without = new RunningAccounts(false); RunningAccounts with = new RunningAccounts(true)) {
			List<AccountConnections> both = List.of(without.connections(), with.connections());
			for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
				for (AccountConnections connections : both) {
					warmUp(connections);
				}
			}
			measure(without.connections(), with.connections());
		}
	}

	private static void warmUp(AccountConnections connections) throws IOException {
		for (String path : AccountConnections.PATHS) {
			long end = System.nanoTime() + WARM_UP_NANOS;
			do {
				connections.get(path, TIMES);
			}
			while (System.nanoTime() < end);
		}
	}

	// Path by path in turns, so that a moment when the machine is slow is in all of them.
	private void measure(AccountConnections without, AccountConnections with) throws IOException {
		Map<String, Pairs> measured = new LinkedHashMap<>();
		long end = System.nanoTime() + MEASURED_NANOS;
		while (System.nanoTime() < end) {
			for (String path : AccountConnections.PATHS) {
				measure(path, without, with, measured.computeIfAbsent(path, (added) -> new Pairs()));
			}
		}
		measured.forEach(this.costs::add);
	}

	private static void measure(String path, AccountConnections without, AccountConnections with, Pairs pairs)
			throws IOException {
		if (ThreadLocalRandom.current().nextBoolean()) {
			Taken first = without.get(path, TIMES);
			pairs.add(first, with.get(path, TIMES));
		}
		else {
			Taken first = with.get(path, TIMES);
			pairs.add(without.get(path, TIMES), first);
		}
	}

}
