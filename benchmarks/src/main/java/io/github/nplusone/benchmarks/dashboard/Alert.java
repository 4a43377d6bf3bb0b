package io.github.nplusone.benchmarks.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * An alert about an account.
 */
@Entity
public class Alert {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Account account;

	protected Alert() {
	}

	Alert(Account account) {
		this.account = account;
	}

}
