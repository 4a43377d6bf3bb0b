package io.github.nplusone.callsite;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.nplusone.mapping.EntityMappings;

/**
 * The kinds of the classes that were seen on stacks. Each class is looked at once, and
 * remembered for as long as it lives.
 */
final class FrameKinds extends ClassValue<FrameKind> {

	private static final Set<String> DISPATCHERS = Set.of("org.springframework.web.servlet.DispatcherServlet",
			"jakarta.servlet.http.HttpServlet");

	private static final String LOAD_EVENT = "org.hibernate.event.service.internal.EventListenerGroupImpl";

	private static final Set<String> UNIQUE_KEY_LOADS = Set.of(
			"org.hibernate.sql.results.graph.entity.internal.EntitySelectFetchByUniqueKeyInitializer",
			"org.hibernate.sql.results.graph.entity.internal.EntityDelayedFetchInitializer");

	// By name: none of them has to be there.
	private static final Set<String> PLUMBING = Set.of("org.aopalliance.intercept.Interceptor",
			"java.lang.reflect.InvocationHandler", "jakarta.servlet.Filter",
			"org.springframework.web.servlet.HandlerInterceptor", "java.sql.Wrapper",
			"net.ttddyy.dsproxy.listener.QueryExecutionListener");

	private static final String ASPECT = "org.aspectj.lang.annotation.Aspect";

	// The last one is how Spring names what it generates: Book__Accessor_a1b2c3,
	// BookRepositoryImpl__AotRepository, ShopApplication__TestContext001_BeanDefinitions.
	private static final Pattern GENERATED = Pattern.compile("\\$\\$(?!inlined\\$)|\\$Hibernate(?:Basic)?Proxy"
			+ "|\\$HibernateInstantiator|\\$HibernateAccessOptimizer|\\$MockitoMock\\$|\\$ByteBuddy\\$"
			+ "|__[A-Z][^.]*$");

	// What Kotlin copies of a library, with the lines of the library.
	private static final String INLINED = "$$inlined$";

	private final Supplier<ApplicationPackages> packages;

	private final Supplier<EntityMappings> mappings;

	FrameKinds(Supplier<ApplicationPackages> packages, Supplier<EntityMappings> mappings) {
		this.packages = packages;
		this.mappings = mappings;
	}

	@Override
	protected FrameKind computeValue(Class<?> type) {
		String name = type.getName();
		if (name.equals(LOAD_EVENT)) {
			return FrameKind.LOAD_EVENT;
		}
		if (UNIQUE_KEY_LOADS.contains(name)) {
			return FrameKind.UNIQUE_KEY_LOAD;
		}
		if (DISPATCHERS.contains(name)) {
			return FrameKind.DISPATCH;
		}
		return isGenerated(type) ? FrameKind.LIBRARY : kindOfSource(type);
	}

	private static boolean isGenerated(Class<?> type) {
		return Proxy.isProxyClass(type) || GENERATED.matcher(type.getName()).find();
	}

	private FrameKind kindOfSource(Class<?> type) {
		if (this.packages.get().contains(type)) {
			return kindOfApplication(type);
		}
		return ApplicationPackages.isLibrary(type) ? FrameKind.LIBRARY : FrameKind.FOREIGN;
	}

	private FrameKind kindOfApplication(Class<?> type) {
		if (this.mappings.get().isEntity(type)) {
			return FrameKind.MODEL;
		}
		return isPlumbing(type) ? FrameKind.PLUMBING : FrameKind.APPLICATION;
	}

	private static boolean isPlumbing(Class<?> type) {
		return type.getName().contains(INLINED) || isAspect(type) || isPassedOnBy(type);
	}

	private static boolean isAspect(Class<?> type) {
		return Stream.of(type.getAnnotations())
			.map(Annotation::annotationType)
			.map(Class::getName)
			.anyMatch(ASPECT::equals);
	}

	private static boolean isPassedOnBy(Class<?> type) {
		Class<?> superclass = type.getSuperclass();
		return PLUMBING.contains(type.getName()) || Stream.of(type.getInterfaces()).anyMatch(FrameKinds::isPassedOnBy)
				|| (superclass != null && isPassedOnBy(superclass));
	}

}
