package io.github.nplusone.web;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

import io.github.nplusone.Budget;
import io.github.nplusone.BudgetAction;
import io.github.nplusone.QueryBudget;

/**
 * The budgets that handlers declare by {@link QueryBudget}.
 * <p>
 * Thread-safe. It remembers as many methods as the application has handlers.
 */
final class HandlerBudgets {

	private final HandlerCallSites callSites;

	private final Map<Handler, Optional<Budget>> known = new ConcurrentHashMap<>();

	HandlerBudgets(HandlerCallSites callSites) {
		this.callSites = callSites;
	}

	/**
	 * Returns the limits that a handler declares.
	 * @param handler handler of a request
	 * @return the limits, {@code null} if it declares none
	 * @throws InvalidQueryBudgetException if they make no sense
	 */
	@Nullable Budget of(HandlerMethod handler) {
		Handler key = new Handler(handler.getBeanType(), handler.getMethod());
		Optional<Budget> found = this.known.get(key);
		return ((found != null) ? found : this.known.computeIfAbsent(key, (absent) -> read(handler))).orElse(null);
	}

	private Optional<Budget> read(HandlerMethod handler) {
		QueryBudget ofMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), QueryBudget.class);
		QueryBudget annotation = (ofMethod != null) ? ofMethod
				: AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), QueryBudget.class);
		String declaredAt = (ofMethod != null) ? this.callSites.of(handler).toString()
				: handler.getBeanType().getName();
		return Optional.ofNullable(annotation).map((found) -> budget(found, declaredAt));
	}

	private static Budget budget(QueryBudget annotation, String handler) {
		Budget budget = limits(annotation, handler);
		if (budget.equals(new Budget(null, null, budget.declaredAt()))) {
			throw new InvalidQueryBudgetException(handler, "", "It sets no limit.", "Set one, such as queries = 10.");
		}
		return budget;
	}

	private static Budget limits(QueryBudget annotation, String handler) {
		return new Budget(limit("queries", annotation.queries(), handler), time(annotation.time(), handler),
				limit("repeats", annotation.repeats(), handler), limit("selects", annotation.selects(), handler),
				limit("writes", annotation.writes(), handler), BudgetAction.LOG, null, "@QueryBudget at " + handler);
	}

	private static @Nullable Integer limit(String attribute, int limit, String handler) {
		if (limit == QueryBudget.NOT_SET) {
			return null;
		}
		if (limit < 0) {
			throw new InvalidQueryBudgetException(handler, attribute + " = " + limit, "A budget can't be negative.",
					"Use 0 to allow no query at all, or leave it out.");
		}
		return limit;
	}

	private static @Nullable Duration time(String time, String handler) {
		if (time.isEmpty()) {
			return null;
		}
		Duration parsed = parse(time, handler);
		if (parsed.isNegative()) {
			throw invalidTime(time, handler, "A budget can't be negative.");
		}
		return parsed;
	}

	private static Duration parse(String time, String handler) {
		try {
			return DurationStyle.detectAndParse(time);
		}
		catch (IllegalArgumentException ex) {
			throw invalidTime(time, handler, "Not a duration.");
		}
	}

	private static InvalidQueryBudgetException invalidTime(String time, String handler, String reason) {
		return new InvalidQueryBudgetException(handler, "time = \"" + time + "\"", reason,
				"Use a duration such as \"500ms\" or \"2s\", or leave it out.");
	}

	private record Handler(Class<?> type, Method method) {

	}

}
