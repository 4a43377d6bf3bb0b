package io.github.nplusone.sample.users;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import io.github.nplusone.test.ExpectNoNPlusOne;
import io.github.nplusone.test.ExpectQueries;

import static io.github.nplusone.test.QueryAssertions.assertThatQueries;
import static io.github.nplusone.test.QueryGrowth.assertThatQueryCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How many queries the lists of users take.
 */
@SpringBootTest
@AutoConfigureMockMvc
class UserQueryTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private UserController users;

	@Autowired
	private UserRepository repository;

	@Test
	@ExpectQueries(max = 1)
	@ExpectNoNPlusOne
	void oneQueryListsTheUsers() {
		assertThat(this.mvc.get().uri("/users/fetched")).hasStatusOk();
	}

	@Test
	void oneQueryLoadsTheUsers() {
		assertThatQueries(() -> this.users.fetchedUsers()).hasCountAtMost(1).hasNoNPlusOne();
	}

	@Test
	@Transactional
	void queriesDoNotFollowTheNumberOfUsers() {
		assertThatQueryCount().populatedBy((size) -> addUsers(size))
			.at(2, 20)
			.of(() -> this.users.fetchedUsers())
			.doesNotGrow();
	}

	@Test
	void naiveListIsFoundOut() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThatQueries(() -> this.users.users()).hasNoNPlusOne())
			.withMessageContaining("Expected no N+1, but there were 101 queries: 101 SELECT")
			.withMessageContaining("User.orders (lazy collection)");
	}

	@Test
	@Transactional
	void naiveListGrows() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThatQueryCount().populatedBy((size) -> addUsers(size))
				.at(2, 20)
				.of(() -> this.users.users())
				.doesNotGrow())
			.withMessageContaining("orders (SELECT): 102 != 120");
	}

	private void addUsers(int size) {
		while (this.repository.count() < 100 + size) {
			User user = new User("user " + this.repository.count());
			user.order("1", BigDecimal.TEN);
			this.repository.save(user);
		}
	}

}
