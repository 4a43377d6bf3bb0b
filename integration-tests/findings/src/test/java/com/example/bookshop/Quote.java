package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

/**
 * A quote, whose critic may be gone.
 */
@Entity
public class Quote {

	@Id
	@GeneratedValue
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@NotFound(action = NotFoundAction.IGNORE)
	private Critic critic;

	protected Quote() {
	}

	Quote(Critic critic) {
		this.critic = critic;
	}

	public Long getId() {
		return this.id;
	}

	public Critic getCritic() {
		return this.critic;
	}

}
