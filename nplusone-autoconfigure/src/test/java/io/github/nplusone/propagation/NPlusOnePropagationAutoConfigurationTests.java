package io.github.nplusone.propagation;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.TaskDecorator;

import io.github.nplusone.QueryRecorder;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;

import static org.assertj.core.api.Assertions.assertThat;

class NPlusOnePropagationAutoConfigurationTests {

	private final RequestRecording recording = new RequestRecording();

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(NPlusOnePropagationAutoConfiguration.class, TaskExecutionAutoConfiguration.class));

	@Test
	void taskExecutorCarriesTheRecording() {
		this.runner.run((context) -> {
			AsyncTaskExecutor executor = context.getBean(AsyncTaskExecutor.class);
			assertThat(recordingOn(executor)).isSameAs(this.recording);
			assertThat(executor.submitCompletable(CurrentRecording::get).get()).isNull();
		});
	}

	@Test
	void decoratorOfTheApplicationWorksBesideOurs() {
		AtomicReference<String> decorated = new AtomicReference<>();
		this.runner.withBean(TaskDecorator.class, () -> (task) -> () -> {
			decorated.set("yes");
			task.run();
		}).run((context) -> {
			assertThat(recordingOn(context.getBean(AsyncTaskExecutor.class))).isSameAs(this.recording);
			assertThat(decorated).hasValue("yes");
			assertThat(context.getBeanProvider(TaskDecorator.class).getIfUnique()).isNotNull();
		});
	}

	@Test
	void taskExecutorCanBeLeftAlone() {
		this.runner.withPropertyValues("nplusone.propagation.enabled=false")
			.run((context) -> assertThat(recordingOn(context.getBean(AsyncTaskExecutor.class))).isNull());
	}

	@Test
	void recorderOfTheApplicationReplacesOurs() {
		QueryRecorder own = new RecordingPropagation(() -> null);
		this.runner.withBean(QueryRecorder.class, () -> own)
			.run((context) -> assertThat(context.getBean(QueryRecorder.class)).isSameAs(own));
	}

	@Test
	void worksWithoutContextPropagation() {
		this.runner.withClassLoader(new FilteredClassLoader("io.micrometer.context"))
			.run((context) -> assertThat(recordingOn(context.getBean(AsyncTaskExecutor.class)))
				.isSameAs(this.recording));
	}

	@Test
	void onlyRecorderIsLeftWhenDisabled() {
		this.runner.withPropertyValues("nplusone.enabled=false")
			.run((context) -> assertThat(context).hasSingleBean(QueryRecorder.class)
				.doesNotHaveBean(TaskDecorator.class));
	}

	@Test
	void callablesCarryTheRecordingAndRestoreWhatWasThere() throws Exception {
		QueryRecorder recorder = new RecordingPropagation(() -> null);
		Callable<RequestRecording> task;
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.recording)) {
			task = recorder.wrap((Callable<RequestRecording>) CurrentRecording::get);
		}
		assertThat(task.call()).isSameAs(this.recording);
		assertThat(CurrentRecording.get()).isNull();
	}

	@Test
	void tasksStayAsTheyAreOutsideOfARequest() {
		QueryRecorder recorder = new RecordingPropagation(() -> null);
		Runnable task = () -> {
		};
		Callable<String> callable = () -> "";
		assertThat(recorder.wrap(task)).isSameAs(task);
		assertThat(recorder.wrap(callable)).isSameAs(callable);
	}

	@Test
	void executorsCarryTheRecordingOfTheMomentATaskIsGiven() {
		AtomicReference<RequestRecording> seen = new AtomicReference<>();
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.recording)) {
			CompletableFuture
				.runAsync(() -> seen.set(CurrentRecording.get()),
						new RecordingPropagation(() -> null).wrap((task) -> new Thread(task).start()))
				.join();
		}
		assertThat(seen).hasValue(this.recording);
	}

	@Test
	void contextSnapshotsCarryTheRecording() {
		ContextSnapshot snapshot;
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.recording)) {
			snapshot = ContextSnapshotFactory.builder()
				.contextRegistry(ContextRegistry.getInstance())
				.build()
				.captureAll();
		}
		try (ContextSnapshot.Scope scope = snapshot.setThreadLocals()) {
			assertThat(CurrentRecording.get()).isSameAs(this.recording);
		}
		assertThat(CurrentRecording.get()).isNull();
	}

	private RequestRecording recordingOn(AsyncTaskExecutor executor) throws Exception {
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.recording)) {
			return executor.submitCompletable(CurrentRecording::get).get();
		}
	}

	@Test
	void workThatIsRecordedIsNoMoreThanRunWhenDisabled() {
		this.runner.withPropertyValues("nplusone.enabled=false").run((context) -> {
			QueryRecorder recorder = context.getBean(QueryRecorder.class);
			assertThat(recorder.<RequestRecording, RuntimeException>record("export", CurrentRecording::get)).isNull();
		});
	}

}
