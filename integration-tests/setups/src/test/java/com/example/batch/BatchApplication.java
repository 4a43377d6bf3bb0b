package com.example.batch;

import io.github.nplusone.recording.UnattributedExecutions;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An application with a database, but without the web. It says what was executed for no
 * request.
 */
@SpringBootApplication
public class BatchApplication {

	public static void main(String[] args) {
		SpringApplication.run(BatchApplication.class, args);
	}

	@Bean
	CommandLineRunner runner(JdbcTemplate jdbcTemplate, UnattributedExecutions unattributed) {
		return (args) -> {
			long before = unattributed.outside();
			jdbcTemplate.execute("select 1");
			jdbcTemplate.execute("select 2");
			System.out.println("Unattributed: " + (unattributed.outside() - before));
		};
	}

}
