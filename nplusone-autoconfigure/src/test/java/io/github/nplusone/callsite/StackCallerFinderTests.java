package io.github.nplusone.callsite;

import java.util.List;
import java.util.function.Supplier;

import com.example.calls.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import io.github.nplusone.CallSite;
import io.github.nplusone.QueryApi;
import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.Fingerprint;
import io.github.nplusone.mapping.EntityMappings;
import io.github.nplusone.recording.Caller;
import io.github.nplusone.recording.Execution;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StackCallerFinder} on stacks as they are.
 */
class StackCallerFinderTests {

	private static final Execution EXECUTION = new Execution("dataSource", "",
			new Fingerprint("select ?", StatementKind.SELECT), 0, (short) 0, null, 1, 0, false);

	private final StackCallerFinder finder = finder("com.example");

	private final Books<Caller> books = new Books<>(() -> this.finder.find(EXECUTION));

	@ParameterizedTest
	@CsvSource({ "direct, Books", "inLambda, Books", "byMethodReference, Books", "inParallelStream, Books",
			"onAnotherThread, Books" })
	void findsTheMethod(String method, String type) throws ReflectiveOperationException {
		Caller caller = (Caller) Books.class.getMethod(method).invoke(this.books);
		assertCallSite(caller, "com.example.calls." + type, method);
	}

	@Test
	void findsTheMethodOfAnInnerClass() {
		assertCallSite(this.books.inAnonymousClass(), "com.example.calls.Books$1", "get");
		assertCallSite(this.books.inRecord(), "com.example.calls.Books$Shelf", "fill");
	}

	@Test
	void looksThroughProxiesAndInterceptorsOfTheApplication() {
		ProxyFactory factory = new ProxyFactory((Supplier<Caller>) () -> this.finder.find(EXECUTION));
		factory.addAdvice(Books.interceptor());
		@SuppressWarnings("unchecked")
		Supplier<Caller> repository = (Supplier<Caller>) factory.getProxy();
		assertCallSite(new Books<>(repository::get).direct(), "com.example.calls.Books", "direct");
	}

	@Test
	void namesTheClassBehindItsProxy() {
		ProxyFactory factory = new ProxyFactory(this.books);
		factory.setProxyTargetClass(true);
		factory.addAdvice(Books.interceptor());
		@SuppressWarnings("unchecked")
		Books<Caller> proxy = (Books<Caller>) factory.getProxy();
		assertCallSite(proxy.direct(), "com.example.calls.Books", "direct");
	}

	@Test
	void interceptorIsTheCallSiteIfThereIsNoOther() {
		ProxyFactory factory = new ProxyFactory((Supplier<Caller>) () -> this.finder.find(EXECUTION));
		factory.addAdvice(Books.interceptor());
		Caller caller = (Caller) ((Supplier<?>) factory.getProxy()).get();
		assertCallSite(caller, "com.example.calls.Books$Timing", "invoke");
	}

	@Test
	void applicationMayLiveInAPackageOfALibrary() {
		StackCallerFinder petclinic = finder("org.springframework.samples");
		Caller caller = new org.springframework.samples.calls.Visits<>(() -> petclinic.find(EXECUTION)).load();
		assertCallSite(caller, "org.springframework.samples.calls.Visits", "load");
	}

	@Test
	void packageIsMoreThanTheBeginningOfAName() {
		assertThat(packages("com.example.call").contains(Books.class)).isFalse();
		assertThat(packages("com.example").contains(Books.class)).isTrue();
		assertThat(packages("org.other", "com.example.calls").contains(Books.class)).isTrue();
	}

	@Test
	void withoutKnownPackagesWhatIsNoLibraryIsTheApplication() {
		StackCallerFinder unaware = finder();
		Caller caller = new Books<>(() -> unaware.find(EXECUTION)).direct();
		assertThat(caller.callSite()).isNotNull();
	}

	@Test
	void namesTheLibraryAndItsMethod() {
		JdbcTemplate template = new JdbcTemplate(new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:"));
		Caller caller = new Books<>(
				() -> template.queryForObject("select 1", (row, number) -> this.finder.find(EXECUTION)))
			.direct();
		assertThat(caller.api()).isEqualTo(QueryApi.JDBC_TEMPLATE);
	}

	private static void assertCallSite(Caller caller, String type, String method) {
		CallSite callSite = caller.callSite();
		assertThat(callSite).isNotNull();
		assertThat(callSite.className()).isEqualTo(type);
		assertThat(callSite.methodName()).isEqualTo(method);
		assertThat(callSite.fileName()).isNotNull();
		assertThat(callSite.lineNumber()).isPositive();
	}

	private static StackCallerFinder finder(String... packages) {
		return new StackCallerFinder(() -> packages(packages), () -> EntityMappings.NONE);
	}

	private static ApplicationPackages packages(String... packages) {
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		List.of(packages).forEach((name) -> AutoConfigurationPackages.register(beanFactory, name));
		return new ApplicationPackages(beanFactory);
	}

}
