package io.github.nplusone.benchmarks.requests;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class WrkResultTests {

	private static final String OUTPUT = """
			Running 4s test @ http://localhost:18124/users/fetched
			  1 threads and 4 connections
			  Thread Stats   Avg      Stdev     Max   +/- Stdev
			    Latency     4.44ms   20.80ms 339.77ms   97.28%%
			    Req/Sec     3.06k     1.10k    3.87k    84.21%%
			  11761 requests in 4.01s, 150.02MB read
			%sRequests/sec:   2932.94
			Transfer/sec:     37.41MB
			""";

	@Test
	void readsTheNumberOfRequests() {
		assertThat(WrkResult.parse(OUTPUT.formatted(""))).isEqualTo(new WrkResult(11_761, 2932.94, 0));
	}

	@Test
	void readsTheNumberOfRefusedRequests() {
		assertThat(WrkResult.parse(OUTPUT.formatted("  Non-2xx or 3xx responses: 478\n")).refused()).isEqualTo(478);
	}

	@Test
	void requestsWithoutAnAnswerAreAnError() {
		String output = OUTPUT.formatted("  Socket errors: connect 0, read 3, write 0, timeout 0\n");
		assertThatIllegalStateException().isThrownBy(() -> WrkResult.parse(output))
			.withMessageStartingWith("Requests were not answered")
			.withMessageContaining("read 3");
	}

	@Test
	void noRequestIsAnError() {
		String output = OUTPUT.formatted("").replace("11761 requests", "0 requests");
		assertThatIllegalStateException().isThrownBy(() -> WrkResult.parse(output));
	}

}
