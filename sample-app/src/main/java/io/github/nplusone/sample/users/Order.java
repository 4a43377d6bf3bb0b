package io.github.nplusone.sample.users;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a user ordered.
 */
@Entity
@Table(name = "orders", indexes = @Index(columnList = "user_id"))
class Order {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private User user;

	private String number;

	@Column(precision = 12, scale = 2)
	private BigDecimal total;

	protected Order() {
	}

	Order(User user, String number, BigDecimal total) {
		this.user = user;
		this.number = number;
		this.total = total;
	}

	String getNumber() {
		return this.number;
	}

	BigDecimal getTotal() {
		return this.total;
	}

}
