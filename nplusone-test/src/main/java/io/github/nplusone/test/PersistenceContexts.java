package io.github.nplusone.test;

import jakarta.persistence.EntityManager;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ClassUtils;

/**
 * The persistence contexts of the transaction of a test. What a test has written is still
 * in them, so that what it calls next finds everything loaded.
 */
final class PersistenceContexts {

	private static final boolean JPA = ClassUtils.isPresent("org.springframework.orm.jpa.EntityManagerHolder", null)
			&& ClassUtils.isPresent("jakarta.persistence.EntityManager", null);

	private PersistenceContexts() {
	}

	/**
	 * Writes what is to be written, and lets go of everything. Does nothing outside of a
	 * transaction.
	 */
	static void flushAndClear() {
		if (JPA) {
			Jpa.flushAndClear();
		}
	}

	/**
	 * What needs JPA.
	 */
	private static final class Jpa {

		static void flushAndClear() {
			if (!TransactionSynchronizationManager.isActualTransactionActive()) {
				return;
			}
			for (Object resource : TransactionSynchronizationManager.getResourceMap().values()) {
				if (resource instanceof EntityManagerHolder holder) {
					flushAndClear(holder.getEntityManager());
				}
			}
		}

		private static void flushAndClear(EntityManager entityManager) {
			if (entityManager.isJoinedToTransaction()) {
				entityManager.flush();
			}
			entityManager.clear();
		}

	}

}
