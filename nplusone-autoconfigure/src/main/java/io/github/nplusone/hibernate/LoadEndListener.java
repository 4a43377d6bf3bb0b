package io.github.nplusone.hibernate;

import org.hibernate.event.spi.InitializeCollectionEvent;
import org.hibernate.event.spi.InitializeCollectionEventListener;
import org.hibernate.event.spi.LoadEvent;
import org.hibernate.event.spi.LoadEventListener;

import io.github.nplusone.recording.CurrentRecording;

/**
 * Takes back what the {@link LoadStartListener} announced.
 */
final class LoadEndListener implements LoadEventListener, InitializeCollectionEventListener {

	@Override
	public void onLoad(LoadEvent event, LoadType loadType) {
		CurrentRecording.endLoad();
	}

	@Override
	public void onInitializeCollection(InitializeCollectionEvent event) {
		CurrentRecording.endLoad();
	}

}
