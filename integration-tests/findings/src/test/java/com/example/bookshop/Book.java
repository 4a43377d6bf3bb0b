package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * A book with two lazy associations.
 */
@Entity
public class Book {

	@Id
	@GeneratedValue
	private Long id;

	private String title;

	@ManyToOne(fetch = FetchType.LAZY)
	private Author author;

	@ManyToOne(fetch = FetchType.LAZY)
	private Publisher publisher;

	protected Book() {
	}

	Book(String title, Author author, Publisher publisher) {
		this.title = title;
		this.author = author;
		this.publisher = publisher;
	}

	public Long getId() {
		return this.id;
	}

	public String getTitle() {
		return this.title;
	}

	public Author getAuthor() {
		return this.author;
	}

	public Publisher getPublisher() {
		return this.publisher;
	}

}
