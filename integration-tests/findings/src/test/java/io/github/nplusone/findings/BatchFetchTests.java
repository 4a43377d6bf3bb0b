package io.github.nplusone.findings;

import com.example.bookshop.BookshopApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.nplusone.Finding;
import io.github.nplusone.RequestReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found where a batch size is set for all associations, and where it has no
 * effect.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchFetchTests {

	private final RunningApplication bookshop = RunningApplication.onH2(BookshopApplication.class,
			"--spring.jpa.properties.hibernate.default_batch_fetch_size=64");

	@AfterAll
	void close() {
		this.bookshop.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/collection      |                               |
					/to-one          |                               |
					/two-collections |                               |
					/every-second    |                               |
					/collection/pairs | N_PLUS_ONE 10 x Author.pairsOfBooks | the batch size 2 is too small for so many: raise it to 64, by @BatchSize on Author.pairsOfBooks or hibernate.default_batch_fetch_size
					/inverse         | N_PLUS_ONE 20 x Shop.license  | the side without the key is loaded with its owner in any case: fetch it with the parent: @EntityGraph(attributePaths = "license") or `left join fetch s.license` where the owner is read
					/walk            | N_PLUS_ONE 19 x Edition.previous |
					""")
	void countsWhatWasLoaded(String path, String found, String advice) {
		RequestReport report = this.bookshop.get(path);
		assertThat(report.status()).isEqualTo(200);
		assertThat(String.join(", ", Found.in(report.findings()))).isEqualTo((found != null) ? found : "");
		assertThat(report.findings().reported()).extracting(Finding::advice).allMatch((given) -> equal(given, advice));
	}

	private static boolean equal(String one, String other) {
		return (one != null) ? one.equals(other) : other == null;
	}

	@ParameterizedTest
	@CsvSource({ "/one-by-one, fetch it with the parent: @EntityGraph(attributePaths = \"books\") or `left join fetch "
			+ "a.books`" })
	void ownersReadOneByOneFillNoBatch(String path, String advice) {
		RequestReport report = this.bookshop.get(path);
		assertThat(Found.in(report.findings())).containsExactlyInAnyOrder("N_PLUS_ONE 20 x author",
				"N_PLUS_ONE 20 x Author.books");
		assertThat(report.findings().reported()).extracting(Finding::advice).contains(advice);
	}

}
