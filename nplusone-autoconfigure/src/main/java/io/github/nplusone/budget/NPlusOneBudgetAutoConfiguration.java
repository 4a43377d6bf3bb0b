package io.github.nplusone.budget;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import io.github.nplusone.QueryBudgetResolver;

/**
 * Auto-configuration for query budgets.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "nplusone.enabled", matchIfMissing = true)
@EnableConfigurationProperties(BudgetProperties.class)
public final class NPlusOneBudgetAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	QueryBudgetResolver nPlusOneQueryBudgetResolver(BudgetProperties properties) {
		return new RuleQueryBudgetResolver(properties);
	}

	@Bean
	BudgetLimits nPlusOneBudgetLimits(BudgetProperties properties) {
		return BudgetLimits.of(properties);
	}

	@Bean
	Budgets nPlusOneBudgets(QueryBudgetResolver resolver) {
		return new Budgets(resolver);
	}

}
