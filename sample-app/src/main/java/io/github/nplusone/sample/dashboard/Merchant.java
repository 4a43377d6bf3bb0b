package io.github.nplusone.sample.dashboard;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where the money of a transaction went.
 */
@Entity
@Table(name = "merchants")
class Merchant {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private String name;

	@OneToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
	private Address address;

	protected Merchant() {
	}

	Merchant(String name, Address address) {
		this.name = name;
		this.address = address;
	}

	String getName() {
		return this.name;
	}

	Address getAddress() {
		return this.address;
	}

}
