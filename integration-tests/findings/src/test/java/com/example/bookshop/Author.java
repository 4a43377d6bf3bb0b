package com.example.bookshop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import org.hibernate.annotations.BatchSize;

/**
 * An author with one association of each kind.
 */
@Entity
public class Author {

	@Id
	@GeneratedValue
	private Long id;

	private String name;

	@OneToMany(mappedBy = "author")
	private List<Book> books = new ArrayList<>();

	@OneToMany(mappedBy = "author")
	@BatchSize(size = 64)
	private List<Book> batchedBooks = new ArrayList<>();

	@OneToMany(mappedBy = "author")
	@BatchSize(size = 2)
	private List<Book> pairsOfBooks = new ArrayList<>();

	@ManyToMany
	private Set<Genre> genres = new HashSet<>();

	@ElementCollection
	private Set<String> nicknames = new HashSet<>();

	protected Author() {
	}

	Author(String name) {
		this.name = name;
	}

	public Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public List<Book> getBooks() {
		return this.books;
	}

	public List<Book> getBatchedBooks() {
		return this.batchedBooks;
	}

	public List<Book> getPairsOfBooks() {
		return this.pairsOfBooks;
	}

	public Set<Genre> getGenres() {
		return this.genres;
	}

	public Set<String> getNicknames() {
		return this.nicknames;
	}

}
