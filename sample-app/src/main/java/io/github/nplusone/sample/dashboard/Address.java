package io.github.nplusone.sample.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where a merchant is.
 */
@Entity
@Table(name = "addresses")
class Address {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private String street;

	private String city;

	protected Address() {
	}

	Address(String street, String city) {
		this.street = street;
		this.city = city;
	}

	String getCity() {
		return this.city;
	}

}
