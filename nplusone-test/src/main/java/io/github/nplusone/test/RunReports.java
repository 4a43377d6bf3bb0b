package io.github.nplusone.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;

/**
 * The one place where the reports of all HTTP requests of a test run arrive, those of
 * set-up included. Lives as long as the JVM, as test runs do. Thread-safe.
 */
final class RunReports {

	private static final List<BiConsumer<@Nullable String, RequestReport>> LISTENERS = new CopyOnWriteArrayList<>();

	private RunReports() {
	}

	/**
	 * Has a listener told about each report from now on.
	 * @param listener gets the name of the test, {@code null} if the request belongs to
	 * none, and the report, on the thread that completed the request
	 */
	static void addListener(BiConsumer<@Nullable String, RequestReport> listener) {
		LISTENERS.add(listener);
	}

	static void removeListener(BiConsumer<@Nullable String, RequestReport> listener) {
		LISTENERS.remove(listener);
	}

	/**
	 * Tells all listeners, unless it is the report of other work.
	 * @param test name of the test, {@code null} for none
	 * @param report report of a request
	 */
	static void add(@Nullable String test, RequestReport report) {
		if (!report.route().work().equals(Route.HTTP)) {
			return;
		}
		LISTENERS.forEach((listener) -> listener.accept(test, report));
	}

}
