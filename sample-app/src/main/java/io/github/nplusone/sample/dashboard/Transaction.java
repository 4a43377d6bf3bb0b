package io.github.nplusone.sample.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Money spent from an account.
 */
@Entity
@Table(name = "transactions", indexes = @Index(columnList = "account_id"))
class Transaction {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Account account;

	@Column(precision = 12, scale = 2)
	private BigDecimal amount;

	private LocalDate bookedOn;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Category category;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Merchant merchant;

	protected Transaction() {
	}

	Transaction(Account account, BigDecimal amount, LocalDate bookedOn, Category category, Merchant merchant) {
		this.account = account;
		this.amount = amount;
		this.bookedOn = bookedOn;
		this.category = category;
		this.merchant = merchant;
	}

	BigDecimal getAmount() {
		return this.amount;
	}

	Category getCategory() {
		return this.category;
	}

	Merchant getMerchant() {
		return this.merchant;
	}

}
