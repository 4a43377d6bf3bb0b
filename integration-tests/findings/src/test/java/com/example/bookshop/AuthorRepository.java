package com.example.bookshop;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AuthorRepository extends JpaRepository<Author, Long> {

	@EntityGraph(attributePaths = "books")
	@Query("select a from Author a order by a.id")
	List<Author> findAllWithBooks();

	@EntityGraph(attributePaths = "genres")
	@Query("select a from Author a order by a.id")
	List<Author> findAllWithGenres();

	@EntityGraph(attributePaths = "nicknames")
	@Query("select a from Author a order by a.id")
	List<Author> findAllWithNicknames();

	@Query("select a from Author a left join fetch a.books")
	List<Author> findAllJoiningBooks();

	@Query("select a from Author a left join fetch a.books b left join fetch b.publisher")
	List<Author> findAllJoiningBooksAndPublishers();

	@Query("select a from Author a left join fetch a.books where a.id = :id")
	Author findJoiningBooksById(Long id);

	@Query("select a from Book b join b.author a order by b.id")
	List<Author> findAuthorsOfBooks(Pageable page);

	@Query(value = "select * from author order by id", nativeQuery = true)
	List<Author> findAllNatively();

	@Query("select a.id from Author a")
	List<Long> findIds();

	List<Author> findAllByOrderByName(Pageable page);

	@Query("select a from Author a")
	Stream<Author> streamAll();

}
