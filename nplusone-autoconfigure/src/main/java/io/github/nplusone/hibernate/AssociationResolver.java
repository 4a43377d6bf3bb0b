package io.github.nplusone.hibernate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.EntityHolder;
import org.hibernate.engine.spi.EntityKey;
import org.hibernate.event.spi.InitializeCollectionEvent;
import org.hibernate.event.spi.LoadEvent;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;
import io.github.nplusone.hibernate.MappedModel.MappedCollection;
import io.github.nplusone.hibernate.MappedModel.MappedToOne;
import io.github.nplusone.recording.CurrentRecording;

/**
 * Finds out for which association a session loads. Hibernate says so of a collection. Of
 * an entity it says only which one it is: if more than one association leads to it, the
 * session is searched for those that refer to it. What stays doubtful has no answer: a
 * wrong name is worse than none.
 * <p>
 * Thread-safe. It keeps nothing of a session.
 */
final class AssociationResolver {

	/**
	 * How many entities of a session are looked at for one load: a few microseconds.
	 */
	static final int MAX_ENTITIES = 1000;

	private static final Logger logger = LoggerFactory.getLogger(AssociationResolver.class);

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	private final MappedModel model;

	private final Map<String, List<MappedToOne>> toOnes = new ConcurrentHashMap<>();

	private final Map<String, List<ToOneAttribute>> attributes = new ConcurrentHashMap<>();

	AssociationResolver(MappedModel model) {
		this.model = model;
	}

	/**
	 * Resolves the load of a collection.
	 * @param event load that begins
	 * @return the association, {@code null} if it can't be told
	 */
	@Nullable Association resolve(InitializeCollectionEvent event) {
		try {
			MappedCollection collection = this.model.collection(event.getCollection().getRole());
			return (collection != null) ? collection.association() : null;
		}
		catch (RuntimeException | LinkageError ex) {
			logOnce(ex);
			return null;
		}
	}

	/**
	 * Resolves the load of an entity.
	 * @param load load that has begun
	 * @return the association, {@code null} if it can't be told
	 */
	@Nullable Association resolve(EntityLoad load) {
		try {
			return load.isBehindProxy() ? behindProxy(load.event()) : fetched(load);
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

	private List<MappedToOne> toOnes(LoadEvent event) {
		List<MappedToOne> known = this.toOnes.get(event.getEntityClassName());
		// Even where the key is there, it may lock what other requests need.
		return (known != null) ? known : this.toOnes.computeIfAbsent(event.getEntityClassName(),
				(name) -> this.model.toOnes().stream().filter((toOne) -> toOne.targets().contains(name)).toList());
	}

	/**
	 * A proxy is being initialized: somebody refers to it, or the application asked for a
	 * reference.
	 */
	private @Nullable Association behindProxy(LoadEvent event) {
		List<MappedToOne> candidates = toOnes(event);
		if (candidates.isEmpty()) {
			return null;
		}
		if (candidates.size() == 1 && !CurrentRecording.hasReference(event.getEntityClassName())) {
			return candidates.get(0).association();
		}
		Choice choice = new Choice();
		boolean complete = forEachEntity(event, (holder) -> addReferences(holder, event, choice));
		if (!choice.isEmpty()) {
			return choice.get();
		}
		return only(candidates, (toOne) -> !complete || !toOne.isReachable());
	}

	private void addReferences(EntityHolder holder, LoadEvent event, Choice choice) {
		Object entity = holder.getEntity();
		EntityEntry entry = holder.getEntityEntry();
		if (entity == null || entry == null) {
			return;
		}
		for (ToOneAttribute attribute : attributes(entry.getPersister())) {
			if (attribute.targets().contains(event.getEntityClassName())
					&& isProxyOf(event, attribute.valueIn(entity, entry, event.getSession()))) {
				choice.add(attribute.association());
			}
		}
	}

	private List<ToOneAttribute> attributes(EntityPersister persister) {
		List<ToOneAttribute> known = this.attributes.get(persister.getEntityName());
		return (known != null) ? known
				: this.attributes.computeIfAbsent(persister.getEntityName(),
						(name) -> this.model.toOnes()
							.stream()
							.filter((toOne) -> toOne.isReachable() && toOne.owners().contains(name))
							.map((toOne) -> ToOneAttribute.of(toOne, persister))
							.filter((attribute) -> attribute != null)
							.toList());
	}

	private boolean isProxyOf(LoadEvent event, @Nullable Object value) {
		LazyInitializer proxy = HibernateProxy.extractLazyInitializer(value);
		return proxy != null && proxy.isUninitialized() && event.getEntityId().equals(proxy.getInternalIdentifier())
				&& this.model.areRelated(event.getEntityClassName(), proxy.getEntityName());
	}

	/**
	 * An entity is fetched by a query of its own, while others are read that refer to it:
	 * those are claimed by the query that reads them.
	 */
	private @Nullable Association fetched(EntityLoad load) {
		LoadEvent event = load.event();
		List<MappedToOne> candidates = toOnes(event).stream().filter(AssociationResolver::isFetched).toList();
		Association collection = assembledCollection(load);
		if (candidates.size() < 2 && collection == null) {
			return only(candidates, (toOne) -> true);
		}
		Choice choice = new Choice();
		forEachEntity(event, (holder) -> addReaders(holder, candidates, choice));
		return choice.isEmpty() ? collection : choice.get();
	}

	private static boolean isFetched(MappedToOne toOne) {
		return toOne.association().eager() || toOne.association().type() == AssociationType.INVERSE_ONE_TO_ONE;
	}

	private static void addReaders(EntityHolder holder, List<MappedToOne> candidates, Choice choice) {
		if (holder.getEntityInitializer() == null) {
			return;
		}
		String reader = holder.getDescriptor().getEntityName();
		for (MappedToOne candidate : candidates) {
			if (candidate.owners().contains(reader)) {
				choice.add(candidate.association());
			}
		}
	}

	/**
	 * A collection that comes from the second-level cache has its elements loaded one by
	 * one if they are not cached too.
	 */
	private @Nullable Association assembledCollection(EntityLoad load) {
		Association outer = (load.outer() != null) ? load.outer().association() : null;
		if (outer == null || !outer.type().isCollection()) {
			return null;
		}
		MappedCollection collection = this.model.collection(outer.entityName() + "." + outer.attribute());
		return (collection != null && collection.elements().contains(load.event().getEntityClassName())) ? outer : null;
	}

	private static boolean forEachEntity(LoadEvent event, Consumer<EntityHolder> action) {
		Map<EntityKey, EntityHolder> holders = event.getSession()
			.getPersistenceContextInternal()
			.getEntityHoldersByKey();
		if (holders == null) {
			return true;
		}
		holders.values().stream().limit(MAX_ENTITIES).forEach(action);
		return holders.size() <= MAX_ENTITIES;
	}

	private static @Nullable Association only(List<MappedToOne> candidates, Predicate<MappedToOne> condition) {
		List<MappedToOne> left = candidates.stream().filter(condition).limit(2).toList();
		return (left.size() == 1) ? left.get(0).association() : null;
	}

	/**
	 * An association, as long as nothing speaks for another.
	 */
	private static final class Choice {

		private @Nullable Association association;

		private boolean disputed;

		void add(Association association) {
			this.disputed |= this.association != null && !this.association.equals(association);
			this.association = association;
		}

		boolean isEmpty() {
			return this.association == null;
		}

		@Nullable Association get() {
			return this.disputed ? null : this.association;
		}

	}

}
