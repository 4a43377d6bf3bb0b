package io.github.nplusone.report;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

import io.github.nplusone.Budget;
import io.github.nplusone.BudgetVerdict;
import io.github.nplusone.Findings;
import io.github.nplusone.Outcome;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.budget.Budgets;
import io.github.nplusone.detection.FindingDetector;

/**
 * Ends the recording of work, holds it against its budget, looks for findings, and tells
 * all reporters. A fault in doing so is logged once and does not reach the work.
 */
public final class Reporting {

	private static final Logger logger = LoggerFactory.getLogger(Reporting.class);

	private final Supplier<Stages> stages;

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	/**
	 * Creates the reporting.
	 * @param stages asked for once, when the first work ends, and not while the
	 * application starts: they may depend on any of its beans
	 */
	Reporting(Supplier<Stages> stages) {
		this.stages = SingletonSupplier.of(stages);
	}

	/**
	 * Says what work is about, once that is known. From then on queries that its budget
	 * does not allow may be refused.
	 * @param work the work
	 * @param route what was asked for
	 * @param annotation limits that an annotation of the handler sets, {@code null} if
	 * there is none
	 */
	public void begin(RecordedWork work, Route route, @Nullable Budget annotation) {
		try {
			this.stages.get().begin(work, route, annotation);
		}
		catch (Exception | LinkageError ex) {
			logOnce(ex);
		}
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

	/**
	 * Makes the report of an HTTP request that goes on, and tells nobody.
	 * @param work the request
	 * @param route what was asked for
	 * @param status status of the response so far
	 * @return the report so far, {@code null} if none could be made
	 */
	public @Nullable RequestReport soFar(RecordedWork work, Route route, int status) {
		try {
			return this.stages.get().soFar(work, route, status);
		}
		catch (Exception | LinkageError ex) {
			logOnce(ex);
			return null;
		}
	}

	private @Nullable RequestReport report(RecordedWork work, Route route, Outcome outcome, int status) {
		RequestReport report = null;
		try {
			Stages known = this.stages.get();
			report = known.report(work, route, outcome, status);
			known.reporters().report(report);
			return report;
		}
		catch (Exception | LinkageError ex) {
			logOnce(ex);
			return null;
		}
		finally {
			work.end(report);
		}
	}

	private void logOnce(Throwable ex) {
		if (this.faultLogged.compareAndSet(false, true)) {
			logger.warn("Could not report what was recorded; requests are not affected. "
					+ "Further failures of this kind are not logged.", ex);
		}
	}

	/**
	 * Those who take part in a report.
	 *
	 * @param budgets budgets of requests, {@code null} if there are none
	 * @param detector detector of findings, {@code null} to look for none
	 * @param reporters those to be told
	 */
	record Stages(@Nullable Budgets budgets, @Nullable FindingDetector detector, RequestReporters reporters) {

		void begin(RecordedWork work, Route route, @Nullable Budget annotation) {
			Budget budget = (this.budgets != null) ? this.budgets.budgetOf(route, annotation) : null;
			work.isAbout(new RecordedWork.Subject(route, annotation, budget));
			if (this.budgets != null && budget != null) {
				work.recording().limitTo(this.budgets.limit(route, budget));
			}
		}

		RequestReport report(RecordedWork work, Route route, Outcome outcome, int status) {
			RecordedExecutions executions = work.recording().finish();
			BudgetVerdict verdict = judge(work, route, executions);
			return new RequestReport(route, outcome, status, work.startedAt(), work.elapsed(),
					work.recording().isNested(), executions, verdict, findings(route, executions));
		}

		RequestReport soFar(RecordedWork work, Route route, int status) {
			RecordedExecutions executions = work.recording().soFar();
			Findings findings = (this.detector != null) ? this.detector.detectSoFar(route, executions) : Findings.NONE;
			return new RequestReport(route, Outcome.ofStatus(status), status, work.startedAt(), work.elapsed(),
					work.recording().isNested(), executions, judge(work, route, executions), findings);
		}

		private @Nullable BudgetVerdict judge(RecordedWork work, Route route, RecordedExecutions executions) {
			Budget budget = (this.budgets != null) ? budgetOf(work, route, this.budgets) : null;
			return (budget != null) ? budget.judge(executions) : null;
		}

		// The name of work may become known, or change, while it runs.
		private static @Nullable Budget budgetOf(RecordedWork work, Route route, Budgets budgets) {
			RecordedWork.Subject known = work.subject();
			if (known != null && known.route().equals(route)) {
				return known.budget();
			}
			return budgets.budgetOf(route, (known != null) ? known.annotation() : null);
		}

		private Findings findings(Route route, RecordedExecutions executions) {
			return (this.detector != null) ? this.detector.detect(route, executions) : Findings.NONE;
		}

	}

}
