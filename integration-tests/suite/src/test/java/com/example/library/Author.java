package com.example.library;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/**
 * An author, whose books are loaded when someone asks for them.
 */
@Entity
class Author {

	@Id
	@GeneratedValue
	private Long id;

	private String name;

	@Enumerated(EnumType.STRING)
	private Shelf shelf;

	@OneToMany(mappedBy = "author", cascade = CascadeType.PERSIST)
	@OrderBy("title")
	private List<Book> books = new ArrayList<>();

	protected Author() {
	}

	Author(String name, Shelf shelf) {
		this.name = name;
		this.shelf = shelf;
		for (int i = 0; i < shelf.booksPerAuthor; i++) {
			this.books.add(new Book(this, name + ", volume " + i, "x".repeat(shelf.charactersPerBook)));
		}
	}

	public Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	public Shelf getShelf() {
		return this.shelf;
	}

	public List<Book> getBooks() {
		return this.books;
	}

}
