package io.github.nplusone.test;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Lets requests of {@link RestTestClient} name their test.
 */
final class RestTestClientPostProcessor implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof RestTestClient client)
				? client.mutate().requestInterceptor(TestRestTemplatePostProcessor.interceptor()).build() : bean;
	}

}
