package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * A match of two publishers, at their yearly tournament.
 */
@Entity
public class Match {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Publisher home;

	@ManyToOne(fetch = FetchType.LAZY)
	private Publisher away;

	protected Match() {
	}

	Match(Publisher home, Publisher away) {
		this.home = home;
		this.away = away;
	}

	public Long getId() {
		return this.id;
	}

	public Publisher getHome() {
		return this.home;
	}

	public Publisher getAway() {
		return this.away;
	}

}
