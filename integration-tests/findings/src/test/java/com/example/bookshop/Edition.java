package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * An edition, which replaced another one.
 */
@Entity
public class Edition {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Edition previous;

	protected Edition() {
	}

	Edition(Edition previous) {
		this.previous = previous;
	}

	public Long getId() {
		return this.id;
	}

	public Edition getPrevious() {
		return this.previous;
	}

}
