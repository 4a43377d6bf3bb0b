package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/**
 * What a shop needs; it holds the key.
 */
@Entity
public class License {

	@Id
	@GeneratedValue
	private Long id;

	@OneToOne(fetch = FetchType.LAZY)
	private Shop shop;

	protected License() {
	}

	License(Shop shop) {
		this.shop = shop;
	}

	public Long getId() {
		return this.id;
	}

	public Shop getShop() {
		return this.shop;
	}

}
