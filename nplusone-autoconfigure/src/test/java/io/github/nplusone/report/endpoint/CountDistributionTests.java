package io.github.nplusone.report.endpoint;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CountDistributionTests {

	private final CountDistribution distribution = new CountDistribution();

	@Test
	void bucketsAreExactBelow128() {
		IntStream.range(0, 128).forEach(this.distribution::add);
		assertThat(this.distribution.describeBuckets()).hasSize(128)
			.allSatisfy((bucket) -> assertThat(bucket.from()).isEqualTo(bucket.to()));
	}

	@ParameterizedTest
	@ValueSource(ints = { 128, 135, 136, 255, 256, 847, 1023, 1024, 1_000_000, Integer.MAX_VALUE })
	void bucketIsNoWiderThanASixteenth(int queries) {
		this.distribution.add(queries);
		assertThat(this.distribution.describeBuckets()).singleElement().satisfies((bucket) -> {
			assertThat(queries).isBetween(bucket.from(), bucket.to());
			assertThat(bucket.to() - bucket.from() + 1L).isLessThanOrEqualTo(bucket.from() / 16);
		});
	}

	@Test
	void bucketsFollowEachOtherWithoutGap() {
		for (long queries = 0; queries <= Integer.MAX_VALUE; queries += (queries < 128) ? 1 : queries / 32) {
			this.distribution.add((int) queries);
		}
		List<CountBucket> buckets = this.distribution.describeBuckets();
		assertThat(buckets).hasSize(CountDistribution.BUCKETS);
		for (int i = 1; i < buckets.size(); i++) {
			assertThat(buckets.get(i).from()).isEqualTo(buckets.get(i - 1).to() + 1);
		}
	}

	@Test
	void percentilesAreNumbersThatWereSeen() {
		IntStream.rangeClosed(1, 100).forEach(this.distribution::add);
		assertThat(this.distribution.describe()).isEqualTo(new QueryCounts(1, 50.5, 50, 95, 99, 100, 5050));
	}

	@Test
	void percentilesOfOneRequestAreItsNumber() {
		this.distribution.add(847);
		assertThat(this.distribution.describe()).isEqualTo(new QueryCounts(847, 847, 847, 847, 847, 847, 847));
	}

	@Test
	void requestsWithoutQueriesCount() {
		this.distribution.add(0);
		this.distribution.add(0);
		this.distribution.add(1);
		assertThat(this.distribution.describe()).isEqualTo(new QueryCounts(0, 0.333, 0, 1, 1, 1, 1));
	}

}
