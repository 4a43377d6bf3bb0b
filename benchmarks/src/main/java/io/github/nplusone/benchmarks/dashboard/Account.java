package io.github.nplusone.benchmarks.dashboard;

import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;

/**
 * An account with an owner, alerts and transactions.
 */
@Entity
public class Account {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
	private Owner owner;

	@OneToMany(mappedBy = "account", cascade = CascadeType.ALL)
	private List<Alert> alerts;

	@OneToMany(mappedBy = "account", cascade = CascadeType.ALL)
	private List<Transaction> transactions;

	protected Account() {
	}

	Account(int transactions) {
		this.owner = new Owner();
		this.alerts = List.of(new Alert(this));
		this.transactions = Transaction.of(this, transactions);
	}

	Owner getOwner() {
		return this.owner;
	}

	List<Alert> getAlerts() {
		return this.alerts;
	}

	List<Transaction> getTransactions() {
		return this.transactions;
	}

}
