package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A voucher, whose number is printed on it.
 */
@Entity
public class Voucher {

	@Id
	private Long id;

	protected Voucher() {
	}

	Voucher(Long id) {
		this.id = id;
	}

}
