package io.github.nplusone;

/**
 * How often one query was repeated by the requests to one route since the application
 * started.
 *
 * @param lowest lowest number of executions in a request that repeated it
 * @param highest highest number of executions in a request that repeated it
 * @param requests number of requests that repeated it
 * @since 0.1.0
 */
public record RepeatRange(int lowest, int highest, long requests) {

	/**
	 * Whether the number differs between requests, so that it follows the data. A loop of
	 * constant length does not, and a difference of one, or of a tenth, may be chance.
	 * @return {@code true} if the highest number is above the lowest by 2 at least, and
	 * by more than a tenth of it
	 */
	public boolean grows() {
		return this.highest - this.lowest >= Math.max(2, this.lowest / 10 + 1);
	}

}
