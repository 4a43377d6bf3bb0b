package io.github.nplusone;

/**
 * How a request or other work ended. The outcomes of HTTP requests are those that Spring
 * gives to {@code http.server.requests}.
 *
 * @since 0.1.0
 */
public enum Outcome {

	/**
	 * A status from 100 to 199.
	 */
	INFORMATIONAL,

	/**
	 * A status from 200 to 299, or other work that ended without an exception.
	 */
	SUCCESS,

	/**
	 * A status from 300 to 399.
	 */
	REDIRECTION,

	/**
	 * A status from 400 to 499.
	 */
	CLIENT_ERROR,

	/**
	 * A status from 500 to 599.
	 */
	SERVER_ERROR,

	/**
	 * Work that is no HTTP request ended with an exception.
	 */
	ERROR,

	/**
	 * A status that HTTP does not define.
	 */
	UNKNOWN;

	private static final Outcome[] BY_SERIES = { UNKNOWN, INFORMATIONAL, SUCCESS, REDIRECTION, CLIENT_ERROR,
			SERVER_ERROR };

	/**
	 * Tells the outcome of an HTTP request.
	 * @param status status of the response
	 * @return the outcome
	 */
	public static Outcome ofStatus(int status) {
		int series = status / 100;
		return (series >= 0 && series < BY_SERIES.length) ? BY_SERIES[series] : UNKNOWN;
	}

}
