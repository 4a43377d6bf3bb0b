package com.example.traced;

import java.util.concurrent.Callable;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application whose work is observed: requests, a scheduled task and something of its
 * own.
 */
@SpringBootApplication
@EnableScheduling
@RestController
public class TracedApplication {

	private final JdbcTemplate jdbcTemplate;

	private final ObservationRegistry observations;

	TracedApplication(JdbcTemplate jdbcTemplate, ObservationRegistry observations) {
		this.jdbcTemplate = jdbcTemplate;
		this.observations = observations;
	}

	@GetMapping("/loop")
	String loop() {
		select(60);
		return "done";
	}

	@GetMapping("/callable")
	Callable<String> callable() {
		select(1);
		return () -> {
			select(3);
			return "done";
		};
	}

	@GetMapping("/fail")
	String fail() {
		select(2);
		throw new IllegalStateException("on purpose");
	}

	@GetMapping("/import")
	String importThings() {
		select(1);
		Observation.createNotStarted("example.import", this.observations)
			.contextualName("import things")
			.observe(() -> select(4));
		return "done";
	}

	@Scheduled(fixedDelay = Long.MAX_VALUE / 2_000_000)
	void cleanUp() {
		select(2);
	}

	private void select(int times) {
		for (int i = 0; i < times; i++) {
			this.jdbcTemplate.queryForObject("select cast(? as int)", Integer.class, i);
		}
	}

}
