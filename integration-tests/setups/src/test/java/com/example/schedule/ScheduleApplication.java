package com.example.schedule;

import java.util.concurrent.CountDownLatch;

import io.github.nplusone.QueryRecorder;
import io.github.nplusone.RequestReporter;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * An application without the web that does work by itself, and says what it was told
 * about it.
 */
@SpringBootApplication
@EnableScheduling
public class ScheduleApplication {

	private final CountDownLatch scheduled = new CountDownLatch(1);

	private final JdbcTemplate jdbcTemplate;

	ScheduleApplication(JdbcTemplate jdbcTemplate) {
		this.jdbcTemplate = jdbcTemplate;
	}

	public static void main(String[] args) {
		SpringApplication.run(ScheduleApplication.class, args).close();
	}

	@Scheduled(fixedDelay = Long.MAX_VALUE / 2_000_000)
	void cleanUp() {
		this.jdbcTemplate.execute("select 1");
		this.jdbcTemplate.execute("select 2");
		this.scheduled.countDown();
	}

	@Bean
	static RequestReporter reporter() {
		return (report) -> System.out.println("Reported: " + report.route() + " " + report.outcome() + " "
				+ report.executions().queries() + " by " + report.verdict().budget().declaredAt());
	}

	// The context is closed only after the task, and waits for its end.
	@Bean
	CommandLineRunner runner(QueryRecorder recorder) {
		return (args) -> {
			recorder.record("nightly export", () -> this.jdbcTemplate.execute("select 3"));
			this.scheduled.await();
		};
	}

}
