package io.github.nplusone.hibernate;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads of lazy associations to one entity, where several refer to the same entity.
 */
class LazyToOneLoadTests {

	private final TestPersistenceUnit unit = TestPersistenceUnit.of(Author.class, Country.class, Book.class,
			Review.class);

	@AfterEach
	void close() {
		this.unit.close();
	}

	@Test
	void describesTheAssociation() {
		this.unit.save(new Country("France"), new Author("a"));
		Author author = new Author("b");
		author.address.country = new Country("Italy");
		this.unit.save(author.address.country, author);
		assertThat(
				this.unit.request((session) -> authors(session).get(1).address.country.getName()).get(1).association())
			.isEqualTo(new Association(Author.class.getName(), "address.country", AssociationType.TO_ONE, false, 1,
					false));
	}

	@Test
	void namesTheOneThatRefersToTheProxy() {
		Author author = new Author("a");
		Author editor = new Author("e");
		this.unit.save(author, editor, new Book(author, editor));
		assertThat(this.unit.loads((session) -> books(session).get(0).editor.getName())).containsExactly(null,
				"Book.editor");
		assertThat(this.unit.loads((session) -> books(session).get(0).author.getName())).containsExactly(null,
				"Book.author");
	}

	@Test
	void namesTheEntityThatRefersToTheProxy() {
		Author author = new Author("a");
		Author reviewer = new Author("r");
		this.unit.save(author, reviewer, new Book(author, author), new Review(reviewer));
		assertThat(this.unit.loads((session) -> {
			books(session);
			reviews(session).get(0).author.getName();
		})).containsExactly(null, null, "Review.author");
	}

	@Test
	void namesNoneIfTwoReferToTheProxy() {
		Author author = new Author("a");
		this.unit.save(author, new Book(author, author));
		assertThat(this.unit.loads((session) -> books(session).get(0).author.getName())).containsExactly(null, null);
	}

	@Test
	void namesNoneForAReferenceOfTheApplication() {
		Author author = new Author("a");
		this.unit.save(author);
		assertThat(this.unit.loads((session) -> session.getReference(Author.class, author.id).getName()))
			.containsExactly((String) null);
	}

	@Test
	void namesNoneForAFind() {
		Author author = new Author("a");
		this.unit.save(author);
		assertThat(this.unit.loads((session) -> session.find(Author.class, author.id))).containsExactly((String) null);
	}

	@Test
	void readsEntitiesWithoutState() {
		Author author = new Author("a");
		this.unit.save(author, new Book(author, null));
		assertThat(this.unit.loads((session) -> {
			session.setDefaultReadOnly(true);
			books(session).get(0).author.getName();
		})).containsExactly(null, "Book.author");
	}

	private static List<Book> books(Session session) {
		return session.createSelectionQuery("from Book", Book.class).list();
	}

	private static List<Review> reviews(Session session) {
		return session.createSelectionQuery("from Review", Review.class).list();
	}

	private static List<Author> authors(Session session) {
		return session.createSelectionQuery("from Author order by id", Author.class).list();
	}

	@Entity(name = "Author")
	static class Author {

		@Id
		@GeneratedValue
		@Nullable Long id;

		String name = "";

		@Embedded
		Address address = new Address();

		Author() {
		}

		Author(String name) {
			this.name = name;
		}

		String getName() {
			return this.name;
		}

	}

	@Embeddable
	static class Address {

		String street = "";

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Country country;

	}

	@Entity(name = "Country")
	static class Country {

		@Id
		@GeneratedValue
		@Nullable Long id;

		String name = "";

		Country() {
		}

		Country(String name) {
			this.name = name;
		}

		String getName() {
			return this.name;
		}

	}

	@Entity(name = "Book")
	static class Book {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Author author;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Author editor;

		Book() {
		}

		Book(Author author, @Nullable Author editor) {
			this.author = author;
			this.editor = editor;
		}

	}

	@Entity(name = "Review")
	static class Review {

		@Id
		@GeneratedValue
		@Nullable Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		@Nullable Author author;

		Review() {
		}

		Review(Author author) {
			this.author = author;
		}

	}

}
