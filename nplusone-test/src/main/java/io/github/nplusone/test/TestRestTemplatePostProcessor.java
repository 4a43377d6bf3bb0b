package io.github.nplusone.test;

import java.lang.reflect.Method;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.client.RestTemplate;

/**
 * Lets requests of {@code TestRestTemplate} name their test. The type has another name on
 * each line of Spring Boot.
 */
final class TestRestTemplatePostProcessor implements BeanPostProcessor {

	private static final Set<String> TYPES = Set.of("org.springframework.boot.test.web.client.TestRestTemplate",
			"org.springframework.boot.resttestclient.TestRestTemplate");

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (TYPES.contains(bean.getClass().getName())) {
			RestTemplate template = restTemplate(bean);
			if (template != null) {
				template.getInterceptors().add(interceptor());
			}
		}
		return bean;
	}

	private static @Nullable RestTemplate restTemplate(Object bean) {
		Method getter = ReflectionUtils.findMethod(bean.getClass(), "getRestTemplate");
		return (getter != null) ? (RestTemplate) ReflectionUtils.invokeMethod(getter, bean) : null;
	}

	static ClientHttpRequestInterceptor interceptor() {
		return (request, body, execution) -> {
			String value = TestHeader.value();
			if (value != null) {
				request.getHeaders().set(TestHeader.NAME, value);
			}
			return execution.execute(request, body);
		};
	}

}
