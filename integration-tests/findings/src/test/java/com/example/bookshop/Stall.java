package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/**
 * A stall with two associations to one table that it has no key of.
 */
@Entity
public class Stall {

	@Id
	@GeneratedValue
	private Long id;

	@OneToOne(mappedBy = "stall")
	private Permit permit;

	@OneToOne(mappedBy = "substitute")
	private Permit secondPermit;

	public Long getId() {
		return this.id;
	}

	public Permit getPermit() {
		return this.permit;
	}

	public Permit getSecondPermit() {
		return this.secondPermit;
	}

}
