package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * One with a permit that is read in any case, known by its code.
 */
@Entity
public class Visit {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne
	@JoinColumn(name = "permit", referencedColumnName = "code")
	private Permit permit;

	protected Visit() {
	}

	Visit(Permit permit) {
		this.permit = permit;
	}

	public Long getId() {
		return this.id;
	}

	public Permit getPermit() {
		return this.permit;
	}

}
