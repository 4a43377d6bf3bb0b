package io.github.nplusone.sample;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the profile slow-network changes.
 */
class SlowNetworkTests {

	@Test
	void eachQueryTakesOneRoundTrip() throws Exception {
		try (RunningSample sample = new RunningSample("slow-network")) {
			long start = System.nanoTime();
			HttpResponse<byte[]> response = sample.get("/dashboard");
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofNanos(847 * 1_200_000L));
			assertThat(response.headers().allValues("X-Query-Count")).containsExactly("847");
		}
	}

}
