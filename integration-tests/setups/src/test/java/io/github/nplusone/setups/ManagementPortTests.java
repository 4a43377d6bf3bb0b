package io.github.nplusone.setups;

import com.example.notes.NotesApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Actuator endpoints with a server of their own.
 */
@ExtendWith(OutputCaptureExtension.class)
class ManagementPortTests {

	@Test
	void onlyRequestsOfTheApplicationAreCounted(CapturedOutput output) throws InterruptedException {
		try (ConfigurableApplicationContext context = Applications.run(
				new SpringApplicationBuilder(NotesApplication.class, CollectedReports.class, CountingEndpoint.class),
				"--logging.level.root=warn", "--management.server.port=0",
				"--management.endpoints.web.exposure.include=*")) {
			Applications.client(context).get("/notes").hasCount(2).hasBody("first second");
			Client management = Applications.managementClient(context);
			management.get("/actuator/health").hasStatus(200).hasNoCount();
			management.get("/actuator/counting").hasNoCount().hasBody("1");
			management.get("/notes").hasStatus(404).hasNoCount();
			management.get("/actuator/nplusone/GET/notes").hasStatus(200).hasNoCount();
			context.getBean(CollectedReports.class).containExactly(2);
			assertThat(output).doesNotContain("WARN", "ERROR");
		}
	}

	/**
	 * Runs a query.
	 */
	@Endpoint(id = "counting")
	static class CountingEndpoint {

		private final JdbcTemplate jdbcTemplate;

		CountingEndpoint(JdbcTemplate jdbcTemplate) {
			this.jdbcTemplate = jdbcTemplate;
		}

		@ReadOperation
		Integer count() {
			return this.jdbcTemplate.queryForObject("select 1", Integer.class);
		}

	}

}
