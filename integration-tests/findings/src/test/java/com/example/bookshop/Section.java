package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * A section of a shop, whose genre is known by its code: it is loaded in any case.
 */
@Entity
public class Section {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "genre_code", referencedColumnName = "code")
	private Genre genre;

	protected Section() {
	}

	Section(Genre genre) {
		this.genre = genre;
	}

	public Long getId() {
		return this.id;
	}

	public Genre getGenre() {
		return this.genre;
	}

}
