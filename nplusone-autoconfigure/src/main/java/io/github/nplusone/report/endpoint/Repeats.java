package io.github.nplusone.report.endpoint;

/**
 * How often a query was repeated.
 *
 * @param last executions in the latest request
 * @param lowest fewest executions in one request
 * @param highest most executions in one request
 * @param grows whether the number follows the data
 * @param requests requests that it was found in
 * @param executions executions in all of them
 * @param databaseTimeMs time of all these executions, in milliseconds
 */
record Repeats(int last, int lowest, int highest, boolean grows, long requests, long executions,
		double databaseTimeMs) {

}
