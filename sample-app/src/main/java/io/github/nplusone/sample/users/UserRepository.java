package io.github.nplusone.sample.users;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Finds users, with or without their orders.
 */
interface UserRepository extends JpaRepository<User, Long> {

	List<User> findAllByOrderByName();

	@EntityGraph(attributePaths = "orders")
	List<User> findAllWithOrdersByOrderByName();

}
