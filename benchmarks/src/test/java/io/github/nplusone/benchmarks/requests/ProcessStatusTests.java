package io.github.nplusone.benchmarks.requests;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessStatusTests {

	@Test
	void readsThreadsWithMemory() {
		assertThat(ProcessStatus.parse("Name:\tjava\nVmHWM:\t  255800 kB\nVmRSS:\t  255700 kB\nThreads:\t25\n"))
			.isEqualTo(new ProcessStatus(25, 255_700));
	}

}
