package com.example.shop;

import io.github.nplusone.Budget;
import io.github.nplusone.QueryBudgetResolver;
import io.github.nplusone.test.QueryBudgetResolverContract;

/**
 * The contract as the README shows it.
 */
class UserBudgetsTests extends QueryBudgetResolverContract {

	@Override
	protected QueryBudgetResolver resolver() {
		return (route, annotation) -> new Budget(20, null, "user budgets");
	}

}
