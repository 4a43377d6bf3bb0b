package io.github.nplusone.benchmarks.results;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTests {

	private final RunResult none = result(iteration(148.4, 112), iteration(150, 112), iteration(190, 9_999));

	private final RunResult ours = result(iteration(400, 406), iteration(312.6, 406));

	private final RunResult other = result(iteration(1_320, 1_800));

	private final Comparison comparison = new Comparison(this::labelOf);

	@BeforeEach
	void addRound() {
		this.comparison.add(List.of(this.none, this.ours, this.other));
	}

	private String labelOf(RunResult result) {
		return (result == this.other) ? "OTHER" : ((result == this.ours) ? "OURS" : "NONE");
	}

	@Test
	void saysWhatEachLineAdds() {
		assertThat(this.comparison.addedTimesOf("NONE", "OURS")).isEqualToNormalizingNewlines("""
				| | ns | bytes | ns added | bytes added | of what OURS adds |
				|---|---:|---:|---:|---:|---:|
				| NONE | 148 | 112 | 0 | 0 | 0.00 |
				| OURS | 313 | 406 | 164 | 294 | 1.00 |
				| OTHER | 1,320 | 1,800 | 1,172 | 1,688 | 7.14 |
				""");
	}

	@Test
	void saysHowManyTimesAsLongEachLineTakes() {
		assertThat(this.comparison.timesOf("NONE")).contains("| times NONE |",
				"| OURS | 313 | 406 | 164 | 294 | 2.11 |");
	}

	@Test
	void laterRoundBelongsToTheSameLine() {
		this.comparison.add(List.of(result(iteration(140, 112))));
		assertThat(this.comparison.timesOf("NONE")).contains("| NONE | 140 | 112 |").doesNotContain("148");
	}

	private static RunResult result(IterationResult... iterations) {
		return new RunResult(null, List.of(new BenchmarkResult(null, List.of(iterations))));
	}

	private static IterationResult iteration(double nanos, double bytes) {
		IterationResult iteration = new IterationResult(null, null, null);
		iteration.addResult(new AverageTimeResult(ResultRole.PRIMARY, "query", 1, 1, TimeUnit.NANOSECONDS));
		iteration.addResult(new ScalarResult(WorkerCpuProfiler.RESULT, nanos, "ns/op", AggregationPolicy.AVG));
		iteration.addResult(new ScalarResult("gc.alloc.rate.norm", bytes, "B/op", AggregationPolicy.AVG));
		return iteration;
	}

}
