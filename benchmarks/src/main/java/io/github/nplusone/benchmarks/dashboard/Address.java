package io.github.nplusone.benchmarks.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/**
 * The address of a merchant.
 */
@Entity
public class Address {

	@Id
	@GeneratedValue
	private Long id;

	private String name = "Address";

	String getName() {
		return this.name;
	}

}
