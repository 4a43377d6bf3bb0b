package io.github.nplusone.sample.users;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fails if a request is over its budget, or has an N+1, though no test says a word of
 * queries.
 */
@SpringBootTest(properties = { "nplusone.test.fail-on=budget,n-plus-one",
		"nplusone.budget.rules[0].path=/users/fetched", "nplusone.budget.rules[0].queries=1" })
@AutoConfigureMockMvc
class FetchedUsersTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void listsUsers() {
		assertThat(this.mvc.get().uri("/users/fetched")).hasStatusOk()
			.bodyJson()
			.extractingPath("$[0].name")
			.isEqualTo("Amara Adeyemi");
	}

	@Test
	void listsAccounts() {
		assertThat(this.mvc.get().uri("/dashboard/fetched")).hasStatusOk();
	}

}
