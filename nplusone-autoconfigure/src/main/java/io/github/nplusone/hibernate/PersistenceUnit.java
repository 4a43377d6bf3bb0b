package io.github.nplusone.hibernate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.NoopOptimizer;
import org.hibernate.id.enhanced.Optimizer;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.proxy.HibernateProxy;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.hibernate.MappedModel.MappedCollection;
import io.github.nplusone.hibernate.MappedModel.MappedEntity;
import io.github.nplusone.hibernate.MappedModel.MappedToOne;
import io.github.nplusone.hibernate.MappedModel.Writes;
import io.github.nplusone.mapping.CollectionMapping;
import io.github.nplusone.mapping.EntityMapping;
import io.github.nplusone.mapping.EntityMappings;
import io.github.nplusone.mapping.IdGeneration;

/**
 * The mapped entities of one session factory.
 */
final class PersistenceUnit implements EntityMappings {

	private static final String QUOTES = "\"`[";

	private static final Pattern QUOTED = Pattern.compile("[\"`\\[\\]]");

	private final MappedModel model;

	private final Map<String, EntityMapping> entities = new HashMap<>();

	private final Map<String, Set<MappedToOne>> byUniqueKey = new HashMap<>();

	private final Map<Association, String> targets = new HashMap<>();

	private final Set<Association> fetchable = new HashSet<>();

	private final Set<Association> alwaysFetched = new HashSet<>();

	private final List<CollectionMapping> collections = new ArrayList<>();

	private final Set<String> associationNames = new HashSet<>();

	/**
	 * Creates a unit, which does not refer to the session factory.
	 * @param model what it maps
	 * @param sessionFactory complete session factory, asked for the identifier generators
	 */
	PersistenceUnit(MappedModel model, SessionFactoryImplementor sessionFactory) {
		this.model = model;
		model.entities().values().forEach((entity) -> addEntity(entity, sessionFactory));
		model.toOnes().forEach(this::addUniqueKey);
		model.toOnes().forEach(this::addToOne);
		model.collections().values().forEach(this::addCollection);
	}

	private void addEntity(MappedEntity entity, SessionFactoryImplementor sessionFactory) {
		MappedEntity root = rootOf(entity);
		Generator generator = sessionFactory.getMappingMetamodel().getEntityDescriptor(root.name()).getGenerator();
		Writes writes = this.model.writes();
		this.entities.putIfAbsent(normalized(entity.table()),
				new EntityMapping(root.name(), root.table(), idGeneration(generator), allocationSize(generator),
						writes.batchSize(), writes.insertsOrdered(), writes.updatesOrdered()));
	}

	private MappedEntity rootOf(MappedEntity entity) {
		return this.model.entities().getOrDefault(entity.root(), entity);
	}

	private static IdGeneration idGeneration(Generator generator) {
		if (generator instanceof SequenceStyleGenerator sequence) {
			return sequence.getDatabaseStructure().isPhysicalSequence() ? IdGeneration.SEQUENCE : IdGeneration.TABLE;
		}
		if (generator instanceof TableGenerator) {
			return IdGeneration.TABLE;
		}
		return generator.generatedOnExecution() ? IdGeneration.IDENTITY : IdGeneration.MEMORY;
	}

	private static int allocationSize(Generator generator) {
		if (generator instanceof SequenceStyleGenerator sequence) {
			return allocationSize(sequence.getOptimizer());
		}
		return (generator instanceof TableGenerator table) ? allocationSize(table.getOptimizer()) : 1;
	}

	private static int allocationSize(Optimizer optimizer) {
		return (optimizer instanceof NoopOptimizer) ? 1 : Math.max(1, optimizer.getIncrementSize());
	}

	private void addUniqueKey(MappedToOne toOne) {
		MappedEntity target = (toOne.target() != null) ? this.model.entities().get(toOne.target()) : null;
		if (target != null && toOne.fetch().byUniqueKey()) {
			byUniqueKey(target.table()).add(toOne);
			byUniqueKey(rootOf(target).table()).add(toOne);
		}
	}

	private Set<MappedToOne> byUniqueKey(String table) {
		return this.byUniqueKey.computeIfAbsent(normalized(table), (name) -> new HashSet<>());
	}

	private void addToOne(MappedToOne toOne) {
		add(toOne.association(), toOne.target(), toOne.isReachable() && toOne.target() != null);
		if (toOne.fetch().always()) {
			this.alwaysFetched.add(toOne.association());
		}
	}

	private void addCollection(MappedCollection collection) {
		add(collection.association(), collection.target(), collection.reachable());
		String owner = tableOf(collection.association().entityName());
		if (owner != null) {
			this.collections.add(new CollectionMapping(collection.association(), owner, collection.table()));
		}
	}

	private void add(Association association, @Nullable String target, boolean reachable) {
		if (target != null) {
			this.targets.put(association, target);
		}
		MappedEntity owner = this.model.entities().get(association.entityName());
		if (reachable && owner != null && owner.name().equals(owner.root())) {
			this.fetchable.add(association);
		}
		addNames(association);
	}

	private void addNames(Association association) {
		this.associationNames.add(association.toString());
		this.associationNames.add(association.entityName() + "." + association.attribute());
	}

	private static String normalized(String table) {
		String name = table.substring(table.lastIndexOf('.') + 1);
		boolean quoted = name.length() > 2 && QUOTES.indexOf(name.charAt(0)) >= 0;
		return (quoted ? name.substring(1, name.length() - 1) : name).toLowerCase(Locale.ROOT);
	}

	@Override
	public @Nullable EntityMapping entityOf(@Nullable String table) {
		return (table != null) ? this.entities.get(normalized(table)) : null;
	}

	@Override
	public @Nullable Association loadedByUniqueKey(@Nullable String table, String fingerprint) {
		Set<MappedToOne> candidates = (table != null) ? this.byUniqueKey.get(normalized(table)) : null;
		if (candidates == null) {
			return null;
		}
		String condition = withoutQuotes(fingerprint.substring(fingerprint.lastIndexOf(" where ") + 1));
		List<MappedToOne> matching = candidates.stream().filter((toOne) -> isKeyOf(toOne, condition)).limit(2).toList();
		return (matching.size() == 1) ? matching.get(0).association() : null;
	}

	private static boolean isKeyOf(MappedToOne toOne, String condition) {
		return toOne.fetch()
			.columns()
			.stream()
			.allMatch((column) -> condition.contains("." + withoutQuotes(column) + "=?"));
	}

	private static String withoutQuotes(String text) {
		return QUOTED.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
	}

	@Override
	public boolean isEntity(Class<?> type) {
		return HibernateProxy.class.isAssignableFrom(type) || this.model.types().contains(type.getName());
	}

	@Override
	public @Nullable String tableOf(String entityName) {
		MappedEntity entity = this.model.entities().get(entityName);
		return (entity != null) ? entity.table() : null;
	}

	@Override
	public @Nullable String targetOf(Association association) {
		return this.targets.get(association);
	}

	@Override
	public @Nullable String fetchPathOf(Association association) {
		return this.fetchable.contains(association) ? association.attribute() : null;
	}

	@Override
	public boolean isAlwaysFetched(Association association) {
		return this.alwaysFetched.contains(association);
	}

	@Override
	public List<CollectionMapping> collections() {
		return this.collections;
	}

	@Override
	public Set<String> associationNames() {
		return this.associationNames;
	}

}
