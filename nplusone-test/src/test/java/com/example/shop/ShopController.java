package com.example.shop;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShopController {

	private final Shop shop;

	ShopController(Shop shop) {
		this.shop = shop;
	}

	@GetMapping("/customers")
	List<String> customers() {
		return this.shop.list();
	}

	@GetMapping("/customers/fetched")
	List<String> fetchedCustomers() {
		return this.shop.listFetched();
	}

	@GetMapping("/customers/{id}")
	String customer(@PathVariable long id) {
		return this.shop.find(id);
	}

}
