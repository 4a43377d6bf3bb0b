package io.github.nplusone.analysis;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.nplusone.StatementKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link FingerprintCache}.
 */
class FingerprintCacheTests {

	@Test
	void givesFingerprint() {
		assertThat(new FingerprintCache().get("SELECT 1").fingerprint())
			.isEqualTo(new Fingerprint("select ?", StatementKind.SELECT));
	}

	@Test
	void givesEmptyFingerprintWithoutText() {
		assertThat(new FingerprintCache().get(null).fingerprint()).isEqualTo(new Fingerprint("", StatementKind.OTHER));
	}

	@Test
	void remembersEqualTexts() {
		FingerprintCache cache = new FingerprintCache();
		assertThat(cache.get(new String("select 1"))).isSameAs(cache.get(new String("select 1")));
		assertThat(cache.size()).isEqualTo(1);
	}

	@Test
	void remembersListOfManyParameters() {
		FingerprintCache cache = new FingerprintCache();
		String sql = "a in (" + "?, ".repeat(10_000) + "?)";
		assertThat(cache.get(new String(sql))).isSameAs(cache.get(new String(sql)));
	}

	@Test
	void longTextTakesTheRoomOfSeveral() {
		FingerprintCache cache = new FingerprintCache(16);
		String sql = "1,".repeat(FingerprintCache.MAX_LENGTH / 2 - 100);
		IntStream.range(0, 100).forEach((i) -> cache.get("a" + i + " in (" + sql + "1)"));
		assertThat(cache.size()).isEqualTo(4);
	}

	@Test
	void doesNotKeepTextsOfAnyLength() {
		FingerprintCache cache = new FingerprintCache();
		String sql = "a in (" + "1,".repeat(FingerprintCache.MAX_LENGTH / 2) + "1)";
		assertThat(cache.get(sql).fingerprint().text()).isEqualTo("a in (?)");
		assertThat(cache.size()).isZero();
	}

	@Test
	void keepsTwoGenerations() {
		FingerprintCache cache = new FingerprintCache(10);
		IntStream.range(0, 1_000).forEach((i) -> cache.get("select a" + i));
		assertThat(cache.size()).isEqualTo(20);
	}

	@Test
	void keepsWhatIsAskedForAgain() {
		FingerprintCache cache = new FingerprintCache(4);
		FingerprintedSql first = cache.get("select a");
		IntStream.range(0, 100).forEach((i) -> {
			cache.get("select a" + i);
			assertThat(cache.get("select a")).isSameAs(first);
		});
	}

	@Test
	void forgetsWhatIsNotAskedForAgain() {
		FingerprintCache cache = new FingerprintCache(4);
		FingerprintedSql first = cache.get("select a");
		IntStream.range(0, 100).forEach((i) -> cache.get("select a" + i));
		assertThat(cache.get("select a")).isNotSameAs(first).isEqualTo(first);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1 })
	void refusesToHoldNothing(int maxEntries) {
		assertThatIllegalArgumentException().isThrownBy(() -> new FingerprintCache(maxEntries));
	}

	@Test
	void staysRightAndBoundedWithManyThreads() throws Exception {
		FingerprintCache cache = new FingerprintCache(16);
		CyclicBarrier start = new CyclicBarrier(8);
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Integer>> readers = IntStream.range(0, 8).mapToObj((i) -> reader(cache, start, i)).toList();
			for (Future<Integer> largest : threads.invokeAll(readers)) {
				assertThat(largest.get()).isLessThanOrEqualTo(32);
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static Callable<Integer> reader(FingerprintCache cache, CyclicBarrier start, int offset) {
		return () -> {
			start.await();
			return IntStream.range(0, 20_000).map((i) -> sizeAfter(cache, (i * 7 + offset) % 50)).max().orElseThrow();
		};
	}

	private static int sizeAfter(FingerprintCache cache, int number) {
		String name = "t" + number;
		assertThat(cache.get("SELECT 1 FROM " + name).fingerprint().text()).isEqualTo("select ? from " + name);
		return cache.size();
	}

}
