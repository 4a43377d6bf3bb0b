package com.example.bookshop;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/**
 * A reader, whose hobbies are loaded by whoever writes them down.
 */
@Entity
public class Reader {

	@Id
	@GeneratedValue
	private Long id;

	@ElementCollection
	private Set<String> hobbies = new HashSet<>();

	protected Reader() {
	}

	Reader(String hobby) {
		this.hobbies.add(hobby);
	}

	public Long getId() {
		return this.id;
	}

	public Set<String> getHobbies() {
		return this.hobbies;
	}

}
