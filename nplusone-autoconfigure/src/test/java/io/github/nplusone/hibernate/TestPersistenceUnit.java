package io.github.nplusone.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;

/**
 * A persistence unit on a database of its own. It has a statement inspector, as an
 * application might, which notes what was announced for each statement.
 */
final class TestPersistenceUnit implements AutoCloseable {

	private final StandardServiceRegistry registry;

	private final SessionFactory sessionFactory;

	private final List<Loaded> loaded = new ArrayList<>();

	private TestPersistenceUnit(Consumer<StandardServiceRegistryBuilder> settings, Class<?>... entities) {
		StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder()
			.applySetting("hibernate.connection.url", "jdbc:h2:mem:" + UUID.randomUUID())
			.applySetting("hibernate.hbm2ddl.auto", "create-drop")
			.applySetting("hibernate.session_factory.statement_inspector", (StatementInspector) this::inspect);
		settings.accept(builder);
		this.registry = builder.build();
		this.sessionFactory = new MetadataSources(this.registry).addAnnotatedClasses(entities)
			.buildMetadata()
			.buildSessionFactory();
	}

	static TestPersistenceUnit of(Class<?>... entities) {
		return new TestPersistenceUnit((settings) -> {
		}, entities);
	}

	static TestPersistenceUnit with(String setting, Object value, Class<?>... entities) {
		return new TestPersistenceUnit((settings) -> settings.applySetting(setting, value), entities);
	}

	private String inspect(String sql) {
		if (CurrentRecording.get() != null) {
			this.loaded.add(new Loaded(sql, CurrentRecording.association()));
		}
		return sql;
	}

	SessionFactory sessionFactory() {
		return this.sessionFactory;
	}

	/**
	 * Saves entities.
	 * @param entities entities in the order in which they depend on each other
	 */
	void save(Object... entities) {
		this.sessionFactory.inTransaction((session) -> List.of(entities).forEach(session::persist));
	}

	/**
	 * Works for a request.
	 * @param work work to do in a session
	 * @return the statements that were executed
	 */
	List<Loaded> request(Consumer<Session> work) {
		this.loaded.clear();
		try (CurrentRecording.Scope scope = CurrentRecording.open(new RequestRecording())) {
			this.sessionFactory.inTransaction(work::accept);
		}
		return List.copyOf(this.loaded);
	}

	/**
	 * Works for a request.
	 * @param work work to do in a session
	 * @return names of the associations that were loaded, {@code null} where none was
	 */
	List<@Nullable String> loads(Consumer<Session> work) {
		List<@Nullable String> names = new ArrayList<>();
		request(work).forEach((loaded) -> names.add(loaded.name()));
		return names;
	}

	@Override
	public void close() {
		this.sessionFactory.close();
		StandardServiceRegistryBuilder.destroy(this.registry);
	}

	/**
	 * A statement.
	 *
	 * @param sql its text
	 * @param association what was announced when it was executed
	 */
	record Loaded(String sql, @Nullable Association association) {

		@Nullable String name() {
			return (this.association != null) ? this.association.toString() : null;
		}

	}

}
