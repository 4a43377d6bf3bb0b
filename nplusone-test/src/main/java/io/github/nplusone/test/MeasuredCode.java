package io.github.nplusone.test;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Route;
import io.github.nplusone.recording.CurrentRecording;

/**
 * Code that was run and measured.
 *
 * @param queries what it executed
 * @param notMeasured why a count of zero means nothing, {@code null} if it can be
 * believed
 * @param notMeasuredAtAll why nothing can be measured here, {@code null} if it can
 */
record MeasuredCode(MeasuredQueries queries, @Nullable String notMeasured, @Nullable String notMeasuredAtAll) {

	static MeasuredCode run(ThrowingCallable code) {
		Measurement outer = Measurement.current();
		Measurement measurement = (outer != null)
				? new Measurement(Route.ofWork("test", outer.name()), outer.context(), outer)
				: new Measurement(Route.ofWork("test", "assertThatQueries"), MeasuredContext.NONE, null);
		measurement.begin();
		try {
			code.call();
		}
		catch (Throwable ex) {
			measurement.stop();
			throw MeasuredCode.<RuntimeException>asItIs(ex);
		}
		MeasuredQueries queries = measurement.end();
		boolean nothing = queries.executions().queries() == 0;
		return new MeasuredCode(queries, nothing ? measurement.reasonForNothing(false) : null,
				nothing ? measurement.reasonForNothing(true) : null);
	}

	// What the code throws is for the test to see, checked or not.
	@SuppressWarnings("unchecked")
	private static <E extends Throwable> E asItIs(Throwable ex) throws E {
		throw (E) ex;
	}

	/**
	 * Runs code that is not measured, and that no test is charged with.
	 * @param code code to run
	 */
	static void runUncounted(ThrowingCallable code) {
		try (CurrentRecording.Scope scope = CurrentRecording.open(RunningMeasurements.withoutTest())) {
			code.call();
		}
		catch (Throwable ex) {
			throw MeasuredCode.<RuntimeException>asItIs(ex);
		}
	}

}
