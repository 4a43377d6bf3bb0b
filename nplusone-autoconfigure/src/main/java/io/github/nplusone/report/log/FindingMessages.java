package io.github.nplusone.report.log;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;

import io.github.nplusone.Association;
import io.github.nplusone.CallSite;
import io.github.nplusone.Finding;
import io.github.nplusone.Findings;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.RequestReport;
import io.github.nplusone.Route;

/**
 * Chooses the findings to log of requests that kept their budget: those with a level, and
 * each of them not too often.
 */
final class FindingMessages {

	private final LogProperties.Levels levels;

	private final MessageLimit limit;

	FindingMessages(LogProperties.Levels levels, MessageLimit limit) {
		this.levels = levels;
		this.limit = limit;
	}

	/**
	 * Chooses what to log now.
	 * @param report report of the request
	 * @return findings to log, none of them suppressed; both lists may be empty
	 */
	Findings due(RequestReport report) {
		return new Findings(due(report.route(), report.findings().reported(), false),
				due(report.route(), report.findings().latent(), true), List.of());
	}

	private List<Finding> due(Route route, List<Finding> findings, boolean latent) {
		return findings.stream()
			.filter((finding) -> levelOf(finding, latent) != LogLevel.OFF)
			.filter((finding) -> this.limit.ask(Subject.of(route, finding.query(), latent)) != MessageLimit.SUPPRESSED)
			.toList();
	}

	private LogLevel levelOf(Finding finding, boolean latent) {
		if (latent) {
			return this.levels.latent();
		}
		return switch (finding.type()) {
			case N_PLUS_ONE -> this.levels.nPlusOne();
			case DUPLICATE -> this.levels.duplicate();
			case REPEATED_WRITE -> this.levels.repeatedWrite();
		};
	}

	/**
	 * The level of a message about several findings: that of the most severe.
	 * @param findings what the message is about
	 * @return the level, {@link LogLevel#OFF} if there is nothing to log
	 */
	LogLevel level(Findings findings) {
		LogLevel level = findings.latent().isEmpty() ? LogLevel.OFF : this.levels.latent();
		for (Finding finding : findings.reported()) {
			LogLevel candidate = levelOf(finding, false);
			level = (level == LogLevel.OFF || candidate.compareTo(level) > 0) ? candidate : level;
		}
		return level;
	}

	private record Subject(Route route, String dataSource, String fingerprint, @Nullable CallSite callSite,
			@Nullable Association association, boolean latent) {

		static Subject of(Route route, RepeatedQuery query, boolean latent) {
			return new Subject(route, query.dataSource(), query.fingerprint(), query.callSite(), query.association(),
					latent);
		}

	}

}
