package com.example.library;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/**
 * Filters that take part in the answer to an error.
 */
@Configuration(proxyBeanMethods = false)
class ErrorPageConfiguration {

	@Bean
	FilterRegistrationBean<Filter> errorPageQuery(Queries queries) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			queries.run(1);
			chain.doFilter(request, response);
		});
		registration.setDispatcherTypes(DispatcherType.ERROR);
		return registration;
	}

	@Bean
	FilterRegistrationBean<Filter> outermostErrorHandling() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			try {
				chain.doFilter(request, response);
			}
			catch (ServletException ex) {
				if (!(ex.getCause() instanceof FailingController.SwallowedException)) {
					throw ex;
				}
				((HttpServletResponse) response).setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
				response.getWriter().write("handled");
			}
		});
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setAsyncSupported(true);
		return registration;
	}

}
