package io.github.nplusone.benchmarks.dashboard;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * A transaction of an account with a merchant.
 */
@Entity
public class Transaction {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Account account;

	@ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.ALL)
	private Merchant merchant;

	protected Transaction() {
	}

	private Transaction(Account account) {
		this.account = account;
		this.merchant = new Merchant();
	}

	static List<Transaction> of(Account account, int number) {
		return IntStream.range(0, number).mapToObj((i) -> new Transaction(account)).toList();
	}

	Merchant getMerchant() {
		return this.merchant;
	}

}
