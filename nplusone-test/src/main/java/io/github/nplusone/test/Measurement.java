package io.github.nplusone.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.Finding;
import io.github.nplusone.Findings;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;
import io.github.nplusone.SuppressedFinding;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.PartListener;
import io.github.nplusone.recording.RequestRecording;

/**
 * Measures what a test, or a part of it, executes: on its own thread and for the requests
 * that it sends. One recording counts all of it. Another has what is executed outside of
 * the requests: three requests with one query each are no N+1.
 * <p>
 * Requests end on threads of a server, maybe after their response has arrived: the end of
 * the measurement waits for them. A lock of its own guards what they add.
 */
final class Measurement implements PartListener {

	private static final Logger logger = LoggerFactory.getLogger(Measurement.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Route route;

	private final @Nullable Measurement outer;

	private final Measurement root;

	private final RequestRecording total;

	private final RequestRecording own;

	private final Thread thread = Thread.currentThread();

	private final String id = RunningMeasurements.nextId();

	private final List<UnclearRequest> unclear = new CopyOnWriteArrayList<>();

	private final List<RequestReport> reports = new ArrayList<>();

	private final List<Findings> innerFindings = new ArrayList<>();

	private volatile MeasuredContext context;

	private long unattributedBefore;

	private int awaited;

	// Where requests of other threads belong. That of the root counts.
	private volatile Measurement innermost = this;

	private CurrentRecording.@Nullable Scope scope;

	/**
	 * Creates a measurement.
	 * @param route what is measured
	 * @param context where it is measured
	 * @param outer measurement that this is a part of, {@code null} for none
	 */
	Measurement(Route route, MeasuredContext context, @Nullable Measurement outer) {
		this.route = route;
		this.context = context;
		this.outer = outer;
		this.root = (outer != null) ? outer.root : this;
		this.total = RequestRecording.unreported((outer != null) ? outer.total : null, this);
		this.own = RequestRecording.unreported(this.total, this);
		this.unattributedBefore = context.unattributed();
	}

	/**
	 * Tells the context, if that was not known at the beginning.
	 * @param context where the test runs
	 */
	void attach(MeasuredContext context) {
		this.context = context;
		this.unattributedBefore = context.unattributed();
	}

	/**
	 * The measurement that the calling thread works for.
	 * @return the measurement, {@code null} if there is none
	 */
	static @Nullable Measurement current() {
		RequestRecording recording = CurrentRecording.get();
		return (recording != null && recording.parts() instanceof Measurement measurement) ? measurement : null;
	}

	/**
	 * What requests name this measurement by.
	 * @return the identifier, unlike that of any other, of other JVMs as well
	 */
	String id() {
		return this.id;
	}

	String name() {
		return String.valueOf(this.route.pattern());
	}

	MeasuredContext context() {
		return this.context;
	}

	Measurement root() {
		return this.root;
	}

	/**
	 * The recording of what is executed outside of requests.
	 * @return the recording to open on further threads
	 */
	RequestRecording recording() {
		return this.root.innermost.own;
	}

	Measurement begin() {
		this.root.innermost = this;
		this.scope = CurrentRecording.open(this.own);
		if (this.outer == null) {
			RunningMeasurements.add(this);
		}
		return this;
	}

	@Override
	public Part begun() {
		Part here = await();
		Part around = (this.outer != null) ? this.outer.begun() : (report) -> addToRun(report);
		return (report) -> {
			around.ended(report);
			here.ended(report);
		};
	}

	private void addToRun(@Nullable RequestReport report) {
		if (report != null) {
			RunReports.add(name(), report);
		}
	}

	/**
	 * Waits at the end for something that another thread begins now. What the thread of
	 * the test begins is MockMvc's: at the end it is over, or nobody goes on with it.
	 * @return to be told of its end
	 */
	synchronized Part await() {
		boolean elsewhere = Thread.currentThread() != this.thread;
		this.awaited += elsewhere ? 1 : 0;
		return (report) -> ended(report, elsewhere);
	}

	private synchronized void ended(@Nullable RequestReport report, boolean elsewhere) {
		this.awaited -= elsewhere ? 1 : 0;
		if (report != null) {
			this.reports.add(report);
		}
		notifyAll();
	}

	/**
	 * Ends the measurement, on the thread that began it. Waits for requests that are not
	 * reported yet.
	 * @return what was measured
	 */
	MeasuredQueries end() {
		try {
			awaitParts();
		}
		finally {
			stop();
		}
		RecordedExecutions executions = this.total.finish();
		Findings findings = findings(this.context.detect(this.route, this.own.finish()));
		if (this.outer != null) {
			this.outer.add(findings);
		}
		return new MeasuredQueries(executions, findings);
	}

	/**
	 * Stops measuring, on the thread that began it, without asking what was measured.
	 */
	void stop() {
		if (this.scope != null) {
			this.scope.close();
			this.scope = null;
			this.root.innermost = (this.outer != null) ? this.outer : this;
			RunningMeasurements.remove(this);
		}
	}

	private synchronized void awaitParts() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		try {
			while (this.awaited > 0 && deadline - System.nanoTime() > 0) {
				TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, deadline - System.nanoTime()));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (this.awaited > 0) {
			logger.warn("{}: {} requests were not finished within {} s, and are not judged.", name(), this.awaited,
					PATIENCE.toSeconds());
		}
	}

	private synchronized void add(Findings findings) {
		this.innerFindings.add(findings);
	}

	private Findings findings(Findings outsideOfRequests) {
		List<Findings> all = new ArrayList<>(this.innerFindings);
		all.add(outsideOfRequests);
		reports().stream().filter((report) -> !report.nested()).map(RequestReport::findings).forEach(all::add);
		List<Finding> reported = all.stream().flatMap((findings) -> findings.reported().stream()).distinct().toList();
		List<Finding> latent = all.stream().flatMap((findings) -> findings.latent().stream()).distinct().toList();
		List<SuppressedFinding> suppressed = all.stream()
			.flatMap((findings) -> findings.suppressed().stream())
			.distinct()
			.toList();
		return new Findings(reported, latent, suppressed);
	}

	/**
	 * The reports of the requests so far.
	 * @return a copy
	 */
	synchronized List<RequestReport> reports() {
		return List.copyOf(this.reports);
	}

	/**
	 * The requests that this or another measurement has sent.
	 * @return the requests so far
	 */
	List<UnclearRequest> unclear() {
		return this.unclear;
	}

	/**
	 * The number of executions that were charged to nothing meanwhile.
	 * @return the number so far; zero if they may be those of another test
	 */
	long unattributed() {
		return RunningMeasurements.isAlone(this) ? this.context.unattributed() - this.unattributedBefore : 0;
	}

	/**
	 * Says why a count of zero means nothing.
	 * @param zeroIsExpected whether nothing should have been executed
	 * @return the reason, {@code null} if zero can be believed
	 */
	@Nullable String reasonForNothing(boolean zeroIsExpected) {
		return this.context.reasonForNothing(zeroIsExpected, unattributed());
	}

}
