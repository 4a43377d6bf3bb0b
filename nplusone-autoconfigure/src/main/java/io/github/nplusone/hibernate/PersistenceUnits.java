package io.github.nplusone.hibernate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.mapping.CollectionMapping;
import io.github.nplusone.mapping.EntityMapping;
import io.github.nplusone.mapping.EntityMappings;

/**
 * The persistence units of the whole JVM, from the start of their session factory to its
 * end. A session factory is known by its identifier, and a class by its name, so that
 * nothing of an application stays after its end.
 * <p>
 * Static because Hibernate creates the integrator that fills it, without Spring.
 */
final class PersistenceUnits implements EntityMappings {

	private static final List<Registered> REGISTERED = new CopyOnWriteArrayList<>();

	static void add(String id, PersistenceUnit unit) {
		REGISTERED.add(new Registered(id, unit));
	}

	static void remove(String id) {
		REGISTERED.removeIf((registered) -> registered.id().equals(id));
	}

	@Override
	public @Nullable EntityMapping entityOf(@Nullable String table) {
		return first((unit) -> unit.entityOf(table));
	}

	@Override
	public @Nullable Association loadedByUniqueKey(@Nullable String table, String fingerprint) {
		List<Association> found = REGISTERED.stream()
			.map((registered) -> registered.unit().loadedByUniqueKey(table, fingerprint))
			.filter(Objects::nonNull)
			.toList();
		// Two applications in one JVM may map the same entities, each with its settings.
		return (found.stream().map(Association::toString).distinct().count() == 1) ? found.get(0) : null;
	}

	@Override
	public boolean isEntity(Class<?> type) {
		return REGISTERED.stream().anyMatch((registered) -> registered.unit().isEntity(type));
	}

	@Override
	public @Nullable String tableOf(String entityName) {
		return first((unit) -> unit.tableOf(entityName));
	}

	@Override
	public @Nullable String targetOf(Association association) {
		return first((unit) -> unit.targetOf(association));
	}

	@Override
	public @Nullable String fetchPathOf(Association association) {
		return first((unit) -> unit.fetchPathOf(association));
	}

	@Override
	public boolean isAlwaysFetched(Association association) {
		return REGISTERED.stream().anyMatch((registered) -> registered.unit().isAlwaysFetched(association));
	}

	@Override
	public List<CollectionMapping> collections() {
		return REGISTERED.stream().flatMap((registered) -> registered.unit().collections().stream()).toList();
	}

	@Override
	public Set<String> associationNames() {
		return REGISTERED.stream()
			.flatMap((registered) -> registered.unit().associationNames().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	private static <T> @Nullable T first(Function<PersistenceUnit, @Nullable T> question) {
		for (Registered registered : REGISTERED) {
			T answer = question.apply(registered.unit());
			if (answer != null) {
				return answer;
			}
		}
		return null;
	}

	private record Registered(String id, PersistenceUnit unit) {

	}

}
