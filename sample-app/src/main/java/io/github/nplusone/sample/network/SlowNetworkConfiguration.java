package io.github.nplusone.sample.network;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * Puts a network between the application and its database.
 */
@Configuration(proxyBeanMethods = false)
@Profile("slow-network")
class SlowNetworkConfiguration {

	@Bean
	static SlowNetworkPostProcessor slowNetworkPostProcessor(Environment environment) {
		return new SlowNetworkPostProcessor(
				environment.getRequiredProperty("sample.network.round-trip", Duration.class));
	}

}
