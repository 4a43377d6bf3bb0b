package io.github.nplusone.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.nplusone.Findings;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.Route;
import io.github.nplusone.detection.FindingDetector;
import io.github.nplusone.recording.CountedDataSources;
import io.github.nplusone.recording.UnattributedExecutions;

/**
 * What a measurement asks the application context of its test. There need not be one, and
 * nplusone need not be at work in it.
 *
 * @param beans the context, {@code null} for none
 */
record MeasuredContext(@Nullable ApplicationContext beans) {

	static final MeasuredContext NONE = new MeasuredContext(null);

	private static final FindingDetector DEFAULTS = FindingDetector.withDefaults();

	Findings detect(Route route, RecordedExecutions executions) {
		FindingDetector detector = bean(FindingDetector.class);
		return ((detector != null) ? detector : DEFAULTS).detect(route, executions);
	}

	private <T> @Nullable T bean(Class<T> type) {
		return (this.beans != null && isActive()) ? this.beans.getBeanProvider(type).getIfAvailable() : null;
	}

	private boolean isActive() {
		return !(this.beans instanceof ConfigurableApplicationContext context) || context.isActive();
	}

	TestProperties properties() {
		TestProperties properties = bean(TestProperties.class);
		return (properties != null) ? properties : TestProperties.NONE;
	}

	/**
	 * Whether this context is another one, or has it above it.
	 * @param other context of an application
	 * @return {@code true} if a test in this context may send requests to it
	 */
	boolean includes(ApplicationContext other) {
		ApplicationContext candidate = this.beans;
		while (candidate != null && candidate != other) {
			candidate = candidate.getParent();
		}
		return candidate != null || this.beans == null;
	}

	/**
	 * The number of executions that were charged to nothing.
	 * @return the number since the start of the context
	 */
	long unattributed() {
		UnattributedExecutions unattributed = bean(UnattributedExecutions.class);
		return (unattributed != null) ? unattributed.outside() : 0;
	}

	/**
	 * Says why a count of zero means nothing.
	 * @param zeroIsExpected whether nothing should have been executed
	 * @param unattributed number of executions that were charged to nothing meanwhile, as
	 * far as they may be those of the measurement
	 * @return the reason, {@code null} if zero can be believed
	 */
	@Nullable String reasonForNothing(boolean zeroIsExpected, long unattributed) {
		if (this.beans == null) {
			return zeroIsExpected ? null : "There is no Spring context to tell whether a DataSource is wrapped.";
		}
		if (bean(CountedDataSources.class) == null) {
			return "nplusone is not at work in this context: it is disabled, or left out by a slice.";
		}
		String unwrapped = reasonForNothingWrapped();
		if (unwrapped != null || zeroIsExpected) {
			return unwrapped;
		}
		if (unattributed > 0) {
			return QueryTexts.queries((int) unattributed)
					+ " ran on threads that the recording did not follow: hand work to them with QueryRecorder.wrap.";
		}
		return null;
	}

	/**
	 * Says why nothing can be measured in this context.
	 * @return the reason, {@code null} if every data source that was created is wrapped
	 */
	@Nullable String reasonForNothingWrapped() {
		CountedDataSources counted = bean(CountedDataSources.class);
		Set<String> wrapped = (counted != null) ? counted.wrapped() : Set.of();
		List<String> others = new ArrayList<>(dataSources());
		others.removeAll(wrapped);
		if (wrapped.isEmpty() && others.isEmpty()) {
			return "There is no DataSource in this context that is wrapped.";
		}
		return others.isEmpty() ? null
				: "These data sources are not wrapped, so that their queries are not counted: " + others;
	}

	boolean hasDataSource() {
		return !dataSources().isEmpty();
	}

	// Those that exist: to ask must not create any.
	private Set<String> dataSources() {
		Set<String> names = new TreeSet<>();
		if (this.beans instanceof ConfigurableApplicationContext context) {
			for (String name : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(context.getBeanFactory(),
					DataSource.class, true, false)) {
				if (context.getBeanFactory().containsSingleton(name) && !ScopedProxyUtils.isScopedTarget(name)) {
					names.add(name);
				}
			}
			names.removeAll(excluded(context));
		}
		return names;
	}

	private static Set<String> excluded(ConfigurableApplicationContext context) {
		return Binder.get(context.getEnvironment())
			.bind("nplusone.jdbc.exclude", Bindable.setOf(String.class))
			.orElse(Set.of());
	}

}
