package io.github.nplusone.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.Findings;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.RepeatRange;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.Route;
import io.github.nplusone.SuppressedFinding;
import io.github.nplusone.advice.Advisor;
import io.github.nplusone.mapping.EntityMappings;

/**
 * Finds what is wrong with the repeated queries of a request. A fault in doing so is
 * logged once and means no findings.
 */
public final class FindingDetector {

	private static final Logger logger = LoggerFactory.getLogger(FindingDetector.class);

	private final DetectionProperties properties;

	private final Thresholds thresholds;

	private final SuppressionRules suppressions;

	private final Advisor advisor;

	private final RepeatHistory history = new RepeatHistory();

	private final AtomicBoolean faultLogged = new AtomicBoolean();

	FindingDetector(DetectionProperties properties, SuppressionRules suppressions, Advisor advisor) {
		this.properties = properties;
		this.thresholds = new Thresholds(properties);
		this.suppressions = suppressions;
		this.advisor = advisor;
	}

	/**
	 * Creates a detector for where no application configures one.
	 * @return a detector with the default settings, which knows no mapping
	 */
	public static FindingDetector withDefaults() {
		DetectionProperties properties = new DetectionProperties(true, 3, true, List.of(), List.of());
		return new FindingDetector(properties, new SuppressionRules(properties, () -> EntityMappings.NONE),
				new Advisor(EntityMappings.NONE, false));
	}

	/**
	 * Looks at the repeated queries of a request. Any thread may call this.
	 * @param route what was asked for
	 * @param executions what was executed
	 * @return what was found
	 */
	public Findings detect(Route route, RecordedExecutions executions) {
		return detect(route, executions, true);
	}

	/**
	 * Looks at the repeated queries of a request that goes on. How they grow is not
	 * known, and not remembered.
	 * @param route what was asked for
	 * @param executions what was executed so far
	 * @return what was found
	 */
	public Findings detectSoFar(Route route, RecordedExecutions executions) {
		return detect(route, executions, false);
	}

	private Findings detect(Route route, RecordedExecutions executions, boolean remembered) {
		if (!this.properties.enabled() || executions.repeatedQueries().isEmpty()) {
			return Findings.NONE;
		}
		try {
			return new Detection(route, executions, remembered).findings();
		}
		catch (RuntimeException | LinkageError ex) {
			logOnce(ex);
			return Findings.NONE;
		}
	}

	private void logOnce(Throwable ex) {
		if (this.faultLogged.compareAndSet(false, true)) {
			logger.warn("Could not look for findings; requests are reported without. "
					+ "Further failures of this kind are not logged.", ex);
		}
	}

	/**
	 * The rules that suppress findings and are of no use any more. Asks for the mapping
	 * of the application, so the application has to be up.
	 * @return the rules, empty if there are none
	 */
	public List<StaleSuppression> staleSuppressions() {
		return this.suppressions.stale();
	}

	/**
	 * The detection in one request.
	 */
	private final class Detection {

		private final Route route;

		private final RecordedExecutions executions;

		private final boolean remembered;

		private final Classifier classifier;

		private final List<Finding> reported = new ArrayList<>();

		private final List<Finding> latent = new ArrayList<>();

		private final List<SuppressedFinding> suppressed = new ArrayList<>();

		Detection(Route route, RecordedExecutions executions, boolean remembered) {
			this.route = route;
			this.executions = executions;
			this.remembered = remembered;
			this.classifier = new Classifier(executions, FindingDetector.this.thresholds.of(route));
		}

		Findings findings() {
			this.executions.repeatedQueries().forEach(this::judge);
			return new Findings(this.reported, this.latent, this.suppressed);
		}

		private void judge(RepeatedQuery query) {
			RepeatRange range = this.remembered ? FindingDetector.this.history.add(this.route, query) : null;
			FindingType type = this.classifier.classify(query);
			if (type != null) {
				add(finding(type, query, range), this.reported);
			}
			else if (FindingDetector.this.properties.latent() && this.classifier.isLatent(query)) {
				add(finding(FindingType.N_PLUS_ONE, query, range), this.latent);
			}
		}

		private Finding finding(FindingType type, RepeatedQuery query, @Nullable RepeatRange range) {
			return new Finding(type, query, range, FindingDetector.this.advisor.advise(type, query, this.executions));
		}

		private void add(Finding finding, List<Finding> findings) {
			SuppressionRule rule = FindingDetector.this.suppressions.ruleFor(this.route, finding.query());
			if (rule == null) {
				findings.add(finding);
				return;
			}
			this.suppressed.add(new SuppressedFinding(finding, rule.reason(), rule.declaredAt()));
		}

	}

}
