package io.github.nplusone.sample.dashboard;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * How much an account may spend in a month.
 */
@Entity
@Table(name = "spending_limits")
class SpendingLimit {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	@Column(precision = 12, scale = 2)
	private BigDecimal amount;

	protected SpendingLimit() {
	}

	SpendingLimit(BigDecimal amount) {
		this.amount = amount;
	}

	BigDecimal getAmount() {
		return this.amount;
	}

}
