package io.github.nplusone.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The sample application.
 */
@SpringBootApplication
class SampleApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(SampleApplication.class, arguments);
	}

}
