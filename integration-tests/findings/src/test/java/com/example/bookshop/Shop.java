package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/**
 * A shop, whose license is loaded in any case.
 */
@Entity
public class Shop {

	@Id
	@GeneratedValue
	private Long id;

	@OneToOne(mappedBy = "shop", fetch = FetchType.LAZY)
	private License license;

	public Long getId() {
		return this.id;
	}

	public License getLicense() {
		return this.license;
	}

}
