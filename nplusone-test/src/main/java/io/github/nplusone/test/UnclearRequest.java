package io.github.nplusone.test;

import java.util.List;

import io.github.nplusone.RequestReport;

/**
 * A request that one of several tests has sent, and nobody knows which.
 *
 * @param report report of the request
 * @param tests names of the tests that may have
 */
record UnclearRequest(RequestReport report, List<String> tests) {

}
