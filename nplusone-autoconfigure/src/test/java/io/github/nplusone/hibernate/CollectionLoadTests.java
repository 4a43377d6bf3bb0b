package io.github.nplusone.hibernate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import org.hibernate.Session;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads of collections.
 */
class CollectionLoadTests {

	private final TestPersistenceUnit unit = TestPersistenceUnit.of(Author.class, Book.class, Prize.class);

	@BeforeEach
	void save() {
		Author author = new Author();
		this.unit.save(author, new Book(author), new Book(author));
	}

	@AfterEach
	void close() {
		this.unit.close();
	}

	@Test
	void namesTheCollection() {
		assertThat(this.unit.loads((session) -> anAuthor(session).books.size())).containsExactly(null, "Author.books");
	}

	@Test
	void describesBagOfEntities() {
		assertThat(loaded((author) -> author.books.size()))
			.isEqualTo(new Association(Author.class.getName(), "books", AssociationType.ONE_TO_MANY, false, 1, true));
	}

	@Test
	void describesManyToMany() {
		assertThat(loaded((author) -> author.prizes.size())).isEqualTo(
				new Association(Author.class.getName(), "prizes", AssociationType.MANY_TO_MANY, false, 20, false));
	}

	@Test
	void describesElementCollection() {
		assertThat(loaded((author) -> author.names.size())).isEqualTo(
				new Association(Author.class.getName(), "names", AssociationType.ELEMENT_COLLECTION, false, 1, false));
	}

	@Test
	void namesThePathIntoAnEmbeddable() {
		assertThat(loaded((author) -> author.contact.phones.size())).hasToString("Author.contact.phones");
	}

	@Test
	void namesTheCollectionThatIsFetchedEagerly() {
		assertThat(this.unit.loads((session) -> session.createSelectionQuery("from Prize", Prize.class).list()))
			.containsExactly((String) null);
		this.unit.save(new Prize());
		assertThat(this.unit.loads((session) -> session.createSelectionQuery("from Prize", Prize.class).list()))
			.containsExactly(null, "Prize.sponsors");
	}

	@Test
	void usesTheDefaultFetchSize() {
		try (TestPersistenceUnit other = TestPersistenceUnit.with("hibernate.default_batch_fetch_size", 8, Author.class,
				Book.class, Prize.class)) {
			Author author = new Author();
			other.save(author, new Book(author));
			assertThat(other.request((session) -> anAuthor(session).books.size()).get(1).association())
				.extracting(Association::batchSize)
				.isEqualTo(8);
		}
	}

	private @Nullable Association loaded(java.util.function.Consumer<Author> access) {
		return this.unit.request((session) -> access.accept(anAuthor(session))).get(1).association();
	}

	private static Author anAuthor(Session session) {
		return session.createSelectionQuery("from Author", Author.class).getSingleResult();
	}

	@Entity(name = "Author")
	static class Author {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@OneToMany(mappedBy = "author")
		List<Book> books = new ArrayList<>();

		@ManyToMany
		@BatchSize(size = 20)
		Set<Prize> prizes = new HashSet<>();

		@ElementCollection
		Set<String> names = new HashSet<>();

		@Embedded
		Contact contact = new Contact();

	}

	@Embeddable
	static class Contact {

		@Nullable String mail = "a@example.com";

		@ElementCollection
		Set<String> phones = new HashSet<>();

	}

	@Entity(name = "Book")
	static class Book {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Author author;

		Book() {
		}

		Book(Author author) {
			this.author = author;
		}

	}

	@Entity(name = "Prize")
	static class Prize {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@ElementCollection(fetch = FetchType.EAGER)
		Set<String> sponsors = new HashSet<>();

	}

}
