package io.github.nplusone.setups;

import java.util.Map;

import com.example.bare.BareApplication;
import com.example.batch.BatchApplication;
import com.example.schedule.ScheduleApplication;
import org.junit.jupiter.api.Test;

import static io.github.nplusone.setups.ClassPath.Technology.DATABASE;
import static io.github.nplusone.setups.ClassPath.Technology.SERVLET;
import static io.github.nplusone.setups.ClassPath.Technology.WEB;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Applications that lack what most have: the jars really are not there.
 */
class MinimalApplicationTests {

	@Test
	void webApplicationWithoutDatabase() {
		try (ChildJvm jvm = ChildJvm.start(ClassPath.ofApplicationWith(SERVLET, WEB), Map.of(),
				BareApplication.class)) {
			jvm.awaitServer().get("/").hasCount(0).hasBody("hello");
			assertThat(jvm.kill()).doesNotContain("WARN", "ERROR");
		}
	}

	@Test
	void databaseWithoutWeb() {
		try (ChildJvm jvm = ChildJvm.start(ClassPath.ofApplicationWith(DATABASE), Map.of(), BatchApplication.class)) {
			assertThat(jvm.awaitSuccess()).contains("Unattributed: 2").doesNotContain("WARN", "ERROR");
		}
	}

	@Test
	void scheduledTasksWithoutWebAndActuator() {
		try (ChildJvm jvm = ChildJvm.start(ClassPath.ofApplicationWith(DATABASE),
				Map.of("nplusone.budget.rules[0].work", "recorded", "nplusone.budget.rules[0].queries", "7"),
				ScheduleApplication.class)) {
			assertThat(jvm.awaitSuccess())
				.contains(
						"Reported: tasks.scheduled.execution ScheduleApplication.cleanUp SUCCESS 2 by nplusone.budget")
				.contains("Reported: recorded nightly export SUCCESS 1 by nplusone.budget.rules[0]")
				.doesNotContain("WARN", "ERROR");
		}
	}

}
