package com.example.bookshop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Transient;

import org.springframework.data.domain.Persistable;

/**
 * A voucher that knows whether it is new.
 */
@Entity
public class Coupon implements Persistable<Long> {

	@Id
	private Long id;

	@Transient
	private boolean isNew = true;

	protected Coupon() {
	}

	Coupon(Long id) {
		this.id = id;
	}

	@Override
	public Long getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.isNew;
	}

	@PrePersist
	@PostLoad
	void markStored() {
		this.isNew = false;
	}

}
