package io.github.nplusone.test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import io.github.nplusone.recording.PartListener;
import io.github.nplusone.recording.RequestRecording;

/**
 * The measurements that are running in this JVM, for requests to find the one that they
 * belong to. Thread-safe; a measurement is here from its beginning to its end.
 */
final class RunningMeasurements {

	private static final String JVM = UUID.randomUUID().toString();

	private static final AtomicLong NUMBER = new AtomicLong();

	private static final Map<String, Measurement> BY_ID = new ConcurrentHashMap<>();

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
	 * Whether no other measurement can have executed what is charged to nothing.
	 * @param context context of a measurement
	 * @return {@code true} if it is the only one there
	 */
	static boolean isAlone(MeasuredContext context) {
		ApplicationContext beans = context.beans();
		return ((beans != null) ? in(beans) : List.copyOf(BY_ID.values())).size() <= 1;
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
			return (named != null) ? named.recording() : withoutTest(List.of());
		}
		List<Measurement> candidates = in(context);
		return (candidates.size() == 1) ? candidates.get(0).recording() : withoutTest(candidates);
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
