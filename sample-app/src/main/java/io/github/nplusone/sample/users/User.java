package io.github.nplusone.sample.users;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Someone who orders.
 */
@Entity
@Table(name = "users")
class User {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private String name;

	@OneToMany(mappedBy = "user", cascade = CascadeType.PERSIST)
	@OrderBy("number")
	private List<Order> orders = new ArrayList<>();

	protected User() {
	}

	User(String name) {
		this.name = name;
	}

	void order(String number, BigDecimal total) {
		this.orders.add(new Order(this, number, total));
	}

	String getName() {
		return this.name;
	}

	List<Order> getOrders() {
		return this.orders;
	}

}
