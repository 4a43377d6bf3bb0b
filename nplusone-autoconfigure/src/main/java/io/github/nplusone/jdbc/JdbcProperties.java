package io.github.nplusone.jdbc;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties for the capture of executions.
 *
 * @param exclude Bean names of data sources to leave alone. What they execute is not
 * counted.
 */
@ConfigurationProperties(prefix = "nplusone.jdbc", ignoreUnknownFields = false)
record JdbcProperties(@DefaultValue Set<String> exclude) {

	JdbcProperties {
		exclude = Set.copyOf(exclude);
	}

}
