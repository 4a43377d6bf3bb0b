package io.github.nplusone.report.endpoint;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.CallSite;
import io.github.nplusone.RepeatedQuery;

/**
 * What makes a repeated query the same in all requests to a route.
 *
 * @param dataSource bean name of the data source
 * @param fingerprint shape of the SQL text
 * @param callSite line that caused it
 * @param association association that was loaded
 */
record FindingKey(String dataSource, String fingerprint, @Nullable CallSite callSite,
		@Nullable Association association) {

	static FindingKey of(RepeatedQuery query) {
		return new FindingKey(query.dataSource(), query.fingerprint(), query.callSite(), query.association());
	}

}
