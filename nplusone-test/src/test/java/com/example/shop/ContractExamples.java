package com.example.shop;

import java.util.concurrent.atomic.AtomicInteger;

import io.github.nplusone.Budget;
import io.github.nplusone.QueryBudgetResolver;
import io.github.nplusone.RequestReporter;
import io.github.nplusone.test.QueryBudgetResolverContract;
import io.github.nplusone.test.RequestReporterContract;
import org.junit.jupiter.api.Nested;

/**
 * A reporter and a resolver that do not keep their contracts: run by
 * {@code ContractTests}.
 */
class ContractExamples {

	@Nested
	class Reporter extends RequestReporterContract {

		@Override
		protected RequestReporter reporter() {
			return (report) -> report.route().pattern().length();
		}

	}

	@Nested
	class Resolver extends QueryBudgetResolverContract {

		@Override
		protected QueryBudgetResolver resolver() {
			AtomicInteger number = new AtomicInteger();
			return (route, annotation) -> new Budget(number.incrementAndGet(), null, "");
		}

	}

}
