package io.github.nplusone.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains which annotation stopped the start, and what to write instead.
 */
final class InvalidQueryBudgetFailureAnalyzer extends AbstractFailureAnalyzer<InvalidQueryBudgetException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, InvalidQueryBudgetException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
	}

}
