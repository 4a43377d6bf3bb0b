package io.github.nplusone.web;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

import io.github.nplusone.route.RoutePattern;

/**
 * Configuration properties for the recording of HTTP requests.
 *
 * @param header Response header that carries the number of queries.
 * @param serverTiming Server-Timing header, which browsers show beside the request.
 * @param bufferSize Half of how much of a body is held back until the request is done, so
 * that queries which run meanwhile still reach the header. 0 holds nothing back.
 * @param exclude Patterns of request paths, without the context path, that are not
 * recorded.
 * @param excludeActuator Whether requests to actuator endpoints are not recorded.
 * @param excludeStaticResources Whether requests for static resources are left out, as
 * long as they run no query.
 */
@ConfigurationProperties(prefix = "nplusone.web", ignoreUnknownFields = false)
record WebProperties(@DefaultValue Header header, @DefaultValue ServerTiming serverTiming,
		@DefaultValue("128KB") DataSize bufferSize, @DefaultValue List<String> exclude,
		@DefaultValue("true") boolean excludeActuator, @DefaultValue("true") boolean excludeStaticResources) {

	private static final DataSize MAX_BUFFER_SIZE = DataSize.ofMegabytes(64);

	WebProperties {
		exclude = List.copyOf(exclude);
		if (bufferSize.isNegative() || bufferSize.compareTo(MAX_BUFFER_SIZE) > 0) {
			throw new InvalidConfigurationPropertyValueException("nplusone.web.buffer-size", bufferSize,
					"A buffer has between 0 and " + MAX_BUFFER_SIZE.toMegabytes() + "MB. Use a size such as 128KB.");
		}
		for (int i = 0; i < exclude.size(); i++) {
			RoutePattern.check("nplusone.web.exclude[" + i + "]", exclude.get(i), "/internal/**");
		}
	}

	/**
	 * Response header that carries the number of queries.
	 *
	 * @param enabled Whether responses carry the number of queries.
	 * @param name Name of the header.
	 */
	record Header(@DefaultValue("true") boolean enabled, @DefaultValue("X-Query-Count") String name) {

		private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

		Header {
			if (!name.matches(TOKEN)) {
				throw new InvalidConfigurationPropertyValueException("nplusone.web.header.name", name,
						"Not a header name. Use letters, digits and hyphens, such as X-Query-Count.");
			}
		}

	}

	/**
	 * Server-Timing header, which browsers show beside the request.
	 *
	 * @param enabled Whether responses carry a Server-Timing entry with the number of
	 * queries and the time spent in the database.
	 */
	record ServerTiming(@DefaultValue("false") boolean enabled) {

	}

}
