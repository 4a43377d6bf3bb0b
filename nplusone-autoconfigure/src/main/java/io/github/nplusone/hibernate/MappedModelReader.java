package io.github.nplusone.hibernate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.SessionFactoryOptions;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.mapping.Any;
import org.hibernate.mapping.Bag;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.MappedSuperclass;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.OneToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;
import org.hibernate.type.ForeignKeyDirection;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;
import io.github.nplusone.hibernate.MappedModel.Fetch;
import io.github.nplusone.hibernate.MappedModel.MappedCollection;
import io.github.nplusone.hibernate.MappedModel.MappedEntity;
import io.github.nplusone.hibernate.MappedModel.MappedToOne;
import io.github.nplusone.hibernate.MappedModel.Writes;

/**
 * Reads the model of a persistence unit from Hibernate's.
 */
final class MappedModelReader {

	private final Metadata metadata;

	private final int defaultFetchSize;

	private final Map<String, Set<String>> relatives = new HashMap<>();

	private final Map<String, MappedEntity> entities = new LinkedHashMap<>();

	private final Set<String> types = new HashSet<>();

	private final List<MappedToOne> toOnes = new ArrayList<>();

	private final Map<String, MappedCollection> collections = new LinkedHashMap<>();

	private MappedModelReader(Metadata metadata, int defaultFetchSize) {
		this.metadata = metadata;
		this.defaultFetchSize = defaultFetchSize;
	}

	static MappedModel read(Metadata metadata, SessionFactoryOptions options) {
		MappedModelReader reader = new MappedModelReader(metadata, options.getDefaultBatchFetchSize());
		metadata.getEntityBindings().forEach(reader::relate);
		metadata.getEntityBindings().forEach(reader::readEntity);
		return new MappedModel(reader.entities, reader.types, List.copyOf(reader.toOnes), reader.collections,
				new Writes(jdbcBatchSize(options), options.isOrderInsertsEnabled(), options.isOrderUpdatesEnabled()));
	}

	// The options tell the default of a dialect, which takes no effect.
	private static int jdbcBatchSize(SessionFactoryOptions options) {
		ConfigurationService settings = options.getServiceRegistry().getService(ConfigurationService.class);
		return (settings != null) ? Math.max(1, settings.getSetting(BatchSettings.STATEMENT_BATCH_SIZE,
				(value) -> Integer.valueOf(String.valueOf(value)), 1)) : 1;
	}

	private void relate(PersistentClass entity) {
		for (PersistentClass above = entity; above != null; above = above.getSuperclass()) {
			relatives(above.getEntityName()).add(entity.getEntityName());
			relatives(entity.getEntityName()).add(above.getEntityName());
		}
	}

	private Set<String> relatives(String entityName) {
		return this.relatives.computeIfAbsent(entityName, (name) -> new HashSet<>());
	}

	private void readEntity(PersistentClass entity) {
		this.entities.put(entity.getEntityName(), new MappedEntity(entity.getEntityName(),
				entity.getRootClass().getEntityName(), nameOf(entity.getTable())));
		addType(entity.getClassName());
		addSuperclasses(entity.getSuperMappedSuperclass());
		readIdentifier(entity);
		readProperties(entity, entity.getProperties(), new Path(List.of(), true));
	}

	private static String nameOf(@Nullable Table table) {
		String name = (table != null) ? table.getName() : null;
		return (name != null) ? name : "";
	}

	private void addType(@Nullable String name) {
		if (name != null) {
			this.types.add(name);
		}
	}

	private void addSuperclasses(@Nullable MappedSuperclass lowest) {
		for (MappedSuperclass type = lowest; type != null; type = type.getSuperMappedSuperclass()) {
			addType(type.getMappedClass().getName());
		}
	}

	private void readIdentifier(PersistentClass entity) {
		if (entity.getSuperclass() == null && entity.getIdentifier() instanceof Component identifier) {
			Property property = entity.getIdentifierProperty();
			List<String> names = (property != null) ? List.of(property.getName()) : List.of();
			readComponent(entity, identifier, new Path(names, false));
		}
	}

	private void readComponent(PersistentClass entity, Component component, Path path) {
		addType(component.getComponentClassName());
		readProperties(entity, component.getProperties(), path);
	}

	private void readProperties(PersistentClass entity, List<Property> properties, Path path) {
		for (Property property : properties) {
			if (!property.isSynthetic()) {
				readValue(entity, property.getValue(), path.to(property.getName()));
			}
		}
	}

	private void readValue(PersistentClass entity, Value value, Path path) {
		if (value instanceof Component component) {
			readComponent(entity, component, path);
		}
		else if (value instanceof ToOne toOne) {
			readToOne(entity, toOne, path);
		}
		else if (value instanceof Any any) {
			readAny(entity, any, path);
		}
		else if (value instanceof Collection collection) {
			readCollection(entity, collection, path);
		}
	}

	private void readToOne(PersistentClass entity, ToOne toOne, Path path) {
		String target = toOne.getReferencedEntityName();
		PersistentClass targetEntity = this.metadata.getEntityBinding(target);
		int fetchSize = fetchSize((targetEntity != null) ? targetEntity.getBatchSize() : 1);
		Association association = new Association(entity.getEntityName(), path.toString(), typeOf(toOne),
				!toOne.isLazy(), fetchSize, false);
		this.toOnes.add(new MappedToOne(association, relatives(entity.getEntityName()), target, relatives(target),
				path.reachable() ? path.names() : List.of(), fetchOf(toOne, targetEntity)));
	}

	private void readAny(PersistentClass entity, Any any, Path path) {
		Association association = new Association(entity.getEntityName(), path.toString(), AssociationType.TO_ONE,
				!any.isLazy(), 1, false);
		this.toOnes.add(new MappedToOne(association, relatives(entity.getEntityName()), null, targetsOf(any),
				path.reachable() ? path.names() : List.of(), Fetch.ON_DEMAND));
	}

	// Without a list of them it may be every entity.
	private Set<String> targetsOf(Any any) {
		Stream<String> listed = (any.getMetaValues() != null) ? any.getMetaValues().values().stream() : Stream.of();
		Set<String> targets = listed.flatMap((name) -> relatives(name).stream()).collect(Collectors.toSet());
		return targets.isEmpty() ? Set.copyOf(this.relatives.keySet()) : targets;
	}

	private static Fetch fetchOf(ToOne toOne, @Nullable PersistentClass target) {
		String key = toOne.getReferencedPropertyName();
		if (key != null && target != null) {
			return new Fetch(true, true,
					target.getReferencedProperty(key).getColumns().stream().map(Column::getName).toList());
		}
		boolean ignored = toOne instanceof ManyToOne manyToOne && manyToOne.isIgnoreNotFound();
		return ignored ? new Fetch(true, false, List.of()) : Fetch.ON_DEMAND;
	}

	private static AssociationType typeOf(ToOne toOne) {
		return (toOne instanceof OneToOne oneToOne && oneToOne.getForeignKeyType() == ForeignKeyDirection.TO_PARENT)
				? AssociationType.INVERSE_ONE_TO_ONE : AssociationType.TO_ONE;
	}

	private int fetchSize(int mapped) {
		return Math.max(1, (mapped > 0) ? mapped : this.defaultFetchSize);
	}

	private void readCollection(PersistentClass entity, Collection collection, Path path) {
		Value element = collection.getElement();
		Association association = new Association(entity.getEntityName(), path.toString(), typeOf(element),
				!collection.isLazy(), fetchSize(collection.getBatchSize()), collection instanceof Bag);
		String target = targetOf(element);
		this.collections.put(collection.getRole(),
				new MappedCollection(association, target, (target != null) ? relatives(target) : Set.of(),
						path.reachable(), nameOf(collection.getCollectionTable())));
		if (element instanceof Component component) {
			readComponent(entity, component, new Path(path.names(), false));
		}
		else if (element instanceof Any any) {
			readAny(entity, any, new Path(path.names(), false));
		}
	}

	private static AssociationType typeOf(Value element) {
		if (element instanceof OneToMany) {
			return AssociationType.ONE_TO_MANY;
		}
		return (element instanceof ManyToOne) ? AssociationType.MANY_TO_MANY : AssociationType.ELEMENT_COLLECTION;
	}

	private static @Nullable String targetOf(Value element) {
		if (element instanceof OneToMany oneToMany) {
			return oneToMany.getReferencedEntityName();
		}
		return (element instanceof ManyToOne manyToOne) ? manyToOne.getReferencedEntityName() : null;
	}

	/**
	 * The way to an attribute.
	 *
	 * @param names names of the attributes, from the entity on
	 * @param reachable whether the entity's state holds it
	 */
	private record Path(List<String> names, boolean reachable) {

		Path to(String name) {
			return new Path(Stream.concat(this.names.stream(), Stream.of(name)).toList(), this.reachable);
		}

		@Override
		public String toString() {
			return String.join(".", this.names);
		}

	}

}
