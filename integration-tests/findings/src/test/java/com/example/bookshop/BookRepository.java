package com.example.bookshop;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface BookRepository extends JpaRepository<Book, Long> {

	Optional<Book> findFirstByAuthorOrderByTitle(Author author);

	List<Book> findByTitle(String title);

	List<Book> findByTitleIn(Collection<String> titles);

	List<Book> findByTitleEquals(String title);

	@Query("select b from Book b where b.title = :title and b.author is not null")
	List<Book> getByTitle(String title);

	Page<Book> findPageByOrderById(Pageable page);

	Slice<Book> findSliceByOrderById(Pageable page);

	long countByAuthor(Author author);

	@Query("select b.author.id, count(b) from Book b where b.author in :authors group by b.author.id")
	List<Object[]> countByAuthors(Collection<Author> authors);

	@Query("select b.title from Book b where b.author.id = :id")
	List<String> titlesOf(Long id);

	@Query("select b.title from Book b where b.author.id in :ids")
	List<String> titlesOfAll(Collection<Long> ids);

	@EntityGraph(attributePaths = "publisher")
	@Query("select b from Book b order by b.id")
	List<Book> findAllWithPublisher();

	@Query("select b from Book b left join fetch b.publisher order by b.id")
	List<Book> findAllJoiningPublisher();

	@Query("select b from Book b left join fetch b.publisher where b.author = :author")
	List<Book> findJoiningPublisherByAuthor(Author author);

}
