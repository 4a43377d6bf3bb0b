package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/**
 * A publisher.
 */
@Entity
public class Publisher {

	@Id
	@GeneratedValue
	private Long id;

	private String name;

	protected Publisher() {
	}

	Publisher(String name) {
		this.name = name;
	}

	public Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

}
