package io.github.nplusone.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.nplusone.Budget;
import io.github.nplusone.QueryBudgetResolver;
import io.github.nplusone.Route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What every {@link QueryBudgetResolver} has to do: answer for each route that there can
 * be, the same each time, and from many threads at once. Extend it, and its tests run for
 * the resolver of yours:
 *
 * <pre class="code">
 * class TeamBudgetsTests extends QueryBudgetResolverContract {
 *
 *     protected QueryBudgetResolver resolver() {
 *         return new TeamBudgets();
 *     }
 *
 * }
 * </pre>
 *
 * @since 0.1.0
 */
public abstract class QueryBudgetResolverContract {

	private static final Budget ANNOTATION = new Budget(7, Duration.ofMillis(7), "@QueryBudget on Users.list()");

	/**
	 * The resolver to test.
	 * @return a resolver, new or not
	 */
	protected abstract QueryBudgetResolver resolver();

	/**
	 * Routes to ask for, beside those that there can be in any application.
	 * @return routes of the application, none unless overridden
	 */
	protected List<Route> routes() {
		return List.of();
	}

	private List<Route> allRoutes() {
		List<Route> routes = new ArrayList<>(routes());
		routes.add(new Route("GET", "/users/{id}"));
		routes.add(new Route("POST", "/users"));
		routes.add(new Route("GET", "/**"));
		routes.add(new Route("GET", "no slash"));
		routes.add(new Route("GET", null));
		routes.add(new Route("UNKNOWN", null));
		routes.add(Route.ofWork(Route.RECORDED, "export"));
		routes.add(new Route("tasks.scheduled.execution", null, null));
		return routes;
	}

	@Test
	protected void answersForEveryRoute() {
		QueryBudgetResolver resolver = resolver();
		for (Route route : allRoutes()) {
			assertThatCode(() -> resolver.resolve(route, null)).as("budget of %s", route).doesNotThrowAnyException();
			assertThatCode(() -> resolver.resolve(route, ANNOTATION)).as("budget of %s with an annotation", route)
				.doesNotThrowAnyException();
		}
	}

	@Test
	protected void saysWhereTheBudgetComesFrom() {
		QueryBudgetResolver resolver = resolver();
		for (Route route : allRoutes()) {
			Budget budget = resolver.resolve(route, ANNOTATION);
			if (budget != null) {
				assertThat(budget.declaredAt()).as("declaredAt of the budget of %s", route).isNotBlank();
			}
		}
	}

	/**
	 * The budget is asked for when a request begins, and when it ends.
	 */
	@Test
	protected void answersTheSameEachTime() {
		QueryBudgetResolver resolver = resolver();
		for (Route route : allRoutes()) {
			assertThat(resolver.resolve(route, ANNOTATION)).as("budget of %s, asked again", route)
				.isEqualTo(resolver.resolve(route, ANNOTATION));
		}
	}

	/**
	 * Requests come on many threads at once.
	 * @throws InterruptedException if the test is stopped
	 */
	@Test
	protected void answersManyThreads() throws InterruptedException {
		QueryBudgetResolver resolver = resolver();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			for (Route route : allRoutes()) {
				Budget expected = resolver.resolve(route, null);
				List<Callable<@Nullable Budget>> tasks = new ArrayList<>();
				for (int i = 0; i < 100; i++) {
					tasks.add(() -> resolver.resolve(route, null));
				}
				for (Future<@Nullable Budget> answer : threads.invokeAll(tasks)) {
					assertThat(get(answer)).as("budget of %s, asked by many threads", route).isEqualTo(expected);
				}
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private static @Nullable Budget get(Future<@Nullable Budget> answer) throws InterruptedException {
		try {
			return answer.get();
		}
		catch (ExecutionException ex) {
			throw new AssertionError("The resolver failed when many threads asked it.", ex.getCause());
		}
	}

}
