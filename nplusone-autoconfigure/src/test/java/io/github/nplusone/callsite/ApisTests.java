package io.github.nplusone.callsite;

import com.example.calls.Books;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.github.nplusone.QueryApi;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Apis}.
 */
class ApisTests {

	private final Apis apis = new Apis();

	@Test
	void knowsTheLibraryOfAClass() {
		assertThat(this.apis.get(SessionFactory.class).api()).isEqualTo(QueryApi.JPA);
		assertThat(this.apis.get(JdbcTemplate.class).api()).isEqualTo(QueryApi.JDBC_TEMPLATE);
	}

	@Test
	void clientIsMoreThanTheTemplateBelowIt() {
		Class<?> client = JdbcClient.create(new JdbcTemplate()).getClass();
		assertThat(this.apis.get(client).api()).isEqualTo(QueryApi.JDBC_CLIENT);
	}

	@Test
	void otherClassesBelongToNone() {
		assertThat(this.apis.get(Books.class).api()).isNull();
	}

}
