package io.github.nplusone.hibernate;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.hibernate.event.spi.InitializeCollectionEvent;
import org.hibernate.event.spi.InitializeCollectionEventListener;
import org.hibernate.event.spi.LoadEvent;
import org.hibernate.event.spi.LoadEventListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.Association;
import io.github.nplusone.recording.CurrentRecording;

/**
 * Announces what is about to be loaded, if the thread works for a request. What it throws
 * would stop the load, so it throws nothing, and announces something in any case: the
 * {@link LoadEndListener} takes it back.
 */
final class LoadStartListener implements LoadEventListener, InitializeCollectionEventListener {

	private static final Logger logger = LoggerFactory.getLogger(LoadStartListener.class);

	private final AssociationResolver resolver;

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	LoadStartListener(AssociationResolver resolver) {
		this.resolver = resolver;
	}

	@Override
	public void onLoad(LoadEvent event, LoadType loadType) {
		announce(() -> this.resolver.resolve(event, loadType));
	}

	@Override
	public void onInitializeCollection(InitializeCollectionEvent event) {
		announce(() -> this.resolver.resolve(event));
	}

	private void announce(Supplier<@Nullable Association> association) {
		if (CurrentRecording.get() != null) {
			CurrentRecording.beginLoad(orNone(association));
		}
	}

	private @Nullable Association orNone(Supplier<@Nullable Association> association) {
		try {
			return association.get();
		}
		catch (RuntimeException | LinkageError ex) {
			logOnce(ex);
			return null;
		}
	}

	private void logOnce(Throwable ex) {
		if (this.faultLogged.compareAndSet(false, true)) {
			logger.warn("Could not tell which association is loaded; the load itself is not affected. "
					+ "Further failures of this kind are not logged.", ex);
		}
	}

}
