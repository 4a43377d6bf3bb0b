package com.example.bookshop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Loops over associations, each with the loop that fetched what it needs.
 */
@RestController
@Transactional(readOnly = true)
class AssociationController {

	private final AuthorRepository authors;

	private final BookRepository books;

	private final ReviewRepository reviews;

	private final ShopRepository shops;

	private final QuoteRepository quotes;

	AssociationController(AuthorRepository authors, BookRepository books, ReviewRepository reviews,
			ShopRepository shops, QuoteRepository quotes) {
		this.authors = authors;
		this.books = books;
		this.reviews = reviews;
		this.shops = shops;
		this.quotes = quotes;
	}

	@GetMapping("/collection")
	int collection() {
		return countBooks(this.authors.findAll());
	}

	@GetMapping("/collection/graph")
	int collectionByGraph() {
		return countBooks(this.authors.findAllWithBooks());
	}

	@GetMapping("/collection/join")
	int collectionByJoin() {
		return countBooks(this.authors.findAllJoiningBooks());
	}

	private static int countBooks(List<Author> authors) {
		int books = 0;
		for (Author author : authors) {
			books += author.getBooks().size();
		}
		return books;
	}

	@GetMapping("/collection/batch")
	int collectionByBatch() {
		return this.authors.findAll().stream().mapToInt((author) -> author.getBatchedBooks().size()).sum();
	}

	@GetMapping("/collection/pairs")
	int collectionByPairs() {
		return this.authors.findAll().stream().mapToInt((author) -> author.getPairsOfBooks().size()).sum();
	}

	@GetMapping("/collection/stream")
	int collectionOfStream() {
		try (Stream<Author> stream = this.authors.streamAll()) {
			return stream.mapToInt((author) -> author.getBooks().size()).sum();
		}
	}

	@GetMapping("/collection/page")
	int collectionOfPage() {
		return countBooks(this.authors.findAllByOrderByName(PageRequest.of(0, 10)));
	}

	@GetMapping("/collection/page/batch")
	int collectionOfPageByBatch() {
		return this.authors.findAllByOrderByName(PageRequest.of(0, 10))
			.stream()
			.mapToInt((author) -> author.getBatchedBooks().size())
			.sum();
	}

	@GetMapping("/collection/first/{number}")
	int collectionOfFirst(@PathVariable int number) {
		return countBooks(this.authors.findAll().subList(0, number));
	}

	@GetMapping("/to-one")
	int toOne() {
		return countPublishers(this.books.findAll());
	}

	@GetMapping("/to-one/graph")
	int toOneByGraph() {
		return countPublishers(this.books.findAllWithPublisher());
	}

	@GetMapping("/to-one/join")
	int toOneByJoin() {
		return countPublishers(this.books.findAllJoiningPublisher());
	}

	@GetMapping("/to-one/same")
	int toOneOfOnePublisher() {
		return countPublishers(this.books.findAll().subList(0, Shelves.BOOKS_EACH));
	}

	private static int countPublishers(List<Book> books) {
		Set<String> names = new HashSet<>();
		for (Book book : books) {
			names.add(book.getPublisher().getName());
		}
		return names.size();
	}

	@GetMapping("/many-to-many")
	int manyToMany() {
		return this.authors.findAll().stream().mapToInt((author) -> author.getGenres().size()).sum();
	}

	@GetMapping("/many-to-many/graph")
	int manyToManyByGraph() {
		return this.authors.findAllWithGenres().stream().mapToInt((author) -> author.getGenres().size()).sum();
	}

	@GetMapping("/elements")
	int elements() {
		return this.authors.findAll().stream().mapToInt((author) -> author.getNicknames().size()).sum();
	}

	@GetMapping("/elements/graph")
	int elementsByGraph() {
		return this.authors.findAllWithNicknames().stream().mapToInt((author) -> author.getNicknames().size()).sum();
	}

	@GetMapping("/inverse")
	int inverse() {
		return this.shops.findAll().size();
	}

	@GetMapping("/inverse/graph")
	int inverseByGraph() {
		return this.shops.findAllWithLicense().size();
	}

	@GetMapping("/inverse/join")
	int inverseByJoin() {
		return this.shops.findAllJoiningLicense().size();
	}

	@GetMapping("/eager")
	int eager() {
		return this.reviews.findAllByQuery().size();
	}

	@GetMapping("/eager/join")
	int eagerByJoin() {
		return this.reviews.findAllWithCritic().size();
	}

	@GetMapping("/three-levels")
	int threeLevels() {
		Set<String> names = new HashSet<>();
		for (Author author : this.authors.findAll()) {
			for (Book book : author.getBooks()) {
				names.add(book.getPublisher().getName());
			}
		}
		return names.size();
	}

	@GetMapping("/three-levels/first-fetched")
	int threeLevelsWithFirstFetched() {
		return countPublishers(
				this.authors.findAllJoiningBooks().stream().flatMap((a) -> a.getBooks().stream()).toList());
	}

	@GetMapping("/three-levels/fetched")
	int threeLevelsFetched() {
		return countPublishers(this.authors.findAllJoiningBooksAndPublishers()
			.stream()
			.flatMap((a) -> a.getBooks().stream())
			.toList());
	}

	@GetMapping("/two-collections")
	int twoCollections() {
		int elements = 0;
		for (Author author : this.authors.findAll()) {
			elements += author.getBooks().size();
			elements += author.getGenres().size();
		}
		return elements;
	}

	@GetMapping("/second-collection")
	int secondCollection() {
		return this.authors.findAllJoiningBooks().stream().mapToInt((author) -> author.getGenres().size()).sum();
	}

	@GetMapping("/page-of-books")
	int pageOfBooks() {
		return countBooks(this.authors.findAuthorsOfBooks(PageRequest.of(0, 40)));
	}

	@GetMapping("/native")
	int natively() {
		return countBooks(this.authors.findAllNatively());
	}

	@GetMapping("/not-found")
	int notFound() {
		return this.quotes.findAll().size();
	}

	@GetMapping("/not-found/join")
	int notFoundByJoin() {
		return this.quotes.findAllJoiningCritic().size();
	}

	@GetMapping("/one-by-one")
	int oneByOne() {
		int books = 0;
		for (Long id : ids()) {
			books += this.authors.findById(id).orElseThrow().getBooks().size();
		}
		return books;
	}

	@GetMapping("/one-by-one/joined")
	int oneByOneJoined() {
		int books = 0;
		for (Long id : ids()) {
			books += this.authors.findJoiningBooksById(id).getBooks().size();
		}
		return books;
	}

	private List<Long> ids() {
		return this.authors.findIds();
	}

}
