package com.example.bookshop;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.persistence.EntityManager;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the bookshop: 20 authors with 4 books each, and as much of everything else.
 */
@Configuration(proxyBeanMethods = false)
class Shelves {

	static final int AUTHORS = 20;

	static final int BOOKS_EACH = 4;

	@Bean
	ApplicationRunner fill(EntityManager entityManager, PlatformTransactionManager transactions, JdbcTemplate jdbc) {
		return (arguments) -> new TransactionTemplate(transactions).executeWithoutResult((status) -> {
			IntStream.range(0, AUTHORS).forEach((number) -> addAuthor(entityManager, number));
			IntStream.range(0, AUTHORS)
				.boxed()
				.reduce((Edition) null, (previous, number) -> addEdition(entityManager, previous), (a, b) -> b);
			addMatches(entityManager);
			entityManager.flush();
			LongStream.rangeClosed(1, AUTHORS)
				.forEach((id) -> jdbc.update("insert into stock (id, copies) values (?, ?)", id, 3));
		});
	}

	// Of 20 publishers, 8 play at home only, 8 away only, and 4 both.
	private static void addMatches(EntityManager entityManager) {
		List<Publisher> publishers = entityManager
			.createQuery("select p from Publisher p order by p.id", Publisher.class)
			.getResultList();
		IntStream.range(0, 12)
			.forEach((number) -> entityManager.persist(new Match(publishers.get(number), publishers.get(number + 8))));
	}

	private static void addStall(EntityManager entityManager, int number) {
		Stall stall = new Stall();
		entityManager.persist(stall);
		Permit permit = new Permit("permit " + number, stall, null);
		entityManager.persist(permit);
		entityManager.persist(new Permit("second permit " + number, null, stall));
		entityManager.persist(new Visit(permit));
	}

	private static Edition addEdition(EntityManager entityManager, Edition previous) {
		Edition edition = new Edition(previous);
		entityManager.persist(edition);
		return edition;
	}

	private static void addAuthor(EntityManager entityManager, int number) {
		Author author = new Author("Author " + number);
		Genre genre = new Genre("genre " + number);
		Critic critic = new Critic();
		Publisher publisher = new Publisher("Publisher " + number);
		List.of(author, genre, critic, publisher).forEach(entityManager::persist);
		author.getGenres().add(genre);
		author.getNicknames().add("Nickname " + number);
		entityManager.persist(new Reader("Hobby " + number));
		Shop shop = new Shop();
		entityManager.persist(shop);
		entityManager.persist(new License(shop));
		entityManager.persist(new Review(critic));
		entityManager.persist(new Section(genre));
		addStall(entityManager, number);
		entityManager.persist(new Quote(critic));
		IntStream.range(0, BOOKS_EACH)
			.forEach((book) -> entityManager.persist(new Book("Book " + number + "." + book, author, publisher)));
	}

}
