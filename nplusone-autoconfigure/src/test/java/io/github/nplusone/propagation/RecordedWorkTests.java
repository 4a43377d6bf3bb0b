package io.github.nplusone.propagation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import io.github.nplusone.Outcome;
import io.github.nplusone.QueryRecorder;
import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;
import io.github.nplusone.Route;
import io.github.nplusone.budget.NPlusOneBudgetAutoConfiguration;
import io.github.nplusone.detection.NPlusOneDetectionAutoConfiguration;
import io.github.nplusone.jdbc.NPlusOneJdbcAutoConfiguration;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.report.NPlusOneReportAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Work that an application gives to {@link QueryRecorder}, without any web.
 */
class RecordedWorkTests {

	private final List<RequestReport> reports = new ArrayList<>();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				NPlusOneJdbcAutoConfiguration.class, NPlusOneBudgetAutoConfiguration.class,
				NPlusOneDetectionAutoConfiguration.class, NPlusOneReportAutoConfiguration.class,
				NPlusOnePropagationAutoConfiguration.class))
		.withBean(RequestReporter.class, () -> this.reports::add);

	@Test
	void workIsReportedLikeARequest() {
		this.runner.run((context) -> {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			context.getBean(QueryRecorder.class).record("export", () -> select(jdbc, 51));
			RequestReport report = this.reports.get(0);
			assertThat(report.route()).isEqualTo(Route.ofWork("recorded", "export")).hasToString("recorded export");
			assertThat(report.executions().queries()).isEqualTo(51);
			assertThat(report.overBudget()).isTrue();
			assertThat(report.outcome()).isEqualTo(Outcome.SUCCESS);
			assertThat(report.status()).isZero();
			assertThat(report.nested()).isFalse();
			assertThat(report.findings().reported()).hasSize(1);
			assertThat(CurrentRecording.get()).isNull();
		});
	}

	private static void select(JdbcTemplate jdbc, int times) {
		for (int i = 0; i < times; i++) {
			jdbc.queryForObject("select cast(? as int)", Integer.class, i);
		}
	}

	@Test
	void workHasABudgetOfItsOwn() {
		this.runner
			.withPropertyValues("nplusone.budget.rules[0].work=recorded", "nplusone.budget.rules[0].name=nightly *",
					"nplusone.budget.rules[0].queries=100")
			.run((context) -> {
				JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
				context.getBean(QueryRecorder.class).record("nightly export", () -> select(jdbc, 51));
				assertThat(this.reports.get(0).verdict().budget().declaredAt()).isEqualTo("nplusone.budget.rules[0]");
				assertThat(this.reports.get(0).overBudget()).isFalse();
			});
	}

	@Test
	void partOfOtherWorkIsChargedToBoth() {
		this.runner.run((context) -> {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			QueryRecorder recorder = context.getBean(QueryRecorder.class);
			recorder.record("all", () -> {
				select(jdbc, 1);
				recorder.record("part", () -> select(jdbc, 2));
				select(jdbc, 4);
			});
			assertThat(this.reports).extracting((report) -> report.route().pattern()).containsExactly("part", "all");
			assertThat(this.reports).extracting((report) -> report.executions().queries()).containsExactly(2, 7);
			assertThat(this.reports).extracting(RequestReport::nested).containsExactly(true, false);
		});
	}

	@Test
	void workThatOutlivesTheOtherIsNotNestedInIt() {
		this.runner.run((context) -> {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			QueryRecorder recorder = context.getBean(QueryRecorder.class);
			List<Runnable> late = new ArrayList<>();
			recorder.record("first",
					() -> late.add(recorder.wrap(() -> recorder.record("later", () -> select(jdbc, 2)))));
			late.forEach(Runnable::run);
			assertThat(this.reports).extracting(RequestReport::nested).containsExactly(false, false);
			assertThat(this.reports.get(1).executions().queries()).isEqualTo(2);
		});
	}

	@Test
	void namesAreBounded() {
		this.runner.run((context) -> {
			QueryRecorder recorder = context.getBean(QueryRecorder.class);
			for (int i = 0; i < 1_000; i++) {
				recorder.record("import of " + i, () -> {
				});
			}
			assertThat(this.reports).hasSize(1_000);
			assertThat(this.reports.stream().map(RequestReport::route).distinct()).hasSize(201);
		});
	}

	@Test
	void resultIsReturned() {
		this.runner.run((context) -> {
			JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
			int answer = context.getBean(QueryRecorder.class)
				.record("answer", () -> jdbc.queryForObject("select 42", Integer.class));
			assertThat(answer).isEqualTo(42);
			assertThat(this.reports).hasSize(1);
		});
	}

	@Test
	void exceptionOfTheWorkIsPassedOnAndReported() {
		this.runner.run((context) -> {
			QueryRecorder recorder = context.getBean(QueryRecorder.class);
			assertThatIOException().isThrownBy(() -> recorder.record("export", RecordedWorkTests::fail))
				.withMessage("disk is full");
			assertThat(this.reports.get(0).outcome()).isEqualTo(Outcome.ERROR);
			assertThat(CurrentRecording.get()).isNull();
		});
	}

	private static Object fail() throws IOException {
		throw new IOException("disk is full");
	}

	@Test
	void failureToReportDoesNotReachTheWork() {
		this.runner.withBean("broken", RequestReporter.class, () -> (report) -> {
			throw new IllegalStateException("reporter is broken");
		})
			.run((context) -> assertThat(
					context.getBean(QueryRecorder.class).<Integer, RuntimeException>record("answer", () -> 42))
				.isEqualTo(42));
	}

}
