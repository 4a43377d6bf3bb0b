package io.github.nplusone.web;

import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a client is gone. Tomcat dispatches no error then, as nobody would see the
 * page.
 */
final class ClientAbort {

	private static final String TYPE = "org.apache.catalina.connector.ClientAbortException";

	private ClientAbort() {
	}

	static boolean isCauseOf(Exception failure) {
		@Nullable Throwable cause = (failure instanceof ServletException wrapper) ? wrapper.getRootCause() : failure;
		return cause != null && cause.getClass().getName().equals(TYPE);
	}

}
