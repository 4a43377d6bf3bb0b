package io.github.nplusone.benchmarks.jdbc;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PairedDifferencesTests {

	@Test
	void differenceIsWithinThePairs() {
		PairedDifferences differences = new PairedDifferences(new double[] { 10_000, 90_000, 20_000 },
				new double[] { 10_100, 90_300, 20_200 });
		assertThat(differences.bareNanos()).isEqualTo(20_000);
		assertThat(differences.addedNanos()).isEqualTo(200);
		assertThat(differences.line("ours").strip())
			.isEqualTo("| ours | 20,000 | 200 | 100 to 300 | 1.00 | 0.50 to 1.50 |");
	}

	// Of 100 tosses of a coin, 40 to 60 are heads in 95 of 100 cases.
	@Test
	void intervalLeavesOutBothEnds() {
		double[] other = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();
		PairedDifferences differences = new PairedDifferences(new double[100], other);
		assertThat(differences.lowestAddedNanos()).isEqualTo(41);
		assertThat(differences.highestAddedNanos()).isEqualTo(60);
	}

}
