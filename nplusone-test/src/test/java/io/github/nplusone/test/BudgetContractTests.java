package io.github.nplusone.test;

import org.junit.jupiter.api.AfterAll;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import io.github.nplusone.QueryBudgetResolver;
import io.github.nplusone.budget.NPlusOneBudgetAutoConfiguration;

/**
 * Our own rules keep the contract of budgets.
 */
class BudgetContractTests extends QueryBudgetResolverContract {

	private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext(
			NPlusOneBudgetAutoConfiguration.class);

	@AfterAll
	static void close() {
		CONTEXT.close();
	}

	@Override
	protected QueryBudgetResolver resolver() {
		return CONTEXT.getBean(QueryBudgetResolver.class);
	}

}
