package io.github.nplusone.sample.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where an owner works.
 */
@Entity
@Table(name = "departments")
class Department {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private String name;

	protected Department() {
	}

	Department(String name) {
		this.name = name;
	}

	String getName() {
		return this.name;
	}

}
