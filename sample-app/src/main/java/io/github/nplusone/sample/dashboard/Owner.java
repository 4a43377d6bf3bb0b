package io.github.nplusone.sample.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The employee who spends from an account.
 */
@Entity
@Table(name = "owners")
class Owner {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private String name;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Department department;

	protected Owner() {
	}

	Owner(String name, Department department) {
		this.name = name;
		this.department = department;
	}

	String getName() {
		return this.name;
	}

	Department getDepartment() {
		return this.department;
	}

}
