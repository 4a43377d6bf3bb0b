package io.github.nplusone.benchmarks.requests;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class HeapHistogramTests {

	@Test
	void countsOurObjects() {
		assertThat(HeapHistogram.parse("""
				4711:
				 num     #instances         #bytes  class name (module)
				-------------------------------------------------------
				   1:         55075        1762400  java.util.concurrent.ConcurrentHashMap$Node (java.base@17.0.15)
				 772:             8            192  io.github.nplusone.QueryApi
				1059:             4             96  io.github.nplusone.analysis.FingerprintCache$Generation
				1528:             1             48  [Lio.github.nplusone.QueryApi;
				4078:             1             16  io.github.nplusone.sample.SampleApplication
				Total        479978       25510000
				""")).isEqualTo(new HeapHistogram(25_510_000, 13, 336));
	}

	@Test
	void somethingElseIsAnError() {
		assertThatIllegalStateException().isThrownBy(() -> HeapHistogram.parse("4711:\nUnable to open socket file\n"))
			.withMessageContaining("Unable to open");
	}

}
