package com.example.bookshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/**
 * A genre that authors write in.
 */
@Entity
public class Genre {

	@Id
	@GeneratedValue
	private Long id;

	@Column(unique = true)
	private String code;

	protected Genre() {
	}

	Genre(String code) {
		this.code = code;
	}

	public Long getId() {
		return this.id;
	}

}
