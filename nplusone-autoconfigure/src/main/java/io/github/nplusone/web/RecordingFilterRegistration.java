package io.github.nplusone.web;

import java.util.Collection;
import java.util.Set;

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

	// Those of Spring that may be around ours and let each exception pass. Spring Boot 4
	// moved the second.
	private static final Set<String> HARMLESS = Set.of(
			"org.springframework.boot.servlet.filter.OrderedCharacterEncodingFilter",
			"org.springframework.boot.web.servlet.filter.OrderedCharacterEncodingFilter",
			"org.springframework.web.filter.CharacterEncodingFilter",
			"org.springframework.web.filter.ForwardedHeaderFilter",
			"org.springframework.web.filter.ServerHttpObservationFilter");

	private final RequestCompletion completion;

	RecordingFilterRegistration(RequestRecordingFilter filter, RequestCompletion completion) {
		super(filter);
		this.completion = completion;
	}

	// Filters are registered in their order: those that are there by now are around ours.
	@Override
	protected FilterRegistration.Dynamic addRegistration(String description, ServletContext servletContext) {
		if (!RequestCompletion.isTomcat(servletContext)
				|| mayAnswer(servletContext.getFilterRegistrations().values())) {
			servletContext.addListener(new RequestEndListener(this.completion));
			this.completion.listen();
		}
		return super.addRegistration(description, servletContext);
	}

	private static boolean mayAnswer(Collection<? extends FilterRegistration> around) {
		return around.stream()
			.map(FilterRegistration::getClassName)
			.anyMatch((type) -> type == null || !HARMLESS.contains(type));
	}

}
