package io.github.nplusone.sample.dashboard;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Something about an account that someone has to look at.
 */
@Entity
@Table(name = "alerts", indexes = @Index(columnList = "account_id"))
class Alert {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	private Account account;

	private String message;

	private boolean resolved;

	protected Alert() {
	}

	Alert(Account account, String message, boolean resolved) {
		this.account = account;
		this.message = message;
		this.resolved = resolved;
	}

	boolean isOpen() {
		return !this.resolved;
	}

}
