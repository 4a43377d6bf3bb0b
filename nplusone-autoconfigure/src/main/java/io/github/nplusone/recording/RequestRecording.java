package io.github.nplusone.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.CallSite;
import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.ExecutionCount;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;

/**
 * What one request executed so far. The counts are exact, however many threads add to
 * them; the detail behind them is bounded to {@value #MAX_FINGERPRINTS} distinct
 * statements, and says how many executions it does not show.
 * <p>
 * Thread-safe: a lock that belongs to this request alone guards all state, so that an
 * execution is either in the finished counts or refused, never in between.
 */
public final class RequestRecording {

	static final int MAX_FINGERPRINTS = 256;

	private static final Comparator<ExecutedStatement> LONGEST_FIRST = (one, other) -> other.time()
		.compareTo(one.time());

	private static final Comparator<RepeatedQuery> MOST_FREQUENT_FIRST = Comparator
		.comparingInt(RepeatedQuery::executions)
		.reversed()
		.thenComparing(RepeatedQuery::fingerprint);

	private final @Nullable RequestRecording outer;

	private final List<DataSourceTallies> tallies = new ArrayList<>(1);

	private final CallerSearch search = new CallerSearch();

	private int fingerprints;

	private int executionsWithoutDetail;

	private boolean finished;

	private int queries;

	private long databaseNanos;

	/**
	 * Creates a recording of its own.
	 */
	public RequestRecording() {
		this(null);
	}

	/**
	 * Creates the recording of a part of other work.
	 * @param outer recording of the other work, which gets all executions as well;
	 * {@code null} for none
	 */
	public RequestRecording(@Nullable RequestRecording outer) {
		this.outer = outer;
	}

	/**
	 * Whether this is the recording of a part of other work.
	 * @return {@code true} if another recording gets the same executions
	 */
	public boolean isNested() {
		return this.outer != null;
	}

	/**
	 * Adds an execution.
	 * @param execution what was executed
	 * @param callers asked for the caller if the execution repeats another one
	 * @return {@code false} if this recording was finished before, and so was every one
	 * around it, so that none counts the execution
	 */
	public boolean add(Execution execution, Callers callers) {
		boolean counted = this.outer != null && this.outer.add(execution, callers);
		return addHere(execution, callers) || counted;
	}

	private synchronized boolean addHere(Execution execution, Callers callers) {
		if (this.finished) {
			return false;
		}
		DataSourceTallies dataSource = talliesOf(execution.dataSource());
		dataSource.count(execution);
		this.databaseNanos += execution.elapsedNanos();
		this.queries++;
		addDetail(dataSource, execution, callers);
		return true;
	}

	private DataSourceTallies talliesOf(String dataSource) {
		for (int i = 0; i < this.tallies.size(); i++) {
			if (this.tallies.get(i).dataSource().equals(dataSource)) {
				return this.tallies.get(i);
			}
		}
		DataSourceTallies added = new DataSourceTallies(dataSource);
		this.tallies.add(added);
		return added;
	}

	private void addDetail(DataSourceTallies dataSource, Execution execution, Callers callers) {
		int before = dataSource.statements();
		boolean kept = dataSource.detail(execution, callers, this.search, this.fingerprints < MAX_FINGERPRINTS);
		this.executionsWithoutDetail += (kept ? 0 : 1);
		this.fingerprints += dataSource.statements() - before;
	}

	/**
	 * The number of executions so far.
	 * @return the running total
	 */
	public synchronized int queries() {
		return this.queries;
	}

	/**
	 * The time spent in executions so far.
	 * @return the running total in nanoseconds
	 */
	public synchronized long databaseNanos() {
		return this.databaseNanos;
	}

	/**
	 * Says which method handles the request: it is the call site where no other line of
	 * the application is on the stack, as while a view is rendered. The first one stays:
	 * those of forwards and of the error page come later.
	 * @param handler what requests to the same handler have in common
	 * @param callSite asked for the method if it is needed, after the request
	 */
	public synchronized void handledBy(Object handler, Supplier<@Nullable CallSite> callSite) {
		this.search.handledBy(handler, callSite);
	}

	/**
	 * Ends this recording: what is executed from now on is refused. The running totals
	 * stay readable; the detail is handed out once and let go.
	 * @return everything that was executed; nothing if this recording was finished before
	 */
	public synchronized RecordedExecutions finish() {
		RecordedExecutions executions = executions();
		this.finished = true;
		this.tallies.clear();
		this.fingerprints = 0;
		this.executionsWithoutDetail = 0;
		return executions;
	}

	private RecordedExecutions executions() {
		List<ExecutionCount> counts = new ArrayList<>(2);
		List<RepeatedQuery> repeated = new ArrayList<>(0);
		ExecutedStatement[] statements = new ExecutedStatement[this.fingerprints];
		int filled = 0;
		for (DataSourceTallies dataSource : this.tallies) {
			dataSource.addCounts(counts);
			dataSource.addRepeatedQueries(repeated, this.search);
			filled = dataSource.fill(statements, filled);
		}
		Arrays.sort(statements, LONGEST_FIRST);
		repeated.sort(MOST_FREQUENT_FIRST);
		return new RecordedExecutions(counts, List.of(statements), repeated, this.executionsWithoutDetail);
	}

}
