package io.github.nplusone.report.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * Adds a few numbers to what the application says about itself.
 */
final class NPlusOneInfoContributor implements InfoContributor {

	private final RouteHistories histories;

	NPlusOneInfoContributor(RouteHistories histories) {
		this.histories = histories;
	}

	@Override
	public void contribute(Info.Builder builder) {
		Totals totals = this.histories.totals();
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("requests", totals.requests());
		details.put("routes", totals.routes());
		details.put("overBudget", totals.overBudget());
		details.put("findings", totals.findings());
		builder.withDetail("nplusone", details);
	}

}
