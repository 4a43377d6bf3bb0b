package io.github.nplusone.sample;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A request with a duplicate and a repeated write: six executions, four of them
 * avoidable.
 */
class RepeatingRoutes {

	private final JdbcTemplate template;

	RepeatingRoutes(JdbcTemplate template) {
		this.template = template;
		template.execute("create table if not exists repeated (id int)");
	}

	@Bean
	RouterFunction<ServerResponse> repeatingRoute() {
		return RouterFunctions.route().GET("/repeating", this::repeat).build();
	}

	private ServerResponse repeat(ServerRequest request) {
		for (int i = 0; i < 3; i++) {
			this.template.queryForList("select 1");
		}
		for (int i = 0; i < 3; i++) {
			this.template.update("insert into repeated values (?)", i);
		}
		return ServerResponse.ok().build();
	}

}
