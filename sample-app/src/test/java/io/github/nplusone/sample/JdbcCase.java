package io.github.nplusone.sample;

/**
 * One way to use JDBC, and the numbers it leads to.
 *
 * @param name name of the case, as part of a path
 * @param numbers what we and the server have to count
 * @param work what to do
 */
record JdbcCase(String name, Numbers numbers, Work work) {

	/**
	 * A case in which the server sees what we see.
	 */
	static JdbcCase of(String name, int queries, Work work) {
		return new JdbcCase(name, new Numbers(queries, 0, 0, queries, 0), work);
	}

	/**
	 * A case of nothing but batches: each is one execution for us, while the server sees
	 * their entries.
	 */
	static JdbcCase ofBatches(String name, int queries, long batchEntries, Work work) {
		return new JdbcCase(name, new Numbers(queries, 0, batchEntries, batchEntries, 0), work);
	}

	/**
	 * A case of one execution that the server refuses.
	 */
	static JdbcCase ofFailure(String name, Work work) {
		return new JdbcCase(name, new Numbers(1, 1, 0, 0, 1), work);
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * What both sides count.
	 *
	 * @param queries executions in the report
	 * @param failures failed executions in the report
	 * @param batchEntries entries of batches in the report
	 * @param serverCalls successful statements of the server
	 * @param serverErrors failed statements of the server
	 */
	record Numbers(int queries, int failures, long batchEntries, long serverCalls, long serverErrors) {

	}

	/**
	 * Something to do with a database.
	 */
	@FunctionalInterface
	interface Work {

		void run(Database database) throws Exception;

	}

}
