package io.github.nplusone.report;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.Findings;
import io.github.nplusone.Outcome;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.budget.BudgetJudge;
import io.github.nplusone.detection.FindingDetector;

/**
 * Ends the recording of work, holds it against its budget, looks for findings, and tells
 * all reporters. A fault in doing so is logged once and does not reach the work.
 */
public final class Reporting {

	private static final Logger logger = LoggerFactory.getLogger(Reporting.class);

	private final Supplier<@Nullable BudgetJudge> judge;

	private final Supplier<@Nullable FindingDetector> detector;

	private final Supplier<RequestReporters> reporters;

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	/**
	 * Creates the reporting. All that is needed is asked for when the first work ends,
	 * and not while the application starts: it may depend on any of its beans.
	 * @param judge judge of budgets, {@code null} if there are none
	 * @param detector detector of findings, {@code null} to look for none
	 * @param reporters those to be told
	 */
	Reporting(Supplier<@Nullable BudgetJudge> judge, Supplier<@Nullable FindingDetector> detector,
			Supplier<RequestReporters> reporters) {
		this.judge = judge;
		this.detector = detector;
		this.reporters = reporters;
	}

	/**
	 * Ends and reports an HTTP request.
	 * @param work the request
	 * @param route what was asked for
	 * @param status status of the response
	 * @return the report, {@code null} if none could be made
	 */
	public @Nullable RequestReport report(RecordedWork work, Route route, int status) {
		return report(work, route, Outcome.ofStatus(status), status);
	}

	/**
	 * Ends and reports work that is no HTTP request.
	 * @param work the work
	 * @param route what kind of work it is, and its name
	 * @param outcome how it ended
	 * @return the report, {@code null} if none could be made
	 */
	public @Nullable RequestReport report(RecordedWork work, Route route, Outcome outcome) {
		return report(work, route, outcome, 0);
	}

	private @Nullable RequestReport report(RecordedWork work, Route route, Outcome outcome, int status) {
		try {
			RequestReport report = reportOf(work, route, outcome, status);
			this.reporters.get().report(report);
			return report;
		}
		catch (Exception | LinkageError ex) {
			logOnce(ex);
			return null;
		}
	}

	private RequestReport reportOf(RecordedWork work, Route route, Outcome outcome, int status) {
		RecordedExecutions executions = work.recording().finish();
		BudgetVerdict verdict = judge(route, executions);
		return new RequestReport(route, outcome, status, work.startedAt(), work.elapsed(), work.recording().isNested(),
				executions, verdict, findings(route, executions));
	}

	private @Nullable BudgetVerdict judge(Route route, RecordedExecutions executions) {
		BudgetJudge known = this.judge.get();
		return (known != null) ? known.judge(route, executions) : null;
	}

	private Findings findings(Route route, RecordedExecutions executions) {
		FindingDetector known = this.detector.get();
		return (known != null) ? known.detect(route, executions) : Findings.NONE;
	}

	private void logOnce(Throwable ex) {
		if (this.faultLogged.compareAndSet(false, true)) {
			logger.warn("Could not report what was recorded; requests are not affected. "
					+ "Further failures of this kind are not logged.", ex);
		}
	}

}
