package io.github.nplusone.observation;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.util.ClassUtils;

import io.github.nplusone.Route;
import io.github.nplusone.report.WorkNames;

/**
 * Names what is observed: a scheduled task by its method, other work by the contextual
 * name of its observation. Thread-safe.
 */
final class ObservedRoutes {

	private final WorkNames names = new WorkNames();

	// Which class has a simple name to itself: as many as the application has tasks.
	private final Map<String, Class<?>> simpleNames = new ConcurrentHashMap<>();

	/**
	 * Names the work of an observation, as far as that is known by now.
	 * @param context context of the observation
	 * @return the route
	 */
	Route of(Observation.Context context) {
		return new Route(String.valueOf(context.getName()), null, this.names.admit(name(context)));
	}

	private @Nullable String name(Observation.Context context) {
		if (context instanceof ScheduledTaskObservationContext task) {
			Method method = task.getMethod();
			Class<?> type = Proxy.isProxyClass(task.getTargetClass()) ? method.getDeclaringClass()
					: ClassUtils.getUserClass(task.getTargetClass());
			return name(type) + "." + method.getName();
		}
		return context.getContextualName();
	}

	private String name(Class<?> type) {
		String simpleName = ClassUtils.getShortName(type).replaceAll(".*\\.", "");
		return (this.simpleNames.putIfAbsent(simpleName, type) == null || this.simpleNames.get(simpleName) == type)
				? simpleName : type.getName();
	}

}
