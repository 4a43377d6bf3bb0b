package com.example.bookshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/**
 * What a stall needs, and the festival it stands at; it holds the keys.
 */
@Entity
public class Permit {

	@Id
	@GeneratedValue
	private Long id;

	@Column(unique = true)
	private String code;

	@OneToOne(fetch = FetchType.LAZY)
	private Stall stall;

	@OneToOne(fetch = FetchType.LAZY)
	private Stall substitute;

	protected Permit() {
	}

	Permit(String code, Stall stall, Stall substitute) {
		this.code = code;
		this.stall = stall;
		this.substitute = substitute;
	}

	public Long getId() {
		return this.id;
	}

	public Stall getStall() {
		return this.stall;
	}

	public Stall getSubstitute() {
		return this.substitute;
	}

}
