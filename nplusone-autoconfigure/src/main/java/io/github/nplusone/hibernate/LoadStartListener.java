package io.github.nplusone.hibernate;

import org.hibernate.event.spi.InitializeCollectionEvent;
import org.hibernate.event.spi.InitializeCollectionEventListener;
import org.hibernate.event.spi.LoadEvent;
import org.hibernate.event.spi.LoadEventListener;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.Load;

/**
 * Announces what is about to be loaded, if the thread works for a request. What it throws
 * would stop the load, so it throws nothing, and announces something in any case: the
 * {@link LoadEndListener} takes it back.
 */
final class LoadStartListener implements LoadEventListener, InitializeCollectionEventListener {

	private final AssociationResolver resolver;

	LoadStartListener(AssociationResolver resolver) {
		this.resolver = resolver;
	}

	// Called for each row that refers to another one: nothing is looked up here.
	@Override
	public void onLoad(LoadEvent event, LoadType loadType) {
		if (CurrentRecording.get() != null) {
			CurrentRecording.beginLoad(announced(event, loadType));
		}
	}

	private @Nullable Load announced(LoadEvent event, LoadType loadType) {
		if (loadType == LoadEventListener.LOAD) {
			CurrentRecording.addReference(event.getEntityClassName());
			return null;
		}
		if (loadType == LoadEventListener.IMMEDIATE_LOAD) {
			return new EntityLoad(event, true, CurrentRecording.load(), this.resolver);
		}
		return isFetch(loadType) ? new EntityLoad(event, false, CurrentRecording.load(), this.resolver) : null;
	}

	// Where a proxy can stand in, the lazy one executes nothing.
	private static boolean isFetch(LoadType loadType) {
		return loadType == LoadEventListener.INTERNAL_LOAD_EAGER || loadType == LoadEventListener.INTERNAL_LOAD_NULLABLE
				|| loadType == LoadEventListener.INTERNAL_LOAD_LAZY;
	}

	@Override
	public void onInitializeCollection(InitializeCollectionEvent event) {
		if (CurrentRecording.get() != null) {
			Association association = this.resolver.resolve(event);
			CurrentRecording.beginLoad((association != null) ? Load.of(association) : null);
		}
	}

}
