package io.github.nplusone.sample.users;

import java.math.BigDecimal;
import java.util.List;

/**
 * A user as the list shows it.
 */
record UserRow(String name, List<OrderRow> orders) {

	static UserRow of(User user) {
		return new UserRow(user.getName(), user.getOrders().stream().map(OrderRow::of).toList());
	}

	/**
	 * An order as the list shows it.
	 */
	record OrderRow(String number, BigDecimal total) {

		static OrderRow of(Order order) {
			return new OrderRow(order.getNumber(), order.getTotal());
		}

	}

}
