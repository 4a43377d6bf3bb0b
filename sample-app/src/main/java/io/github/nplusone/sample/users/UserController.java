package io.github.nplusone.sample.users;

import java.util.List;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists the users with their orders, twice: the same code, the same answer, another
 * number of queries.
 */
@RestController
@Transactional(readOnly = true)
class UserController {

	private final UserRepository users;

	UserController(UserRepository users) {
		this.users = users;
	}

	/**
	 * The N+1: 1 query for the users, then 1 for the orders of each of them, 101 in all.
	 */
	@GetMapping("/users")
	List<UserRow> users() {
		return this.users.findAllByOrderByName().stream().map(UserRow::of).toList();
	}

	/**
	 * The repair: 1 query, because the entity graph says what will be needed.
	 */
	@GetMapping("/users/fetched")
	List<UserRow> fetchedUsers() {
		return this.users.findAllWithOrdersByOrderByName().stream().map(UserRow::of).toList();
	}

}
