package io.github.nplusone.web;

/**
 * An annotation that makes no sense.
 */
final class InvalidQueryBudgetException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	InvalidQueryBudgetException(String handler, String attribute, String reason, String remedy) {
		super("@QueryBudget(" + attribute + ") at " + handler + " can't be used. " + reason);
		this.remedy = remedy;
	}

	String remedy() {
		return this.remedy;
	}

}
