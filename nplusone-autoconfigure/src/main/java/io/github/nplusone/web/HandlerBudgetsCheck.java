package io.github.nplusone.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;

/**
 * Reads the annotations of all handlers at the start, so that one that makes no sense
 * stops it.
 */
final class HandlerBudgetsCheck implements SmartInitializingSingleton {

	private final HandlerBudgets budgets;

	private final ObjectProvider<AbstractHandlerMethodMapping<?>> mappings;

	HandlerBudgetsCheck(HandlerBudgets budgets, ObjectProvider<AbstractHandlerMethodMapping<?>> mappings) {
		this.budgets = budgets;
		this.mappings = mappings;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.mappings.forEach((mapping) -> mapping.getHandlerMethods().values().forEach(this.budgets::of));
	}

}
