package io.github.nplusone.test;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;

/**
 * A test method while it runs. Spring and JUnit both announce it, in either order, each
 * on the thread of the test; the first one to announce its end has it judged.
 */
final class RunningTest {

	private static final Logger logger = LoggerFactory.getLogger(RunningTest.class);

	// A thread that waits within a test may be lent to another one by its pool.
	private static final ThreadLocal<RunningTest> LATEST = new ThreadLocal<>();

	private final Object instance;

	private final Method method;

	private final String name;

	private final @Nullable RunningTest previous;

	private final Set<Announcer> open = EnumSet.noneOf(Announcer.class);

	private final Set<Announcer> known = EnumSet.noneOf(Announcer.class);

	private final Expectations expectations;

	private final Measurement measurement;

	private boolean judged;

	private RunningTest(Object instance, Method method, MeasuredContext context, @Nullable RunningTest previous) {
		this.instance = instance;
		this.method = method;
		this.name = nameOf(instance.getClass(), method);
		this.previous = previous;
		this.expectations = Expectations.of(method, instance.getClass());
		this.measurement = new Measurement(Route.ofWork("test", this.name), context, null);
	}

	static String nameOf(Class<?> type, Method method) {
		String withoutPackage = type.getName()
			.substring(type.getPackageName().isEmpty() ? 0 : type.getPackageName().length() + 1);
		return withoutPackage.replace('$', '.') + "." + method.getName() + "()";
	}

	/**
	 * Begins to measure a test, unless it was announced before.
	 * @param announcer who says so
	 * @param instance instance of the test class
	 * @param method test method
	 * @param beans its context, {@code null} if that is not known
	 * @return the test
	 */
	static RunningTest begin(Announcer announcer, Object instance, Method method, @Nullable ApplicationContext beans) {
		RunningTest latest = latest();
		boolean announced = latest != null && latest.isTest(instance, method) && !latest.known.contains(announcer);
		RunningTest test = announced ? latest : new RunningTest(instance, method, new MeasuredContext(beans), latest);
		test.open.add(announcer);
		test.known.add(announcer);
		if (!announced) {
			LATEST.set(test);
			test.measurement.begin();
			test.expectations.check(test.name);
		}
		else if (beans != null) {
			test.measurement.attach(new MeasuredContext(beans));
		}
		return test;
	}

	private static @Nullable RunningTest latest() {
		RunningTest latest = LATEST.get();
		if (latest == null) {
			LATEST.remove();
		}
		return latest;
	}

	private static @Nullable RunningTest find(Announcer announcer, Object instance, Method method) {
		RunningTest test = latest();
		while (test != null && !(test.isTest(instance, method) && test.open.contains(announcer))) {
			test = test.previous;
		}
		return test;
	}

	private boolean isTest(Object instance, Method method) {
		return this.instance == instance && this.method.equals(method);
	}

	/**
	 * Ends a test, and judges it. Does nothing if it was not begun.
	 * @param announcer who says so
	 * @param instance instance of the test class
	 * @param method test method
	 * @param failure why the test failed, {@code null} if it did not: the failure stays
	 * what it is, and tells of ours beside it
	 */
	static void end(Announcer announcer, Object instance, Method method, @Nullable Throwable failure) {
		RunningTest test = find(announcer, instance, method);
		if (test == null) {
			return;
		}
		test.open.remove(announcer);
		try {
			if (!test.judged) {
				test.judge(failure);
			}
		}
		finally {
			test.forget();
		}
	}

	/**
	 * Forgets a test that did not come to its end.
	 * @param announcer who began it
	 * @param instance instance of the test class
	 * @param method test method
	 */
	static void discard(Announcer announcer, Object instance, Method method) {
		RunningTest test = find(announcer, instance, method);
		if (test != null) {
			test.open.clear();
			test.judged = true;
			test.measurement.stop();
			test.forget();
		}
	}

	private void forget() {
		if (this.open.isEmpty() && LATEST.get() == this) {
			if (this.previous != null) {
				LATEST.set(this.previous);
			}
			else {
				LATEST.remove();
			}
		}
	}

	private void judge(@Nullable Throwable failure) {
		this.judged = true;
		MeasuredQueries measured = this.measurement.end();
		if (failure instanceof Error || failure instanceof Exception) {
			suppress(failure, measured);
			return;
		}
		String message = message(measured);
		if (message != null) {
			throw new AssertionError(message);
		}
	}

	// An assumption that does not hold is no failure.
	private void suppress(Throwable failure, MeasuredQueries measured) {
		String type = failure.getClass().getName();
		String message = (type.contains("TestAborted") || type.contains("AssumptionViolated")) ? null
				: message(measured);
		if (message != null) {
			failure.addSuppressed(new AssertionError(message));
		}
	}

	private @Nullable String message(MeasuredQueries measured) {
		List<String> messages = new ArrayList<>();
		addUnexpected(messages, measured);
		addFailedRequests(messages);
		if (messages.isEmpty()) {
			warnAboutNothing(measured);
			return null;
		}
		return String.join("\n\n", messages);
	}

	private void addUnexpected(List<String> messages, MeasuredQueries measured) {
		if (this.expectations.isEmpty()) {
			return;
		}
		List<String> failures = this.expectations.failures(measured);
		String nothing = (measured.executions().queries() == 0)
				? this.measurement.reasonForNothing(this.expectations.isZero()) : null;
		if (nothing != null) {
			messages.add(this.name + ": nothing was measured, so nothing is proved. " + nothing);
		}
		else if (!this.measurement.unclear().isEmpty()) {
			messages.add(this.name + " can't be judged. " + explain(this.measurement.unclear()));
		}
		else if (!failures.isEmpty()) {
			messages
				.add(this.name + ": " + String.join(", ", failures) + ", but there were " + QueryTexts.of(measured));
		}
	}

	private static String explain(Collection<UnclearRequest> requests) {
		UnclearRequest first = requests.iterator().next();
		return requests.stream()
			.map((request) -> request.report().route().toString())
			.distinct()
			.collect(Collectors.joining(", ")) + " came without the header " + TestHeader.NAME
				+ " while several tests ran in parallel: " + first.tests()
				+ ". Send requests with TestRestTemplate, WebTestClient, RestTestClient or MockMvc, "
				+ "or run these tests in one thread.";
	}

	private void addFailedRequests(List<String> messages) {
		Set<FailOn> failOn = this.measurement.context().properties().failOn();
		for (RequestReport report : this.measurement.reports()) {
			if (isFailure(report, failOn)) {
				messages.add(this.name + " sent a request that nplusone.test.fail-on=" + join(failOn) + " forbids:\n"
						+ QueryTexts.reports().of(report));
			}
		}
		for (UnclearRequest request : this.measurement.unclear()) {
			if (isFailure(request.report(), failOn)) {
				messages.add("One of several tests sent a request that nplusone.test.fail-on=" + join(failOn)
						+ " forbids. " + explain(List.of(request)) + "\n" + QueryTexts.reports().of(request.report()));
			}
		}
	}

	private static boolean isFailure(RequestReport report, Set<FailOn> failOn) {
		return report.route().work().equals(Route.HTTP) && failOn.stream().anyMatch((cause) -> cause.appliesTo(report));
	}

	private static String join(Set<FailOn> failOn) {
		return failOn.stream().map(FailOn::toString).collect(Collectors.joining(","));
	}

	private void warnAboutNothing(MeasuredQueries measured) {
		if (measured.executions().queries() > 0 || this.measurement.context().properties().failOn().isEmpty()) {
			return;
		}
		long unfollowed = this.measurement.unattributed();
		if (unfollowed > 0) {
			logger.warn(
					"{} saw no query, though {} ran on threads that the recording did not follow. "
							+ "Hand work to them with QueryRecorder.wrap.",
					this.name, QueryTexts.queries((int) unfollowed));
		}
	}

	Measurement measurement() {
		return this.measurement;
	}

	/**
	 * Who announces a test.
	 */
	enum Announcer {

		/**
		 * Spring's test context.
		 */
		SPRING,

		/**
		 * The extension of JUnit.
		 */
		JUNIT

	}

}
