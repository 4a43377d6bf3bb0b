package io.github.nplusone.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CompositeType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.hibernate.MappedModel.MappedToOne;

/**
 * Where an entity keeps the one that it refers to.
 *
 * @param association the association
 * @param targets names of the entities that it may refer to
 * @param position position in the entity's state
 * @param subpositions positions within embedded objects, from the outer to the inner
 */
record ToOneAttribute(Association association, Set<String> targets, int position, List<Integer> subpositions) {

	/**
	 * Locates an association in the state of an entity.
	 * @param toOne association to locate
	 * @param owner entity that may have it
	 * @return the attribute, {@code null} if the entity does not have it
	 */
	static @Nullable ToOneAttribute of(MappedToOne toOne, EntityPersister owner) {
		int position = List.of(owner.getPropertyNames()).indexOf(toOne.path().get(0));
		if (position < 0) {
			return null;
		}
		List<Integer> subpositions = new ArrayList<>();
		Type type = owner.getPropertyTypes()[position];
		for (String name : toOne.path().subList(1, toOne.path().size())) {
			CompositeType embedded = (CompositeType) type;
			subpositions.add(embedded.getPropertyIndex(name));
			type = embedded.getSubtypes()[embedded.getPropertyIndex(name)];
		}
		return new ToOneAttribute(toOne.association(), toOne.targets(), position, subpositions);
	}

	/**
	 * Reads the attribute, without loading anything.
	 * @param entity entity that has it
	 * @param entry what the session knows of the entity
	 * @param session session that the entity belongs to
	 * @return what the entity refers to, {@code null} if nothing or not known
	 */
	@Nullable Object valueIn(Object entity, EntityEntry entry, SharedSessionContractImplementor session) {
		Object value = stateOf(entity, entry);
		Type type = entry.getPersister().getPropertyTypes()[this.position];
		for (int subposition : this.subpositions) {
			if (value == null || value == LazyPropertyInitializer.UNFETCHED_PROPERTY) {
				return null;
			}
			CompositeType embedded = (CompositeType) type;
			value = embedded.getPropertyValue(value, subposition, session);
			type = embedded.getSubtypes()[subposition];
		}
		return value;
	}

	private @Nullable Object stateOf(Object entity, EntityEntry entry) {
		Object[] state = entry.getLoadedState();
		if (state != null) {
			return state[this.position];
		}
		// A session keeps no state of what it only reads. The getter of an enhanced
		// entity
		// might load.
		EntityPersister persister = entry.getPersister();
		return persister.getBytecodeEnhancementMetadata().isEnhancedForLazyLoading() ? null
				: persister.getValue(entity, this.position);
	}

}
