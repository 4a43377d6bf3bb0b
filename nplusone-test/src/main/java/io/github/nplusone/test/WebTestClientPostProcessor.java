package io.github.nplusone.test;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientRequest;

/**
 * Lets requests of {@link WebTestClient} name their test.
 */
final class WebTestClientPostProcessor implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof WebTestClient client)
				? client.mutate().filter((request, next) -> next.exchange(named(request))).build() : bean;
	}

	private static ClientRequest named(ClientRequest request) {
		String value = TestHeader.value();
		return (value != null) ? ClientRequest.from(request).header(TestHeader.NAME, value).build() : request;
	}

}
