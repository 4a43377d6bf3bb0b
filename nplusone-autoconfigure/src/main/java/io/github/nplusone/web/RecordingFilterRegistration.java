package io.github.nplusone.web;

import java.util.Collection;

import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/**
 * Registers our filter, and on Tomcat the listener for the ends of requests only where it
 * is of use: if a filter around ours may answer a request that failed. With any such
 * listener Tomcat makes an event for each attribute of a request, and Spring MVC sets
 * thirty.
 */
final class RecordingFilterRegistration extends FilterRegistrationBean<RequestRecordingFilter> {

	private final RequestEndListener listener;

	RecordingFilterRegistration(RequestRecordingFilter filter, RequestEndListener listener) {
		super(filter);
		this.listener = listener;
	}

	// Filters are registered in their order: those that are there by now are around ours.
	@Override
	protected FilterRegistration.Dynamic addRegistration(String description, ServletContext servletContext) {
		if (!RequestCompletion.isTomcat(servletContext)
				|| mayAnswer(servletContext.getFilterRegistrations().values())) {
			servletContext.addListener(this.listener);
		}
		return super.addRegistration(description, servletContext);
	}

	private static boolean mayAnswer(Collection<? extends FilterRegistration> around) {
		return around.stream()
			.map(FilterRegistration::getClassName)
			.anyMatch((type) -> type == null || !letsExceptionsPass(type));
	}

	// All of Spring's do, but for that which dispatches errors in the place of a
	// container.
	private static boolean letsExceptionsPass(String type) {
		return (type.startsWith("org.springframework.web.") || type.startsWith("org.springframework.boot."))
				&& !type.endsWith(".ErrorPageFilter");
	}

}
