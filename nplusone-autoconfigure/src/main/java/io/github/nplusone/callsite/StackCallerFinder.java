package io.github.nplusone.callsite;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.Association;
import io.github.nplusone.analysis.Fingerprint;
import io.github.nplusone.mapping.EntityMappings;
import io.github.nplusone.recording.Caller;
import io.github.nplusone.recording.CallerFinder;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.Execution;

/**
 * Finds the caller of an execution on the stack of its thread.
 */
final class StackCallerFinder implements CallerFinder {

	private static final Logger logger = LoggerFactory.getLogger(StackCallerFinder.class);

	private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	private final FrameKinds kinds;

	private final Apis apis = new Apis();

	private final Supplier<EntityMappings> mappings;

	StackCallerFinder(Supplier<ApplicationPackages> packages, Supplier<EntityMappings> mappings) {
		this.kinds = new FrameKinds(packages, mappings);
		this.mappings = mappings;
	}

	@Override
	public Caller find(Execution execution) {
		try {
			return findOnStack(execution);
		}
		// The search runs into classes of all kinds.
		catch (RuntimeException | LinkageError ex) {
			logOnce(ex);
			return Caller.UNKNOWN;
		}
	}

	private void logOnce(Throwable ex) {
		if (this.faultLogged.compareAndSet(false, true)) {
			logger.warn("Could not find the caller of an execution; it is counted without. "
					+ "Further failures of this kind are not logged.", ex);
		}
	}

	private Caller findOnStack(Execution execution) {
		StackScan scan = WALKER.walk((frames) -> new StackScan(this.kinds, this.apis).scan(frames));
		Association association = association(execution, scan);
		return new Caller(scan.callSite(), scan.api(), (association != null) ? null : scan.apiMethod(), association);
	}

	private @Nullable Association association(Execution execution, StackScan scan) {
		if (scan.isUniqueKeyLoad()) {
			Fingerprint fingerprint = execution.fingerprint();
			return this.mappings.get().loadedByUniqueKey(fingerprint.table(), fingerprint.text());
		}
		return (execution.load() != null && scan.isLoadEvent()) ? CurrentRecording.association() : null;
	}

}
