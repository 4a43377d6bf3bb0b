package io.github.nplusone.budget;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.nplusone.Budget;
import io.github.nplusone.BudgetAction;
import io.github.nplusone.Route;
import io.github.nplusone.route.RouteMethod;
import io.github.nplusone.budget.BudgetProperties.Rule;

import static org.assertj.core.api.Assertions.assertThat;

class RuleQueryBudgetResolverTests {

	@Test
	void resolveWithoutRulesUsesDefault() {
		Budget budget = resolver().resolve(new Route("GET", "/users"), null);
		assertThat(budget).isEqualTo(new Budget(50, Duration.ofSeconds(1), "nplusone.budget"));
	}

	@Test
	void resolveWhenNoRouteMatchesUsesDefault() {
		Budget budget = resolver(rule("/**", null, 5)).resolve(new Route("GET", null), null);
		assertThat(budget.declaredAt()).isEqualTo("nplusone.budget");
	}

	@ParameterizedTest
	@CsvSource({ "/users/{id}, /users/{id}", "/users/{id}, /users/{userId}", "/users/*, /users/{id}",
			"/users/**, /users/{id}/orders", "/**, /users", "/files/**, /files/{*path}",
			"/users/{id:[0-9]+}, /users/{id:[0-9]+}" })
	void ruleMatchesPatternOfRoute(String rule, String route) {
		assertThat(resolver(rule(rule, null, 5)).resolve(new Route("GET", route), null).maxQueries()).isEqualTo(5);
	}

	@ParameterizedTest
	@CsvSource({ "/users/{id}, /users", "/users/*, /users/{id}/orders", "/users/me, /users/{id}", "/user, /users",
			"/a/*, '/a/{b:[%a-z]+}'" })
	void ruleDoesNotMatchOtherRoutes(String rule, String route) {
		assertThat(resolver(rule(rule, null, 5)).resolve(new Route("GET", route), null).maxQueries()).isEqualTo(50);
	}

	@Test
	void mostSpecificPathWinsWhateverTheOrder() {
		RuleQueryBudgetResolver resolver = resolver(rule("/**", null, 1), rule("/users/**", null, 2),
				rule("/users/{id}", null, 3));
		assertThat(resolver.resolve(new Route("GET", "/users/{id}"), null).maxQueries()).isEqualTo(3);
		assertThat(resolver.resolve(new Route("GET", "/users/{id}/orders"), null).maxQueries()).isEqualTo(2);
		assertThat(resolver.resolve(new Route("GET", "/reports"), null).maxQueries()).isEqualTo(1);
	}

	@Test
	void moreSpecificPathWinsOverMethod() {
		RuleQueryBudgetResolver resolver = resolver(rule("/users/**", "GET", 2), rule("/users/{id}", null, 3));
		assertThat(resolver.resolve(new Route("GET", "/users/{id}"), null).maxQueries()).isEqualTo(3);
	}

	@Test
	void withOnePathTheRuleForTheMethodWins() {
		RuleQueryBudgetResolver resolver = resolver(rule("/users", null, 2), rule("/users", "POST", 3));
		assertThat(resolver.resolve(new Route("POST", "/users"), null).maxQueries()).isEqualTo(3);
		assertThat(resolver.resolve(new Route("GET", "/users"), null).maxQueries()).isEqualTo(2);
	}

	@Test
	void amongEqualsTheFirstWins() {
		RuleQueryBudgetResolver resolver = resolver(rule("/users/{id}", null, 2), rule("/users/{name}", null, 3));
		assertThat(resolver.resolve(new Route("GET", "/users/{id}"), null).maxQueries()).isEqualTo(2);
	}

	@Test
	void limitThatRuleDoesNotSetIsInherited() {
		RuleQueryBudgetResolver resolver = resolver(rule("/a", null, 2),
				new Rule("/b", null, null, null, null, Duration.ofMillis(5), null, null, null, null, null));
		assertThat(resolver.resolve(new Route("GET", "/a"), null))
			.isEqualTo(new Budget(2, Duration.ofSeconds(1), "nplusone.budget.rules[0]"));
		assertThat(resolver.resolve(new Route("GET", "/b"), null))
			.isEqualTo(new Budget(50, Duration.ofMillis(5), "nplusone.budget.rules[1]"));
	}

	@Test
	void choiceIsStableBeyondTheRoutesThatAreRemembered() {
		RuleQueryBudgetResolver resolver = resolver(rule("/users/*", null, 5));
		for (int i = 0; i < 3_000; i++) {
			assertThat(resolver.resolve(new Route("GET", "/users/" + i), null).maxQueries()).isEqualTo(5);
		}
	}

	@Test
	void annotationWinsOverWiderPatternsAndDefaults() {
		Budget annotation = new Budget(7, null, "@QueryBudget at here");
		RuleQueryBudgetResolver resolver = resolver(rule("/users/**", null, 5), rule("/users/{id}", "GET", 6));
		assertThat(resolver.resolve(new Route("GET", "/users/me"), annotation))
			.isEqualTo(new Budget(7, Duration.ofSeconds(1), "@QueryBudget at here"));
		assertThat(resolver.resolve(new Route("GET", "/books"), annotation).maxQueries()).isEqualTo(7);
	}

	@Test
	void ruleForExactlyTheRouteWinsOverTheAnnotation() {
		Budget annotation = new Budget(7, null, "@QueryBudget at here");
		RuleQueryBudgetResolver resolver = resolver(rule("/users/**", null, 5), rule("/users/{id}", "GET", 6));
		assertThat(resolver.resolve(new Route("GET", "/users/{id}"), annotation).maxQueries()).isEqualTo(6);
		assertThat(resolver.resolve(new Route("PUT", "/users/{id}"), annotation).maxQueries()).isEqualTo(7);
	}

	@Test
	void exactRuleThatSetsOnlyAnActionLeavesTheLimitsToTheAnnotation() {
		Rule failing = new Rule("/users/{id}", null, null, null, null, null, null, null, null, BudgetAction.FAIL, null);
		Budget budget = resolver(failing).resolve(new Route("GET", "/users/{id}"), new Budget(7, null, ""));
		assertThat(budget.maxQueries()).isEqualTo(7);
		assertThat(budget.action()).isEqualTo(BudgetAction.FAIL);
	}

	@Test
	void exactRuleWinsOverOneThatIsAsSpecific() {
		RuleQueryBudgetResolver resolver = resolver(rule("/users/{name}", "GET", 3), rule("/users/{id}", null, 7));
		assertThat(resolver.resolve(new Route("GET", "/users/{id}"), new Budget(9, null, "")).maxQueries())
			.isEqualTo(7);
	}

	@Test
	void annotationLeavesTheActionToTheRules() {
		Rule failing = new Rule("/users/**", null, null, null, null, null, null, null, null, BudgetAction.FAIL, 900);
		Budget budget = resolver(failing).resolve(new Route("GET", "/users/{id}"), new Budget(7, null, ""));
		assertThat(budget.maxQueries()).isEqualTo(7);
		assertThat(budget.action()).isEqualTo(BudgetAction.FAIL);
		assertThat(budget.ceiling()).isEqualTo(900);
	}

	private static RuleQueryBudgetResolver resolver(Rule... rules) {
		return new RuleQueryBudgetResolver(new BudgetProperties(50, Duration.ofSeconds(1), null, null, null,
				BudgetAction.LOG, null, List.of(rules)));
	}

	private static Rule rule(String path, String method, int queries) {
		return new Rule(path, (method != null) ? RouteMethod.valueOf(method) : null, null, null, queries, null, null,
				null, null, null, null);
	}

}
