package io.github.nplusone.sample.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the money of a transaction was spent on.
 */
@Entity
@Table(name = "categories")
class Category {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private String name;

	protected Category() {
	}

	Category(String name) {
		this.name = name;
	}

	String getName() {
		return this.name;
	}

}
