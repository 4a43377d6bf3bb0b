package com.example.library;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Filters that work before and after a handler, for requests that ask for it.
 */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

	@Bean
	FilterRegistrationBean<Filter> audit(Queries queries) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			chain.doFilter(request, response);
			if (request.getParameter("audit") != null) {
				queries.run(1);
			}
		});
		registration.setAsyncSupported(true);
		return registration;
	}

	@Bean
	FilterRegistrationBean<Filter> prefix() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			if (request.getParameter("prefix") != null) {
				response.getOutputStream().print(")]}',\n");
			}
			chain.doFilter(request, response);
		});
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setAsyncSupported(true);
		return registration;
	}

}
