package io.github.nplusone.sample.dashboard;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty database with the accounts of the dashboard, before the first request is
 * accepted.
 */
@Component
class DashboardSeed implements SmartInitializingSingleton {

	private final AccountRepository accounts;

	private final EntityManager entityManager;

	DashboardSeed(AccountRepository accounts, EntityManager entityManager) {
		this.accounts = accounts;
		this.entityManager = entityManager;
	}

	@Override
	@Transactional
	public void afterSingletonsInstantiated() {
		if (this.accounts.count() == 0) {
			persist(new DashboardData());
		}
	}

	private void persist(DashboardData data) {
		List.of(data.departments, data.categories, data.merchants, data.accounts)
			.forEach((entities) -> entities.forEach(this.entityManager::persist));
	}

}
