package com.example.shelf;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds books.
 */
public interface BookRepository extends JpaRepository<Book, Long> {

}
