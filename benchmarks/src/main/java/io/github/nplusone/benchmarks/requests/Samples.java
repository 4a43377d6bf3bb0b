package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sample in each of its JVMs.
 *
 * @param without the sample without the starter
 * @param again the same once more
 * @param with the sample with the starter
 */
record Samples(RunningSample without, RunningSample again, RunningSample with) {

	private static final String HEADER = "X-Query-Count";

	List<RunningSample> all() {
		return List.of(this.without, this.again, this.with);
	}

	/**
	 * Looks at a page: that all applications answer the same, and that only one of them
	 * counts its queries.
	 * @param path path of the page
	 * @return the page
	 * @throws IOException if an application can't be asked
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 * @throws IllegalStateException if that is not so
	 */
	Page page(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> plain = this.without.get(path);
		HttpResponse<byte[]> counted = this.with.get(path);
		Optional<String> queries = counted.headers().firstValue(HEADER);
		if (plain.headers().firstValue(HEADER).isPresent() || queries.isEmpty()) {
			throw new IllegalStateException(
					HEADER + " must be in the answer of the sample with the starter, and only there: " + plain.headers()
							+ ", " + counted.headers());
		}
		if (!Arrays.equals(plain.body(), counted.body())) {
			throw new IllegalStateException("All samples must answer the same for " + path);
		}
		return new Page(path, Integer.parseInt(queries.get()));
	}

}
