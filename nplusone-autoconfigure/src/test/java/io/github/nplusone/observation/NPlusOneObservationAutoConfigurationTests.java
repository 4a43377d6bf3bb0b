package io.github.nplusone.observation;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ScheduledTasksObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import io.github.nplusone.Outcome;
import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;
import io.github.nplusone.budget.NPlusOneBudgetAutoConfiguration;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;
import io.github.nplusone.report.NPlusOneReportAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class NPlusOneObservationAutoConfigurationTests {

	private final BlockingQueue<RequestReport> reports = new LinkedBlockingQueue<>();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(NPlusOneReportAutoConfiguration.class,
				NPlusOneObservationAutoConfiguration.class))
		.withBean(RequestReporter.class, () -> this.reports::add);

	private final ApplicationContextRunner observed = this.runner.withConfiguration(AutoConfigurations
		.of(ObservationAutoConfiguration.class, ScheduledTasksObservationAutoConfiguration.class));

	@Test
	void scheduledTasksAreRecorded() {
		this.observed.withBean(Task.class)
			.run((context) -> assertThat(this.reports.poll(10, TimeUnit.SECONDS).route())
				.hasToString("tasks.scheduled.execution Task.run"));
	}

	@Test
	void scheduledTasksAreRecordedIfNobodyObserves() {
		this.runner.withBean(Task.class)
			.run((context) -> assertThat(this.reports.poll(10, TimeUnit.SECONDS).route())
				.hasToString("tasks.scheduled.execution Task.run"));
	}

	@Test
	void scheduledTasksAreRecordedWhateverRegistryTheApplicationHas() {
		for (ObservationRegistry own : List.of(ObservationRegistry.create(), ObservationRegistry.NOOP)) {
			this.runner.withBean(ObservationRegistry.class, () -> own)
				.withBean(Task.class)
				.run((context) -> assertThat(this.reports.poll(10, TimeUnit.SECONDS)).isNotNull());
		}
	}

	@Test
	void taskOfAProxiedInterfaceIsNamedByIt() {
		this.runner.withBean(Job.class, () -> (Job) new ProxyFactory(new ProxiedJob()).getProxy())
			.withBean(EnabledScheduling.class)
			.run((context) -> assertThat(this.reports.poll(10, TimeUnit.SECONDS).route().pattern())
				.isEqualTo("Job.purge"));
	}

	@Test
	void workThatIsOverItsBudgetCanBeStopped() {
		this.observed.withConfiguration(AutoConfigurations.of(NPlusOneBudgetAutoConfiguration.class))
			.withPropertyValues("nplusone.observations=import", "nplusone.budget.rules[0].work=import",
					"nplusone.budget.rules[0].action=fail")
			.run((context) -> Observation.createNotStarted("import", context.getBean(ObservationRegistry.class))
				.observe(() -> assertThat(CurrentRecording.get().isLimited()).isTrue()));
	}

	@Test
	void failedTasksAreRecorded() {
		this.runner.withBean(FailingTask.class)
			.run((context) -> assertThat(this.reports.poll(10, TimeUnit.SECONDS).outcome()).isEqualTo(Outcome.ERROR));
	}

	@Test
	void observationsAreRecordedByName() {
		this.observed.withPropertyValues("nplusone.observations=import").run((context) -> {
			ObservationRegistry registry = context.getBean(ObservationRegistry.class);
			Observation.createNotStarted("other", registry).observe(() -> assertThat(CurrentRecording.get()).isNull());
			RequestRecording seen = Observation.createNotStarted("import", registry)
				.contextualName("import of books")
				.observe(CurrentRecording::get);
			assertThat(seen).isNotNull();
			assertThat(CurrentRecording.get()).isNull();
			assertThat(this.reports).extracting((report) -> report.route().toString())
				.containsExactly("import import of books");
		});
	}

	@Test
	void requestsAreNoOtherWorkWhateverTheyAreNamed() {
		this.observed.withPropertyValues("nplusone.observations=renamed").run((context) -> {
			ServerRequestObservationContext request = new ServerRequestObservationContext(new MockHttpServletRequest(),
					new MockHttpServletResponse());
			Observation.createNotStarted("renamed", () -> request, context.getBean(ObservationRegistry.class))
				.observe(() -> assertThat(CurrentRecording.get()).isNull());
			assertThat(this.reports).isEmpty();
		});
	}

	@Test
	void observationWithoutContextualNameIsKnownByItsName() {
		this.observed.withPropertyValues("nplusone.observations=import").run((context) -> {
			Observation.createNotStarted("import", context.getBean(ObservationRegistry.class)).observe(() -> {
			});
			assertThat(this.reports).extracting((report) -> report.route().toString()).containsExactly("import");
		});
	}

	@Test
	void exceptionOfTheWorkIsPassedOn() {
		this.observed.withPropertyValues("nplusone.observations=import").run((context) -> {
			Observation observation = Observation.createNotStarted("import",
					context.getBean(ObservationRegistry.class));
			assertThatIllegalStateException().isThrownBy(() -> observation.observe((Runnable) () -> {
				throw new IllegalStateException("on purpose");
			}));
			assertThat(this.reports).extracting(RequestReport::outcome).containsExactly(Outcome.ERROR);
		});
	}

	@Test
	void scopesAreNestedAndRestored() {
		this.observed.withPropertyValues("nplusone.observations=import").run((context) -> {
			Observation observation = Observation.start("import", context.getBean(ObservationRegistry.class));
			RequestRecording own = new RequestRecording();
			try (Observation.Scope outer = observation.openScope()) {
				RequestRecording recording = CurrentRecording.get();
				try (CurrentRecording.Scope other = CurrentRecording.open(own);
						Observation.Scope inner = observation.openScope()) {
					assertThat(CurrentRecording.get()).isSameAs(recording);
				}
				assertThat(CurrentRecording.get()).isSameAs(recording);
			}
			assertThat(CurrentRecording.get()).isNull();
			observation.stop();
		});
	}

	@Test
	void nothingIsRecordedIfNothingIsNamed() {
		this.runner.withPropertyValues("nplusone.observations=")
			.withBean(Task.class)
			.run((context) -> assertThat(context.getBean(Task.class).ran.poll(10, TimeUnit.SECONDS))
				.isEqualTo("without recording"));
	}

	@Test
	void spansAreLeftAloneWithoutTracer() {
		this.observed.run((context) -> assertThat(context).doesNotHaveBean(WorkObservationFilter.class));
	}

	@Test
	void backsOffWhenDisabled() {
		this.observed.withPropertyValues("nplusone.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(WorkObservationHandler.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http.server.requests", " " })
	void nameThatMakesNoSenseStopsTheStart(String name) {
		this.runner.withPropertyValues("nplusone.observations[0]=" + name)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("nplusone.observations[0]"));
	}

	// A wrong name is no error: the order would silently be lost.
	@Test
	void orderNamesTheRegistryOnEveryLineOfSpringBoot() {
		Annotation annotation = NPlusOneObservationAutoConfiguration.class.getAnnotation(AutoConfiguration.class);
		assertThat(List.of(((AutoConfiguration) annotation).afterName())).contains(
				ObservationAutoConfiguration.class.getName(),
				"org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration");
	}

	@EnableScheduling
	static class Task {

		private final BlockingQueue<String> ran = new LinkedBlockingQueue<>();

		@Scheduled(fixedDelay = Long.MAX_VALUE / 2_000_000)
		void run() {
			this.ran.add((CurrentRecording.get() != null) ? "with recording" : "without recording");
		}

	}

	@EnableScheduling
	static class EnabledScheduling {

	}

	interface Job {

		void purge();

	}

	static class ProxiedJob implements Job {

		@Override
		@Scheduled(fixedDelay = Long.MAX_VALUE / 2_000_000)
		public void purge() {
		}

	}

	@EnableScheduling
	static class FailingTask {

		@Scheduled(fixedDelay = Long.MAX_VALUE / 2_000_000)
		void run() {
			throw new IllegalStateException("on purpose");
		}

	}

}
