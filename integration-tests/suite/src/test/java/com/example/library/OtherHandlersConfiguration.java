package com.example.library;

import java.io.IOException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What answers requests besides controllers.
 */
@Configuration(proxyBeanMethods = false)
class OtherHandlersConfiguration {

	@Bean
	RouterFunction<ServerResponse> functionalEndpoint(Queries queries) {
		return RouterFunctions.route()
			.GET("/functional/{id}", (request) -> ServerResponse.ok().body(queries.runAndSay(3, "functional")))
			.build();
	}

	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
		FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(
				new ShallowEtagHeaderFilter());
		registration.addUrlPatterns("/etag/*");
		return registration;
	}

	@Bean
	ServletRegistrationBean<HttpServlet> plainServlet(Queries queries) {
		return new ServletRegistrationBean<>(new PlainServlet(queries), "/servlet");
	}

	/**
	 * A servlet that Spring MVC knows nothing about.
	 */
	static class PlainServlet extends HttpServlet {

		private final transient Queries queries;

		PlainServlet(Queries queries) {
			this.queries = queries;
		}

		@Override
		protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
			response.getWriter().write(this.queries.runAndSay(4, "servlet"));
		}

	}

}
