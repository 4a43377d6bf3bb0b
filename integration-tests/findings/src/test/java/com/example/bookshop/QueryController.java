package com.example.bookshop;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import jakarta.persistence.EntityManager;
import org.jooq.DSLContext;

import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

/**
 * Loops of queries, each with the query that does without the loop.
 */
@RestController
class QueryController {

	private static final String COPIES = "select copies from stock where id = ?";

	private final AuthorRepository authors;

	private final BookRepository books;

	private final StockRepository stock;

	private final StockMapper mapper;

	private final EntityManager entityManager;

	private final JdbcTemplate template;

	private final JdbcClient client;

	private final DSLContext dsl;

	QueryController(AuthorRepository authors, BookRepository books, StockRepository stock, StockMapper mapper,
			EntityManager entityManager, JdbcTemplate template, JdbcClient client, DSLContext dsl) {
		this.authors = authors;
		this.books = books;
		this.stock = stock;
		this.mapper = mapper;
		this.entityManager = entityManager;
		this.template = template;
		this.client = client;
		this.dsl = dsl;
	}

	private static List<Long> ids() {
		return LongStream.rangeClosed(1, Shelves.AUTHORS).boxed().toList();
	}

	private List<Long> bookIds() {
		return this.client.sql("select id from book order by id").query(Long.class).list().subList(0, 20);
	}

	@GetMapping("/find-by-id")
	@Transactional(readOnly = true)
	int findById() {
		int found = 0;
		for (long id : bookIds()) {
			found += this.books.findById(id).isPresent() ? 1 : 0;
		}
		return found;
	}

	@GetMapping("/find-by-id/all")
	@Transactional(readOnly = true)
	int findAllById() {
		return this.books.findAllById(bookIds()).size();
	}

	@GetMapping("/finder")
	@Transactional(readOnly = true)
	int finder() {
		return titles().stream().mapToInt((title) -> this.books.findByTitle(title).size()).sum();
	}

	@GetMapping("/finder/equals")
	@Transactional(readOnly = true)
	int finderByEquality() {
		return titles().stream().mapToInt((title) -> this.books.findByTitleEquals(title).size()).sum();
	}

	@GetMapping("/finder/query")
	@Transactional(readOnly = true)
	int finderWithOwnQuery() {
		return titles().stream().mapToInt((title) -> this.books.getByTitle(title).size()).sum();
	}

	@GetMapping("/finder/all")
	@Transactional(readOnly = true)
	int finderOfAll() {
		return this.books.findByTitleIn(titles()).size();
	}

	private static List<String> titles() {
		return LongStream.range(0, Shelves.AUTHORS).mapToObj((number) -> "Book " + number + ".0").toList();
	}

	@GetMapping("/first-of-each")
	@Transactional(readOnly = true)
	int firstOfEach() {
		int found = 0;
		for (Author author : this.authors.findAll()) {
			found += this.books.findFirstByAuthorOrderByTitle(author).isPresent() ? 1 : 0;
		}
		return found;
	}

	@GetMapping("/projection")
	@Transactional(readOnly = true)
	int projection() {
		int found = 0;
		for (Author author : this.authors.findAll()) {
			found += this.books.titlesOf(author.getId()).size();
		}
		return found;
	}

	@GetMapping("/projection/all")
	@Transactional(readOnly = true)
	int projectionOfAll() {
		return this.books.titlesOfAll(this.authors.findAll().stream().map(Author::getId).toList()).size();
	}

	@GetMapping("/count")
	@Transactional(readOnly = true)
	long count() {
		return this.authors.findAll().stream().mapToLong(this.books::countByAuthor).sum();
	}

	@GetMapping("/count/all")
	@Transactional(readOnly = true)
	long countOfAll() {
		return this.books.countByAuthors(this.authors.findAll())
			.stream()
			.mapToLong((row) -> ((Number) row[1]).longValue())
			.sum();
	}

	@GetMapping("/pages")
	@Transactional(readOnly = true)
	int pages() {
		int read = 0;
		for (int page = 0; page < 4; page++) {
			read += this.authors.findAllByOrderByName(PageRequest.of(page, 5)).size();
		}
		return read;
	}

	@GetMapping("/counted-pages")
	@Transactional(readOnly = true)
	int countedPages() {
		int read = 0;
		for (int page = 0; page < 4; page++) {
			read += this.books.findPageByOrderById(PageRequest.of(page, 5)).getContent().size();
		}
		return read;
	}

	@GetMapping("/counted-pages/slices")
	@Transactional(readOnly = true)
	int slices() {
		int read = 0;
		for (int page = 0; page < 4; page++) {
			read += this.books.findSliceByOrderById(PageRequest.of(page, 5)).getContent().size();
		}
		return read;
	}

	@GetMapping("/jpa")
	@Transactional(readOnly = true)
	int jpa() {
		return bookIds().stream().mapToInt((id) -> this.entityManager.find(Book.class, id).getTitle().length()).sum();
	}

	@GetMapping("/jpa/all")
	@Transactional(readOnly = true)
	int jpaOfAll() {
		return this.entityManager.createQuery("select b from Book b where b.id in :ids", Book.class)
			.setParameter("ids", bookIds())
			.getResultStream()
			.mapToInt((book) -> book.getTitle().length())
			.sum();
	}

	@GetMapping("/template")
	int template() {
		return ids().stream().mapToInt((id) -> this.template.queryForObject(COPIES, Integer.class, id)).sum();
	}

	@GetMapping("/template/all")
	int templateOfAll() {
		return new NamedParameterJdbcTemplate(this.template)
			.queryForList("select copies from stock where id in (:values)", Map.of("values", ids()), Integer.class)
			.stream()
			.mapToInt(Integer::intValue)
			.sum();
	}

	@GetMapping("/inlined")
	int inlined() {
		int copies = 0;
		for (long id : ids()) {
			copies += this.template.queryForObject("select copies from stock where id = " + id, Integer.class);
		}
		return copies;
	}

	@GetMapping("/client")
	int client() {
		int copies = 0;
		for (long id : ids()) {
			copies += this.client.sql(COPIES).param(id).query(Integer.class).single();
		}
		return copies;
	}

	@GetMapping("/client/all")
	int clientOfAll() {
		return this.client.sql("select copies from stock where id in (:values)")
			.param("values", ids())
			.query(Integer.class)
			.list()
			.stream()
			.mapToInt(Integer::intValue)
			.sum();
	}

	@GetMapping("/jooq")
	int jooq() {
		int copies = 0;
		for (long id : ids()) {
			copies += this.dsl.select(field("copies", Integer.class))
				.from(table("stock"))
				.where(field("id", Long.class).eq(id))
				.fetchSingle()
				.value1();
		}
		return copies;
	}

	@GetMapping("/jooq/all")
	int jooqOfAll() {
		return this.dsl.select(field("copies", Integer.class))
			.from(table("stock"))
			.where(field("id", Long.class).in(ids()))
			.fetch()
			.stream()
			.mapToInt((row) -> row.value1())
			.sum();
	}

	@GetMapping("/mybatis")
	int mybatis() {
		int copies = 0;
		for (long id : ids()) {
			copies += this.mapper.copies(id);
		}
		return copies;
	}

	@GetMapping("/mybatis/all")
	int mybatisOfAll() {
		return this.mapper.allCopies(ids()).stream().mapToInt(Integer::intValue).sum();
	}

	@GetMapping("/data-jdbc")
	int dataJdbc() {
		int copies = 0;
		for (long id : ids()) {
			copies += this.stock.findById(id).orElseThrow().copies();
		}
		return copies;
	}

	@GetMapping("/data-jdbc/all")
	int dataJdbcOfAll() {
		return this.stock.findAllById(ids()).stream().mapToInt(Stock::copies).sum();
	}

	@GetMapping("/same-row")
	int sameRow() {
		long id = bookIds().get(0);
		int length = 0;
		for (int i = 0; i < 20; i++) {
			length += this.books.findById(id).orElseThrow().getTitle().length();
		}
		return length;
	}

	@GetMapping("/same-row/transaction")
	@Transactional(readOnly = true)
	int sameRowInOneTransaction() {
		long id = bookIds().get(0);
		int length = 0;
		for (int i = 0; i < 20; i++) {
			length += this.books.findById(id).orElseThrow().getTitle().length();
		}
		return length;
	}

	@GetMapping("/two-lines")
	int twoLinesOnce() {
		return copies(1) + otherCopies(2);
	}

	@GetMapping("/two-loops")
	int twoLoops() {
		int copies = 0;
		for (long id : ids()) {
			copies += copies(id);
		}
		for (long id : ids()) {
			copies += otherCopies(id);
		}
		return copies;
	}

	@GetMapping("/helper")
	int helperCalledTwice() {
		int first = copies(1);
		return first - copies(2);
	}

	@GetMapping("/interleaved")
	int interleaved() {
		List<Integer> read = new ArrayList<>();
		for (long id : ids()) {
			read.add(copies(id));
			read.add(this.template.queryForObject("select count(*) from book where author_id = ?", Integer.class, id));
		}
		return read.size();
	}

	@GetMapping("/chunks")
	int chunks() {
		int found = 0;
		for (long from = 0; from < 1_000; from += 250) {
			List<Long> chunk = LongStream.range(from, from + 250).boxed().toList();
			found += new NamedParameterJdbcTemplate(this.template)
				.queryForList("select id from stock where copies > :copies and id in (:ids)",
						Map.of("copies", 0, "ids", chunk), Long.class)
				.size();
		}
		return found;
	}

	@GetMapping("/fixed-list")
	int fixedList() {
		List<String> titles = titles();
		NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(this.template);
		int found = 0;
		for (long id : ids()) {
			found += named
				.queryForList("select id from book where author_id = :id and title in (:titles)",
						Map.of("id", id, "titles", titles), Long.class)
				.size();
		}
		return found;
	}

	@GetMapping("/array")
	int array() {
		int found = 0;
		for (int i = 0; i < 20; i++) {
			found += this.template.query((connection) -> {
				PreparedStatement statement = connection.prepareStatement("select id from stock where id = any(?)");
				statement.setArray(1, connection.createArrayOf("bigint", ids().toArray()));
				return statement;
			}, (row, number) -> row.getLong(1)).size();
		}
		return found;
	}

	@GetMapping("/retry")
	int retry() {
		int failures = 0;
		for (int i = 0; i < 3; i++) {
			try {
				this.template.queryForObject("select copies from missing where id = ?", Integer.class, i);
			}
			catch (DataAccessException ex) {
				failures++;
			}
		}
		return failures;
	}

	private int copies(long id) {
		return this.template.queryForObject(COPIES, Integer.class, id);
	}

	private int otherCopies(long id) {
		return this.template.queryForObject(COPIES, Integer.class, id);
	}

}
