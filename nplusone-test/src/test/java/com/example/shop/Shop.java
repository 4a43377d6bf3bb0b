package com.example.shop;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists customers with their purchases, with an N+1 and without.
 */
@Service
@Transactional
public class Shop {

	private final CustomerRepository customers;

	Shop(CustomerRepository customers) {
		this.customers = customers;
	}

	public List<String> list() {
		return this.customers.findAll().stream().map(Shop::describe).toList();
	}

	public List<String> listFetched() {
		return this.customers.findAllByOrderByName().stream().map(Shop::describe).toList();
	}

	private static String describe(Customer customer) {
		return customer.getName() + ": " + customer.getPurchases().size();
	}

	public String find(long id) {
		return this.customers.findById(id).map(Customer::getName).orElse("");
	}

	/**
	 * Fills up the shop.
	 * @param size number of customers it shall have
	 */
	public void fill(int size) {
		int missing = size - Math.toIntExact(this.customers.count());
		this.customers.saveAll(IntStream.range(0, missing).mapToObj((i) -> new Customer("customer " + i)).toList());
	}

}
