package io.github.nplusone.report.endpoint;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.Selector.Match;

import io.github.nplusone.detection.StaleSuppression;
import io.github.nplusone.report.SingleLine;

/**
 * Actuator endpoint that shows which routes cost the most, and why.
 * <p>
 * Nothing it shows needs a sanitizing function, nor {@code show-values}: routes are
 * patterns, statements are fingerprints, and no value that was bound is known to it. What
 * people write, names and reasons, is kept in one line.
 */
@Endpoint(id = "nplusone")
final class NPlusOneEndpoint {

	private final RouteHistories histories;

	private final Supplier<List<StaleSuppression>> staleSuppressions;

	/**
	 * Creates the endpoint.
	 * @param histories what was reported so far
	 * @param staleSuppressions asked for each time, and not before the application is up
	 */
	NPlusOneEndpoint(RouteHistories histories, Supplier<List<StaleSuppression>> staleSuppressions) {
		this.histories = histories;
		this.staleSuppressions = staleSuppressions;
	}

	@ReadOperation
	RouteList routes() {
		return new RouteList(this.histories.since(), this.histories.totals().requests(), this.histories.summaries(),
				this.histories.dropped(),
				this.staleSuppressions.get().stream().map(NPlusOneEndpoint::inOneLine).toList());
	}

	private static StaleSuppression inOneLine(StaleSuppression stale) {
		return new StaleSuppression(stale.declaredAt(), SingleLine.of(stale.association()),
				SingleLine.of(stale.reason()));
	}

	@ReadOperation
	@Nullable RouteDetail route(@Selector(match = Match.ALL_REMAINING) String... route) {
		return this.histories.detail(String.join("/", route));
	}

	@DeleteOperation
	void reset() {
		this.histories.reset();
	}

	// JMX tells operations apart by their names.
	@DeleteOperation
	void resetRoute(@Selector(match = Match.ALL_REMAINING) String... route) {
		this.histories.reset(String.join("/", route));
	}

}
