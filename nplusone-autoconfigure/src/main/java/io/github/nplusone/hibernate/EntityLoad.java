package io.github.nplusone.hibernate;

import org.hibernate.event.spi.LoadEvent;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.recording.Load;

/**
 * The load of an entity. Hibernate does not say what it is for; finding out may mean to
 * search the session, so that waits until somebody asks.
 */
final class EntityLoad implements Load {

	private final LoadEvent event;

	private final boolean behindProxy;

	private final @Nullable Load outer;

	private final AssociationResolver resolver;

	private @Nullable Association association;

	private boolean resolved;

	/**
	 * Creates the load of an entity.
	 * @param event what Hibernate says of it
	 * @param behindProxy whether somebody called a proxy of the entity; otherwise another
	 * load takes it along
	 * @param outer load that it is a part of, {@code null} if there is none
	 * @param resolver finds the association
	 */
	EntityLoad(LoadEvent event, boolean behindProxy, @Nullable Load outer, AssociationResolver resolver) {
		this.event = event;
		this.behindProxy = behindProxy;
		this.outer = outer;
		this.resolver = resolver;
	}

	LoadEvent event() {
		return this.event;
	}

	boolean isBehindProxy() {
		return this.behindProxy;
	}

	@Nullable Load outer() {
		return this.outer;
	}

	@Override
	public Object kind() {
		return new Kind(this.event.getEntityClassName(), this.behindProxy);
	}

	@Override
	public @Nullable Association association() {
		if (!this.resolved) {
			this.resolved = true;
			this.association = this.resolver.resolve(this);
		}
		return this.association;
	}

	private record Kind(@Nullable String entityName, boolean behindProxy) {

	}

}
