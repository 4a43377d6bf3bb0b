package io.github.nplusone.sample;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.nplusone.Budget;
import io.github.nplusone.QueryBudgetResolver;
import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;
import io.github.nplusone.Route;
import io.github.nplusone.recording.CurrentRecording;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

import org.springframework.beans.BeanUtils;
import org.springframework.core.Ordered;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Beans that fail, each in its own way, and before those that don't.
 */
final class Faults {

	private Faults() {
	}

	@SuppressWarnings("unchecked")
	private static <E extends Exception> RuntimeException asUnchecked(Exception exception) throws E {
		throw (E) exception;
	}

	/**
	 * A reporter that throws what it may.
	 */
	static class ThrowingReporter implements RequestReporter, Ordered {

		@Override
		public int getOrder() {
			return Ordered.HIGHEST_PRECEDENCE;
		}

		@Override
		public void report(RequestReport report) {
			throw new IllegalStateException("a reporter's fault");
		}

	}

	/**
	 * A reporter that throws what only Java's compiler forbids, as one written in Kotlin
	 * may.
	 */
	static class CheckedReporter extends ThrowingReporter {

		@Override
		public void report(RequestReport report) {
			throw asUnchecked(new SQLException("a reporter's checked fault"));
		}

	}

	/**
	 * A reporter that is another one each time, as one with mutable state and a hash code
	 * made of it.
	 */
	static class ChangingReporter extends ThrowingReporter {

		private final AtomicInteger hashCode = new AtomicInteger();

		@Override
		public int hashCode() {
			return this.hashCode.incrementAndGet();
		}

		@Override
		public boolean equals(Object other) {
			return false;
		}

	}

	/**
	 * A resolver that throws what it may.
	 */
	static class ThrowingResolver implements QueryBudgetResolver {

		@Override
		public Budget resolve(Route route, Budget annotation) {
			throw new IllegalStateException("a resolver's fault");
		}

	}

	/**
	 * A resolver that throws what only Java's compiler forbids.
	 */
	static class CheckedResolver implements QueryBudgetResolver {

		@Override
		public Budget resolve(Route route, Budget annotation) {
			throw asUnchecked(new SQLException("a resolver's checked fault"));
		}

	}

	/**
	 * Damages the recording of each request, so that it fails to add what is executed: it
	 * knows a data source that has no name.
	 */
	static class DamagedRecording implements Filter {

		private final Constructor<?> tallies = tallies();

		private static Constructor<?> tallies() {
			try {
				return ReflectionUtils.accessibleConstructor(
						Class.forName("io.github.nplusone.recording.DataSourceTallies"), String.class);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			ReflectionTestUtils.setField(CurrentRecording.get(), "tallies",
					BeanUtils.instantiateClass(this.tallies, (Object) null));
			chain.doFilter(request, response);
		}

	}

}
