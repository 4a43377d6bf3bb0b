package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * A review, whose critic is loaded in any case.
 */
@Entity
public class Review {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne
	private Critic critic;

	protected Review() {
	}

	Review(Critic critic) {
		this.critic = critic;
	}

	public Long getId() {
		return this.id;
	}

	public Critic getCritic() {
		return this.critic;
	}

}
