package io.github.nplusone.test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.PartListener;
import io.github.nplusone.recording.RequestRecording;

/**
 * The measurements that are running in this JVM, for requests to find the one that they
 * belong to. Thread-safe; a measurement is here from its beginning to its end.
 */
final class RunningMeasurements {

	private static final String JVM = UUID.randomUUID().toString();

	private static final String NONE = "none";

	private static final AtomicLong NUMBER = new AtomicLong();

	private static final Map<String, Measurement> BY_ID = new ConcurrentHashMap<>();

	// Their requests belong to no measurement.
	private static final Map<Thread, MeasuredContext> IN_SETUP = new ConcurrentHashMap<>();

	private RunningMeasurements() {
	}

	static String nextId() {
		return JVM + "-" + NUMBER.incrementAndGet();
	}

	static void add(Measurement measurement) {
		BY_ID.put(measurement.id(), measurement);
	}

	static void remove(Measurement measurement) {
		BY_ID.remove(measurement.id());
	}

	/**
	 * Says that the calling thread sets up a test, or cleans up after it.
	 * @param context context of the test
	 */
	static void enterSetup(MeasuredContext context) {
		IN_SETUP.put(Thread.currentThread(), context);
	}

	static void leaveSetup() {
		IN_SETUP.remove(Thread.currentThread());
	}

	/**
	 * Whether no other test can have executed what is charged to nothing.
	 * @param measurement measurement of a test, running or just ended
	 * @return {@code true} if its test is the only one there
	 */
	static boolean isAlone(Measurement measurement) {
		ApplicationContext beans = measurement.context().beans();
		return beans != null && in(beans).stream().allMatch((other) -> other == measurement.root())
				&& IN_SETUP.entrySet()
					.stream()
					.noneMatch((other) -> other.getKey() != Thread.currentThread() && other.getValue().includes(beans));
	}

	private static List<Measurement> in(ApplicationContext context) {
		return BY_ID.values().stream().filter((measurement) -> measurement.context().includes(context)).toList();
	}

	/**
	 * Finds the recording that a request belongs to.
	 * @param id what the request names its measurement by, {@code null} if it does not
	 * @param context application that got the request
	 * @return the recording around that of the request
	 */
	static RequestRecording recordingFor(@Nullable String id, ApplicationContext context) {
		if (id != null) {
			Measurement named = BY_ID.get(id);
			return (named != null) ? named.recording() : withoutTest();
		}
		if (IN_SETUP.containsKey(Thread.currentThread())) {
			return withoutTest();
		}
		List<Measurement> candidates = in(context);
		boolean clear = candidates.size() == 1
				&& IN_SETUP.values().stream().noneMatch((other) -> other.includes(context));
		return clear ? candidates.get(0).recording() : withoutTest(candidates);
	}

	/**
	 * Creates a recording for what no test is charged with.
	 * @return the recording
	 */
	static RequestRecording withoutTest() {
		return withoutTest(List.of());
	}

	/**
	 * Names the measurement that requests of the calling thread belong to.
	 * @return the identifier, another one if they belong to none, {@code null} if that is
	 * not known
	 */
	static @Nullable String currentId() {
		Measurement current = Measurement.current();
		if (current != null) {
			return current.root().id();
		}
		boolean uncounted = CurrentRecording.get() != null || IN_SETUP.containsKey(Thread.currentThread());
		return uncounted ? NONE : null;
	}

	private static RequestRecording withoutTest(List<Measurement> candidates) {
		return RequestRecording.unreported(null, () -> begin(candidates));
	}

	private static PartListener.Part begin(List<Measurement> candidates) {
		List<String> names = candidates.stream().map(Measurement::name).sorted().toList();
		List<PartListener.Part> parts = candidates.stream().map(Measurement::await).toList();
		return (report) -> {
			if (report != null) {
				candidates.forEach((candidate) -> candidate.unclear().add(new UnclearRequest(report, names)));
				RunReports.add(null, report);
			}
			parts.forEach((part) -> part.ended(null));
		};
	}

}
