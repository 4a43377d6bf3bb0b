package io.github.nplusone.findings;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import com.example.bookshop.BookshopApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.nplusone.CallSite;
import io.github.nplusone.Finding;
import io.github.nplusone.RequestReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found in which access pattern.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioTests {

	private RunningApplication bookshop;

	@BeforeAll
	void open() throws IOException {
		this.bookshop = start();
	}

	RunningApplication start() throws IOException {
		return RunningApplication.onH2(BookshopApplication.class);
	}

	@AfterAll
	void close() throws IOException {
		this.bookshop.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/collection                  | N_PLUS_ONE 20 x Author.books
			/collection/graph            |
			/collection/join             |
			/collection/batch            |
			/collection/pairs            | N_PLUS_ONE 10 x Author.pairsOfBooks
			/collection/stream           | N_PLUS_ONE 20 x Author.books
			/collection/page             | N_PLUS_ONE 10 x Author.books
			/collection/first/1          |
			/collection/first/2          | latent 2 x Author.books
			/collection/first/3          | N_PLUS_ONE 3 x Author.books
			/to-one                      | N_PLUS_ONE 20 x Book.publisher
			/to-one/graph                |
			/to-one/join                 |
			/to-one/same                 |
			/many-to-many                | N_PLUS_ONE 20 x Author.genres
			/many-to-many/graph          |
			/elements                    | N_PLUS_ONE 20 x Author.nicknames
			/elements/graph              |
			/inverse                     | N_PLUS_ONE 20 x Shop.license
			/inverse/graph               |
			/inverse/join                |
			/matches                     | N_PLUS_ONE 13 x Match.away, N_PLUS_ONE 7 x Match.home
			/two-inverse                 | N_PLUS_ONE 20 x Stall.permit, N_PLUS_ONE 20 x Stall.secondPermit
			/by-code                     | N_PLUS_ONE 20 x Visit.permit
			/lazy-by-code                | N_PLUS_ONE 20 x Section.genre
			/walk                        | N_PLUS_ONE 19 x Edition.previous
			/eager                       | N_PLUS_ONE 20 x Review.critic
			/eager/join                  |
			/three-levels                | N_PLUS_ONE 20 x Author.books, N_PLUS_ONE 20 x Book.publisher
			/three-levels/first-fetched  | N_PLUS_ONE 20 x Book.publisher
			/three-levels/fetched        |
			/two-collections             | N_PLUS_ONE 20 x Author.books, N_PLUS_ONE 20 x Author.genres
			""")
	void associationsAreNamed(String path, String findings) {
		assertThat(found(path)).containsExactlyInAnyOrderElementsOf(split(findings));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/find-by-id          | N_PLUS_ONE 20 x book
			/finder              | N_PLUS_ONE 20 x book
			/first-of-each       | N_PLUS_ONE 20 x book
			/projection          | N_PLUS_ONE 20 x book
			/count               | N_PLUS_ONE 20 x book
			/pages               | N_PLUS_ONE 3 x author
			/jpa                 | N_PLUS_ONE 20 x book
			/template            | N_PLUS_ONE 20 x stock
			/inlined             | N_PLUS_ONE 20 x stock
			/client              | N_PLUS_ONE 20 x stock
			/jooq                | N_PLUS_ONE 20 x stock
			/mybatis             | N_PLUS_ONE 20 x stock
			/data-jdbc           | N_PLUS_ONE 20 x stock
			/same-row            | DUPLICATE 20 x book
			/two-lines           |
			/two-loops           | N_PLUS_ONE 20 x stock, N_PLUS_ONE 20 x stock
			/helper              |
			/interleaved         | N_PLUS_ONE 20 x stock, N_PLUS_ONE 20 x book
			/chunks              |
			/fixed-list          | N_PLUS_ONE 20 x book
			/array               | DUPLICATE 20 x stock
			/retry               |
			""")
	void loopsOfQueriesAreFound(String path, String findings) {
		assertThat(found(path)).containsExactlyInAnyOrderElementsOf(split(findings));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/insert/identity          | REPEATED_WRITE 200 x sale
			/update                   | REPEATED_WRITE 20 x author
			/bulk                     | REPEATED_WRITE 200 x book
			/write/template           | REPEATED_WRITE 200 x stock
			/write/template/batch     |
			/write/template/small     | REPEATED_WRITE 100 x stock
			/write/client             | REPEATED_WRITE 200 x stock
			/write/jooq               | REPEATED_WRITE 200 x stock
			/write/mybatis            | REPEATED_WRITE 200 x stock
			/insert/sequence          | REPEATED_WRITE 200 x sequence, REPEATED_WRITE 200 x delivery
			/insert/allocated         | REPEATED_WRITE 200 x critic
			""")
	void rowsWrittenOneByOneAreFound(String path, String findings) {
		assertThat(found(path)).containsExactlyInAnyOrderElementsOf(split(findings));
	}

	@ParameterizedTest
	@CsvSource({ "/collection, AssociationController, countBooks",
			"/collection/stream, AssociationController, collectionOfStream", "/inverse, AssociationController, inverse",
			"/find-by-id, QueryController, findById", "/finder, QueryController, finder",
			"/count, QueryController, count", "/jooq, QueryController, jooq", "/mybatis, QueryController, mybatis",
			"/write/template, WriteController, template" })
	void everyFindingHasItsLine(String path, String type, String method) {
		RequestReport report = this.bookshop.get(path);
		CallSite callSite = report.findings().reported().get(0).query().callSite();
		assertThat(callSite).isNotNull();
		assertThat(callSite.toString())
			.matches("com\\.example\\.bookshop\\." + type + "\\." + method + "\\(" + type + "\\.java:[1-9][0-9]*\\)");
	}

	private List<String> found(String path) {
		RequestReport report = this.bookshop.get(path);
		assertThat(report.status()).isEqualTo(200);
		return Found.in(report.findings());
	}

	private static List<String> split(String findings) {
		return (findings != null) ? Arrays.stream(findings.split(",")).map(String::trim).toList() : List.of();
	}

}
