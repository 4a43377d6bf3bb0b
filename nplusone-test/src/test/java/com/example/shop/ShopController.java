package com.example.shop;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

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

	/**
	 * The response is complete before the queries run.
	 */
	@GetMapping("/customers/late")
	void lateCustomers(HttpServletResponse response) throws IOException {
		response.setContentLength(2);
		response.getOutputStream().print("ok");
		response.flushBuffer();
		this.shop.list();
	}

	@GetMapping("/customers/gone")
	List<String> goneCustomers() {
		this.shop.list();
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	@GetMapping("/customers/{id}")
	String customer(@PathVariable long id) {
		return this.shop.find(id);
	}

}
