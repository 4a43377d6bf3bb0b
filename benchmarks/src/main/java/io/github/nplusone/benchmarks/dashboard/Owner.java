package io.github.nplusone.benchmarks.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/**
 * The owner of an account.
 */
@Entity
public class Owner {

	@Id
	@GeneratedValue
	private Long id;

	private String name = "Owner";

	String getName() {
		return this.name;
	}

}
