package io.github.nplusone.report.endpoint;

/**
 * How often the requests to a route kept their budget.
 *
 * @param kept requests within their budget
 * @param exceeded requests over their budget
 * @param none requests without one
 */
record Verdicts(long kept, long exceeded, long none) {

}
