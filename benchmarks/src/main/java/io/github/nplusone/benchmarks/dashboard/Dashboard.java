package io.github.nplusone.benchmarks.dashboard;

import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dashboard: a query for the accounts, three for each, and two for each of their
 * transactions.
 */
@Service
public class Dashboard {

	/**
	 * How many queries it takes.
	 */
	public static final int QUERIES = 847;

	private static final int ACCOUNTS = 60;

	private static final int TRANSACTIONS = 333;

	private final EntityManager entityManager;

	Dashboard(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	/**
	 * Fills the database.
	 */
	@Transactional
	public void fill() {
		IntStream.range(0, ACCOUNTS)
			.map((i) -> TRANSACTIONS / ACCOUNTS + ((i < TRANSACTIONS % ACCOUNTS) ? 1 : 0))
			.mapToObj(Account::new)
			.forEach(this.entityManager::persist);
	}

	/**
	 * Loads what the dashboard shows.
	 * @return the length of it
	 */
	@Transactional(readOnly = true)
	public int load() {
		int length = 0;
		for (Account account : this.entityManager.createQuery("from Account", Account.class).getResultList()) {
			length += account.getOwner().getName().length();
			length += account.getAlerts().size();
			for (Transaction transaction : account.getTransactions()) {
				length += transaction.getMerchant().getAddress().getName().length();
			}
		}
		return length;
	}

}
