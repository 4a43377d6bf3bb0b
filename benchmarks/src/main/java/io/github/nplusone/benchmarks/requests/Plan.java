package io.github.nplusone.benchmarks.requests;

/**
 * How long the sample is measured.
 *
 * @param starts number of times that all applications are started
 * @param rounds number of rounds after each start
 * @param seconds seconds of load on each application and page in a round
 * @param warmUpSeconds seconds of load on each application and page before the rounds, or
 * more: until they took as much CPU time
 */
record Plan(int starts, int rounds, int seconds, int warmUpSeconds) {

	/**
	 * Takes about eight minutes on a machine that does nothing else.
	 */
	static final Plan DEFAULT = new Plan(2, 6, 2, 24);

	static Plan of(String... arguments) {
		return new Plan(number(arguments, 0, DEFAULT.starts), number(arguments, 1, DEFAULT.rounds),
				number(arguments, 2, DEFAULT.seconds), number(arguments, 3, DEFAULT.warmUpSeconds));
	}

	private static int number(String[] arguments, int index, int otherwise) {
		return (index < arguments.length) ? Integer.parseInt(arguments[index]) : otherwise;
	}

}
