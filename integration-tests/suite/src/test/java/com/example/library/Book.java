package com.example.library;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * A book.
 */
@Entity
class Book {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Author author;

	private String title;

	@Column(length = 8000)
	private String summary;

	protected Book() {
	}

	Book(Author author, String title, String summary) {
		this.author = author;
		this.title = title;
		this.summary = summary;
	}

	@JsonIgnore
	public Author getAuthor() {
		return this.author;
	}

	public Long getId() {
		return this.id;
	}

	public String getTitle() {
		return this.title;
	}

	public String getSummary() {
		return this.summary;
	}

}
