package io.github.nplusone.jdbc;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties for the capture of executions.
 *
 * @param exclude Bean names of data sources to leave alone. What they execute is not
 * counted.
 * @param proxies Classes that stand for connections and statements: those of this
 * library, or the JDK proxies that datasource-proxy makes, which take longer.
 */
@ConfigurationProperties(prefix = "nplusone.jdbc", ignoreUnknownFields = false)
record JdbcProperties(@DefaultValue Set<String> exclude, @DefaultValue("static") Proxies proxies) {

	JdbcProperties {
		exclude = Set.copyOf(exclude);
	}

	/**
	 * Classes that stand for connections and statements.
	 */
	enum Proxies {

		/**
		 * Those of this library.
		 */
		STATIC,

		/**
		 * The JDK proxies that datasource-proxy makes.
		 */
		DATASOURCE_PROXY

	}

}
