package io.github.nplusone.sample.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A spending account of an employee.
 */
@Entity
@Table(name = "accounts")
class Account {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	private String number;

	@Column(precision = 12, scale = 2)
	private BigDecimal balance;

	@OneToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
	private Owner owner;

	@OneToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
	private SpendingLimit spendingLimit;

	@OneToMany(mappedBy = "account", cascade = CascadeType.PERSIST)
	@OrderBy("bookedOn desc")
	private List<Transaction> recentTransactions = new ArrayList<>();

	@OneToMany(mappedBy = "account", cascade = CascadeType.PERSIST)
	private List<Alert> alerts = new ArrayList<>();

	protected Account() {
	}

	Account(String number, BigDecimal balance, Owner owner, SpendingLimit spendingLimit) {
		this.number = number;
		this.balance = balance;
		this.owner = owner;
		this.spendingLimit = spendingLimit;
	}

	void spend(BigDecimal amount, LocalDate bookedOn, Category category, Merchant merchant) {
		this.recentTransactions.add(new Transaction(this, amount, bookedOn, category, merchant));
	}

	void raiseAlert(String message, boolean resolved) {
		this.alerts.add(new Alert(this, message, resolved));
	}

	String getNumber() {
		return this.number;
	}

	BigDecimal getBalance() {
		return this.balance;
	}

	Owner getOwner() {
		return this.owner;
	}

	SpendingLimit getSpendingLimit() {
		return this.spendingLimit;
	}

	List<Transaction> getRecentTransactions() {
		return this.recentTransactions;
	}

	List<Alert> getAlerts() {
		return this.alerts;
	}

}
