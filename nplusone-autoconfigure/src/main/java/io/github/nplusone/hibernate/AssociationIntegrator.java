package io.github.nplusone.hibernate;

import org.hibernate.SessionFactory;
import org.hibernate.SessionFactoryObserver;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerGroup;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes each session factory announce the associations that it loads: its own listeners
 * stay, ours come before the first and after the last of them.
 * <p>
 * Found by {@link java.util.ServiceLoader}, so it is public, but not part of the API.
 */
public final class AssociationIntegrator implements Integrator {

	private static final Logger logger = LoggerFactory.getLogger(AssociationIntegrator.class);

	@Override
	public void integrate(Metadata metadata, BootstrapContext bootstrapContext,
			SessionFactoryImplementor sessionFactory) {
		try {
			MappedModel model = MappedModelReader.read(metadata, sessionFactory.getSessionFactoryOptions());
			announceLoads(sessionFactory.getEventEngine().getListenerRegistry(), new AssociationResolver(model));
			sessionFactory.addObserver(new Registration(model));
		}
		// A Hibernate that we don't know may lack what we link to. The application has to
		// start all the same.
		catch (RuntimeException | LinkageError ex) {
			logger.warn("Findings name no associations: this version of Hibernate is not supported.", ex);
		}
	}

	private static void announceLoads(EventListenerRegistry registry, AssociationResolver resolver) {
		LoadStartListener start = new LoadStartListener(resolver);
		LoadEndListener end = new LoadEndListener();
		surround(registry.getEventListenerGroup(EventType.LOAD), start, end);
		surround(registry.getEventListenerGroup(EventType.INIT_COLLECTION), start, end);
	}

	private static <T> void surround(EventListenerGroup<T> listeners, T first, T last) {
		listeners.prependListener(first);
		listeners.appendListener(last);
	}

	@Override
	public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry serviceRegistry) {
		PersistenceUnits.remove(sessionFactory.getUuid());
	}

	/**
	 * Waits for the session factory to be complete: it has no identifier generators
	 * before.
	 */
	private record Registration(MappedModel model) implements SessionFactoryObserver {

		@Override
		public void sessionFactoryCreated(SessionFactory factory) {
			try {
				SessionFactoryImplementor sessionFactory = factory.unwrap(SessionFactoryImplementor.class);
				PersistenceUnits.add(sessionFactory.getUuid(), new PersistenceUnit(this.model, sessionFactory));
			}
			catch (RuntimeException | LinkageError ex) {
				logger.warn("Advice does without the mapping of the entities.", ex);
			}
		}

	}

}
