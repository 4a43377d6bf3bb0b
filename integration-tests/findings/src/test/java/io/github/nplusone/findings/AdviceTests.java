package io.github.nplusone.findings;

import java.util.List;

import com.example.bookshop.BookshopApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.RequestReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever follows the advice has no finding any more, and the same result.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdviceTests {

	private final RunningApplication bookshop = RunningApplication.onH2(BookshopApplication.class);

	private final RunningApplication batching = RunningApplication.onH2(BookshopApplication.class,
			"--spring.jpa.properties.hibernate.jdbc.batch_size=50",
			"--spring.jpa.properties.hibernate.default_batch_fetch_size=64",
			"--spring.jpa.properties.hibernate.order_inserts=true",
			"--spring.jpa.properties.hibernate.order_updates=true");

	@AfterAll
	void close() {
		this.bookshop.close();
		this.batching.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/collection      | /collection/graph       | fetch it with the parent: @EntityGraph(attributePaths = "books") or `left join fetch a.books`, or @BatchSize(size = 64) on Author.books
					/collection      | /collection/join        | fetch it with the parent: @EntityGraph(attributePaths = "books") or `left join fetch a.books`, or @BatchSize(size = 64) on Author.books
					/collection      | /collection/batch       | fetch it with the parent: @EntityGraph(attributePaths = "books") or `left join fetch a.books`, or @BatchSize(size = 64) on Author.books
					/collection/pairs | /collection/batch      | the batch size 2 is too small for so many: raise it to 64, by @BatchSize on Author.pairsOfBooks or hibernate.default_batch_fetch_size
					/collection/page | /collection/page/batch  | @BatchSize(size = 64) on Author.books: a page of its owners that joins a collection is cut in memory
					/to-one          | /to-one/graph           | fetch it with the parent: @EntityGraph(attributePaths = "publisher") or `left join fetch b.publisher`, or @BatchSize(size = 64) on the class Publisher
					/to-one          | /to-one/join            | fetch it with the parent: @EntityGraph(attributePaths = "publisher") or `left join fetch b.publisher`, or @BatchSize(size = 64) on the class Publisher
					/one-parent      | /one-parent/joined      | fetch it with the parent: `left join fetch b.publisher`, or @BatchSize(size = 64) on the class Publisher
					/many-to-many    | /many-to-many/graph     | fetch it with the parent: @EntityGraph(attributePaths = "genres") or `left join fetch a.genres`, or @BatchSize(size = 64) on Author.genres
					/elements        | /elements/graph         | fetch it with the parent: @EntityGraph(attributePaths = "nicknames") or `left join fetch a.nicknames`, or @BatchSize(size = 64) on Author.nicknames
					/inverse         | /inverse/graph          | the side without the key is loaded with its owner in any case: fetch it with the parent: @EntityGraph(attributePaths = "license") or `left join fetch s.license` where the owner is read
					/inverse         | /inverse/join           | the side without the key is loaded with its owner in any case: fetch it with the parent: @EntityGraph(attributePaths = "license") or `left join fetch s.license` where the owner is read
					/eager           | /eager/join             | EAGER does not join in queries: fetch it with the parent: @EntityGraph(attributePaths = "critic") or `left join fetch r.critic`, or make it LAZY and add @BatchSize(size = 64) on the class Critic
					/not-found       | /not-found/join         | what @NotFound or another column than the identifier leads to is loaded with its owner in any case: fetch it with the parent: @EntityGraph(attributePaths = "critic") or `left join fetch q.critic` where the owner is read
					/every-second    | /every-second/joined    | fetch it with the parent: @EntityGraph(attributePaths = "previous") or `left join fetch e.previous`
					/page-of-books   | /collection/page/batch  | @BatchSize(size = 64) on Author.books: a page of its owners that joins a collection is cut in memory
					/native          | /collection/batch       | @BatchSize(size = 64) on Author.books
					/second-collection | /collection/batch     | @BatchSize(size = 64) on Author.genres: a query that joins another collection as well multiplies its rows
					/find-by-id      | /find-by-id/all         | read them with one query before the loop: findAllById(ids)
					/finder          | /finder/all             | read them with one query before the loop: findByTitleIn(values)
					/finder/equals   | /finder/all             | read them with one query before the loop: findByTitleIn(values)
					/finder/query    | /finder/all             | read them with one query before the loop: `where … in :values`
					/projection      | /projection/all         | read them with one query before the loop: `where … in :values`
					/count           | /count/all              | count for all of them at once, with one query: `where … in (…) group by …`
					/jpa             | /jpa/all                | read them with one query before the loop: `where … in :values`
					/template        | /template/all           | read them with one query before the loop: NamedParameterJdbcTemplate with `where … in (:values)`
					/client          | /client/all             | read them with one query before the loop: `where … in (:values)` and param("values", list)
					/jooq            | /jooq/all               | read them with one query before the loop: where(FIELD.in(values)), or multiset(…) for the rows of each
					/mybatis         | /mybatis/all            | read them with one query before the loop: <foreach> in `where … in (…)`, or a resultMap with a join in place of a nested select
					/data-jdbc       | /data-jdbc/all          | read them with one query before the loop: findAllById(ids)
					/same-row        | /same-row/transaction   | read it once before the loop, or run the loop in one transaction, whose persistence context keeps it
					/bulk            | /bulk/all               | write the rows with one statement: `where … in :values`
					/write/template  | /write/template/batch   | write the rows with one batch: batchUpdate instead of update
					/write/template/small | /write/template/batch | collect more rows for each batch: these hold few
					/write/client    | /write/template/batch   | write the rows with one batch: JdbcTemplate.batchUpdate
					/write/jooq      | /write/jooq/batch       | write the rows with one batch: dsl.batch(…), or one insert with values for all of them
					/write/mybatis   | /write/mybatis/batch    | write the rows with a SqlSession of ExecutorType.BATCH
					""")
	void followedAdviceRemovesTheFinding(String path, String followed, String advice) {
		assertThat(advice(this.bookshop.get(path))).containsExactly(advice);
		assertThat(this.bookshop.get(followed).findings().reported()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/collection | /collection/join
			/to-one     | /to-one/join
			/one-parent | /one-parent/joined
			/find-by-id | /find-by-id/all
			/count      | /count/all
			/projection | /projection/all
			/template   | /template/all
			/jooq       | /jooq/all
			/mybatis    | /mybatis/all
			/data-jdbc  | /data-jdbc/all
			/same-row   | /same-row/transaction
			""")
	void followedAdviceKeepsTheResult(String path, String followed) {
		assertThat(this.bookshop.body(followed)).isEqualTo(this.bookshop.body(path)).isNotEqualTo("0");
		this.bookshop.nextReport();
		this.bookshop.nextReport();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/insert/allocated", "/update" })
	void followedBatchSizeRemovesTheFinding(String path) {
		assertThat(advice(this.bookshop.get(path))).singleElement()
			.asString()
			.startsWith(
					"write the rows in one transaction, with spring.jpa.properties.hibernate.jdbc.batch_size=50 and spring.jpa.properties.hibernate.order_");
		assertThat(this.batching.get(path).findings().reported()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/insert/save-and-flush   | write the rows in one transaction, by save() instead of saveAndFlush()
					/insert/transactions     | write the rows in one transaction
					/insert/flushed-by-query | read before the loop: CriticRepository.countByIdLessThan() flushes what was changed before it
					""")
	void followedAdviceOnFlushesRemovesTheFinding(String path, String advice) {
		assertThat(this.bookshop.get(path).findings().reported())
			.filteredOn((finding) -> finding.type() == FindingType.REPEATED_WRITE)
			.extracting(Finding::advice)
			.containsExactly(advice + ", with spring.jpa.properties.hibernate.jdbc.batch_size=50 and "
					+ "spring.jpa.properties.hibernate.order_inserts=true");
		assertThat(this.batching.get("/insert/save").findings().reported()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/three-levels    | /three-levels/fetched       | Book.publisher | first fetch Author.books, then fetch it with the parent: `left join fetch b.publisher`, or @BatchSize(size = 64) on the class Publisher
					/three-levels/first-fetched | /three-levels/fetched | Book.publisher | fetch it with the parent: `left join fetch b.publisher`, or @BatchSize(size = 64) on the class Publisher
					/one-by-one      | /one-by-one/joined          | Author.books   | fetch it with the parent: @EntityGraph(attributePaths = "books") or `left join fetch a.books`
					/save/assigned   | /save/assigned/persistable  | voucher        | save() looks for a row whose identifier is assigned: let the entity implement Persistable, or give it a @Version
					/save/detached   | /save/detached/managed      | author         | save() reads each row that it is to change: in one transaction, read them with findAllById(ids) and change those
					""")
	void followedAdviceRemovesThisOneOfSeveral(String path, String followed, String subject, String advice) {
		assertThat(nPlusOne(this.bookshop.get(path), subject)).singleElement()
			.extracting(Finding::advice)
			.isEqualTo(advice);
		assertThat(nPlusOne(this.bookshop.get(followed), subject)).isEmpty();
	}

	private static List<Finding> nPlusOne(RequestReport report, String subject) {
		return report.findings()
			.reported()
			.stream()
			.filter((finding) -> finding.type() == FindingType.N_PLUS_ONE)
			.filter((finding) -> (finding.query().association() != null)
					? finding.query().association().toString().equals(subject)
					: subject.equals(finding.query().table()))
			.toList();
	}

	@Test
	void countOfAPageIsDoneWithout() {
		assertThat(this.bookshop.get("/counted-pages").findings().reported())
			.filteredOn((finding) -> finding.type() == FindingType.DUPLICATE)
			.extracting(Finding::advice)
			.containsExactly("a Page counts its rows each time: return a Slice or a List");
		assertThat(Found.in(this.bookshop.get("/counted-pages/slices").findings()))
			.containsExactly("N_PLUS_ONE 3 x book");
	}

	@Test
	void advisesBatchesWhereTwoCollectionsWouldBeJoined() {
		assertThat(advice(this.bookshop.get("/two-collections"))).containsExactlyInAnyOrder(
				"@BatchSize(size = 64) on Author.books: a query that joins Author.genres as well multiplies its rows",
				"@BatchSize(size = 64) on Author.genres: a query that joins Author.books as well multiplies its rows");
		assertThat(this.batching.get("/two-collections").findings().reported()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/pages", "/first-of-each", "/walk" })
	void silentWhereNothingIsSureToHelp(String path) {
		assertThat(this.bookshop.get(path).findings().reported()).singleElement().extracting(Finding::advice).isNull();
	}

	private static List<String> advice(RequestReport report) {
		assertThat(report.status()).isEqualTo(200);
		return report.findings().reported().stream().map(Finding::advice).toList();
	}

}
