package com.example.shop;

import org.springframework.boot.test.web.client.TestRestTemplate;

/**
 * Sends requests with {@code TestRestTemplate}, whose package moved.
 */
class Browser {

	private final TestRestTemplate template;

	Browser(TestRestTemplate template) {
		this.template = template;
	}

	void get(String path) {
		this.template.getForObject(path, String.class);
	}

}
