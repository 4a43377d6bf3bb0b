package com.example.shop;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;

@Entity
class Customer {

	@Id
	@GeneratedValue
	private Long id;

	private String name;

	@OneToMany(mappedBy = "customer", cascade = CascadeType.PERSIST)
	private List<Purchase> purchases = new ArrayList<>();

	protected Customer() {
	}

	Customer(String name) {
		this.name = name;
		this.purchases.add(new Purchase(this));
	}

	Long getId() {
		return this.id;
	}

	String getName() {
		return this.name;
	}

	List<Purchase> getPurchases() {
		return this.purchases;
	}

}
