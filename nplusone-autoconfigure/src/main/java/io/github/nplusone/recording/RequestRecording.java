package io.github.nplusone.recording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.CallSite;
import io.github.nplusone.ExecutionCount;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;

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

	private static final int MAX_CLEAN_UPS = 16;

	private static final RecordedExecutions NOTHING = new RecordedExecutions(List.of(), List.of(), List.of(), 0);

	private static final Object[] NO_ENTRIES = new Object[0];

	private static final Comparator<RepeatedQuery> MOST_FREQUENT_FIRST = Comparator
		.comparingInt(RepeatedQuery::executions)
		.reversed()
		.thenComparing(RepeatedQuery::fingerprint);

	private static final AtomicIntegerFieldUpdater<RequestRecording> QUERIES = AtomicIntegerFieldUpdater
		.newUpdater(RequestRecording.class, "queries");

	private final @Nullable RequestRecording outer;

	private final @Nullable PartListener parts;

	private final boolean reported;

	private volatile boolean outlived;

	// The first of a list that has one element in most applications.
	private @Nullable DataSourceTallies tallies;

	private final CallerSearch search = new CallerSearch();

	private int fingerprints;

	private int executionsWithoutDetail;

	private int refusedExecutions;

	private int cleanUps;

	private boolean finished;

	private volatile @Nullable ExecutionLimit limit;

	// Read without the lock, before each text of a view.
	private volatile int queries;

	private long databaseNanos;

	/**
	 * Creates a recording of its own.
	 */
	public RequestRecording() {
		this(null);
	}

	/**
	 * Creates the recording of a part of other work.
	 * @param outer recording of the other work, which gets all executions as well, or, if
	 * it is not reported, leaves them to the one around it; {@code null} for none
	 */
	public RequestRecording(@Nullable RequestRecording outer) {
		this(outerOf(outer), partsOf(outer), true);
	}

	private RequestRecording(@Nullable RequestRecording outer, @Nullable PartListener parts, boolean reported) {
		this.outer = outer;
		this.parts = parts;
		this.reported = reported;
	}

	// A thread may still know the recording of work that has ended.
	private static @Nullable RequestRecording outerOf(@Nullable RequestRecording around) {
		RequestRecording outer = (around != null && !around.reported) ? around.outer : around;
		return (outer != null && !outer.isFinished()) ? outer : null;
	}

	private static @Nullable PartListener partsOf(@Nullable RequestRecording around) {
		return (around != null && !around.isFinished()) ? around.parts : null;
	}

	/**
	 * Creates the recording of something that is not reported itself, such as a test. It
	 * has what is executed outside of its parts, and these are reported as if it were not
	 * there.
	 * @param outer recording around it, which gets all executions as well; {@code null}
	 * for none
	 * @param parts told about its parts, and about theirs
	 * @return the recording
	 */
	public static RequestRecording unreported(@Nullable RequestRecording outer, PartListener parts) {
		return new RequestRecording(outer, parts, false);
	}

	private synchronized boolean isFinished() {
		return this.finished;
	}

	/**
	 * Who is told about the parts of this recording.
	 * @return the listener, {@code null} if there is none
	 */
	public @Nullable PartListener parts() {
		return this.parts;
	}

	/**
	 * Whether this is the recording of a part of other work that is reported.
	 * @return {@code true} if another report has all the executions as well;
	 * {@code false} also for what went on after the other work had ended
	 */
	public boolean isNested() {
		return this.outer != null && !this.outlived && (this.outer.reported || this.outer.isNested());
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
		if (this.outer != null && !counted) {
			this.outlived = true;
		}
		return addHere(execution, callers) || counted;
	}

	private synchronized boolean addHere(Execution execution, Callers callers) {
		if (this.finished) {
			return false;
		}
		DataSourceTallies dataSource = talliesOf(execution.dataSource());
		dataSource.count(execution);
		this.databaseNanos += execution.elapsedNanos();
		QUERIES.lazySet(this, this.queries + 1); // no fence: there is one at the lock
		addDetail(dataSource, execution, callers);
		return true;
	}

	private DataSourceTallies talliesOf(String dataSource) {
		DataSourceTallies last = null;
		for (DataSourceTallies known = this.tallies; known != null; known = known.next()) {
			if (known.dataSource().equals(dataSource)) {
				return known;
			}
			last = known;
		}
		DataSourceTallies added = new DataSourceTallies(dataSource);
		if (last != null) {
			last.append(added);
		}
		else {
			this.tallies = added;
		}
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
	public int queries() {
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
	 * Sets or removes the limit of this recording.
	 * @param limit limit that holds from now on, {@code null} for none
	 */
	public void limitTo(@Nullable ExecutionLimit limit) {
		if (this.limit != limit) { // a volatile write waits for all before it
			this.limit = limit;
		}
	}

	/**
	 * Whether this recording has a limit, or one around it has.
	 * @return {@code true} if an execution may be refused
	 */
	public boolean isLimited() {
		return this.limit != null || (this.outer != null && this.outer.isLimited());
	}

	/**
	 * Whether an execution would go beyond the limit of this recording, or of one around
	 * it.
	 * @param next kind of the statement to execute next
	 * @return {@code true} if it may be refused
	 */
	public boolean isAtLimit(StatementKind next) {
		ExecutionLimit known = this.limit;
		return (known != null && known.refuses(progress(), next)) || (this.outer != null && this.outer.isAtLimit(next));
	}

	/**
	 * Asks for the exception to throw instead of an execution.
	 * @param next what would be executed; not failed, without elapsed time
	 * @param callers asked for the caller if the execution is refused
	 * @return the exception, {@code null} if no limit is reached
	 */
	public @Nullable RuntimeException refusalOf(Execution next, Callers callers) {
		RuntimeException refusal = (this.outer != null) ? this.outer.refusalOf(next, callers) : null;
		ExecutionLimit known = this.limit;
		if (refusal != null || known == null) {
			return refusal;
		}
		ExecutionLimit.Progress progress = progress();
		StatementKind kind = next.fingerprint().kind();
		if (!known.refuses(progress, kind) || isCleanUp(kind)) {
			return null;
		}
		countRefused();
		return known.refusal(progress, next.fingerprint().text(), callers.find(next).callSite());
	}

	// What restores a setting of the session, and what is written after a refusal, most
	// likely cleans up: a connection goes back to its pool, and a lock must not stay.
	private synchronized boolean isCleanUp(StatementKind kind) {
		if (kind == StatementKind.OTHER) {
			return true;
		}
		boolean cleansUp = this.refusedExecutions > 0 && kind != StatementKind.SELECT && this.cleanUps < MAX_CLEAN_UPS;
		this.cleanUps += (cleansUp ? 1 : 0);
		return cleansUp;
	}

	private synchronized void countRefused() {
		this.refusedExecutions++;
	}

	private synchronized ExecutionLimit.Progress progress() {
		int selects = 0;
		int writes = 0;
		for (DataSourceTallies dataSource = this.tallies; dataSource != null; dataSource = dataSource.next()) {
			selects += dataSource.selects();
			writes += dataSource.writes();
		}
		return new ExecutionLimit.Progress(this.queries, selects, writes, this.databaseNanos);
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
		RecordedExecutions executions = executions(false);
		this.finished = true;
		this.tallies = null;
		this.fingerprints = 0;
		this.executionsWithoutDetail = 0;
		this.refusedExecutions = 0;
		return executions;
	}

	/**
	 * Returns what was executed so far. The recording goes on.
	 * @return everything up to now
	 */
	public synchronized RecordedExecutions soFar() {
		return executions(true);
	}

	private RecordedExecutions executions(boolean goesOn) {
		if (this.tallies == null && this.refusedExecutions == 0) {
			return NOTHING;
		}
		// Before the statements are handed out.
		List<RepeatedQuery> repeatedQueries = repeatedQueries();
		return new RecordedExecutions(counts(), new StatementList(entries(goesOn), this.fingerprints), repeatedQueries,
				this.executionsWithoutDetail, this.refusedExecutions);
	}

	private @Nullable Object[] entries(boolean goesOn) {
		@Nullable Object[] entries = NO_ENTRIES;
		for (DataSourceTallies dataSource = this.tallies; dataSource != null; dataSource = dataSource.next()) {
			@Nullable Object[] more = dataSource.entries(goesOn);
			entries = (entries == NO_ENTRIES) ? more : Stream.of(entries, more).flatMap(Stream::of).toArray();
		}
		return entries;
	}

	private List<ExecutionCount> counts() {
		List<ExecutionCount> counts = List.of();
		for (DataSourceTallies dataSource = this.tallies; dataSource != null; dataSource = dataSource.next()) {
			List<ExecutionCount> more = dataSource.counts();
			counts = counts.isEmpty() ? more : Stream.of(counts, more).flatMap(List::stream).toList();
		}
		return counts;
	}

	// Most requests repeat nothing.
	private List<RepeatedQuery> repeatedQueries() {
		if (this.queries == this.fingerprints) {
			return List.of();
		}
		List<RepeatedQuery> repeated = new ArrayList<>();
		for (DataSourceTallies dataSource = this.tallies; dataSource != null; dataSource = dataSource.next()) {
			dataSource.addRepeatedQueries(repeated, this.search);
		}
		repeated.sort(MOST_FREQUENT_FIRST);
		return repeated;
	}

}
