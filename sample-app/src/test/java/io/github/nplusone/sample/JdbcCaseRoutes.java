package io.github.nplusone.sample;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Runs each case in a request of its own. Without a stereotype, which would make it part
 * of the sample in every test.
 */
class JdbcCaseRoutes {

	@Bean
	Database database(JdbcTemplate template, JdbcClient client, EntityManager entityManager,
			PlatformTransactionManager transactionManager) {
		return new Database(template.getDataSource(), template, client, entityManager, transactionManager);
	}

	@Bean
	RouterFunction<ServerResponse> jdbcCases(Database database) {
		Map<String, JdbcCase> cases = JdbcCases.all().collect(Collectors.toMap(JdbcCase::name, Function.identity()));
		return RouterFunctions.route().GET("/cases/{name}", (request) -> {
			cases.get(request.pathVariable("name")).work().run(database);
			return ServerResponse.ok().body("done");
		}).build();
	}

}
