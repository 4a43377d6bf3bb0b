package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/**
 * A delivery, whose numbers are fetched one by one.
 */
@Entity
public class Delivery {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deliveries")
	@SequenceGenerator(name = "deliveries", allocationSize = 1)
	private Long id;

	public Long getId() {
		return this.id;
	}

}
