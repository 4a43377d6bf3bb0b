package io.github.nplusone.callsite;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import com.example.calls.Author;
import com.example.calls.BookQueries;
import com.example.calls.Books;
import com.example.calls.Orders;
import com.example.calls.Passing;
import jakarta.servlet.ServletException;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import io.github.nplusone.CallSite;
import io.github.nplusone.QueryApi;
import io.github.nplusone.StatementKind;
import io.github.nplusone.analysis.Fingerprint;
import io.github.nplusone.mapping.EntityMappings;
import io.github.nplusone.recording.Caller;
import io.github.nplusone.recording.Execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link StackCallerFinder} on stacks as they are.
 */
class StackCallerFinderTests {

	private static final Execution EXECUTION = new Execution("dataSource", "",
			new Fingerprint("select ?", StatementKind.SELECT), 0, (short) 0, 0, null, 1, 0, false);

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
	void withoutKnownPackagesWhatIsNoLibraryIsTheApplication() {
		StackCallerFinder unaware = finder();
		Caller caller = new Books<>(() -> unaware.find(EXECUTION)).direct();
		assertCallSite(caller, "com.example.calls.Books", "direct");
	}

	@Test
	void namesTheLibraryAndItsMethod() {
		JdbcTemplate template = new JdbcTemplate(new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:"));
		Caller caller = new Books<>(
				() -> template.queryForObject("select 1", (row, number) -> this.finder.find(EXECUTION)))
			.direct();
		assertThat(caller.api()).isEqualTo(QueryApi.JDBC_TEMPLATE);
	}

	@Test
	void namesTheInterfaceOfARepository() {
		BookQueries<?> repository = proxy(BookQueries.class, (method, arguments) -> find());
		Caller caller = (Caller) new Books<Object>(repository::findAll).direct();
		assertCallSite(caller, "com.example.calls.Books", "direct");
		assertThat(caller.apiMethod()).isEqualTo("BookQueries.findAll");
	}

	@Test
	void looksThroughHandlersOfTheApplication() {
		Supplier<?> handled = (Supplier<?>) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { Supplier.class }, Passing.handler((Supplier<Caller>) this::find));
		assertCallSite((Caller) new Books<Object>(handled::get).direct(), "com.example.calls.Books", "direct");
		assertCallSite((Caller) handled.get(), "com.example.calls.Passing$Handler", "invoke");
	}

	@Test
	void filterIsTheCallSiteOnlyIfThereIsNoOther() throws IOException, ServletException {
		List<Caller> callers = new ArrayList<>();
		Passing.filter().doFilter(null, null, (request, response) -> callers.add(this.books.direct()));
		Passing.filter().doFilter(null, null, (request, response) -> callers.add(find()));
		assertCallSite(callers.get(0), "com.example.calls.Books", "direct");
		assertCallSite(callers.get(1), "com.example.calls.Passing$PassingFilter", "doFilter");
	}

	@Test
	void looksThroughTheTransactionOfAService() {
		SimpleDriverDataSource dataSource = new SimpleDriverDataSource(new org.h2.Driver(), "jdbc:h2:mem:");
		ProxyFactory factory = new ProxyFactory(new Orders<>(() -> {
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
			return find();
		}));
		factory.setProxyTargetClass(true);
		factory.addAdvice(new TransactionInterceptor((TransactionManager) new DataSourceTransactionManager(dataSource),
				new AnnotationTransactionAttributeSource()));
		Orders<?> orders = (Orders<?>) factory.getProxy();
		assertCallSite((Caller) orders.place(), "com.example.calls.Orders", "place");
	}

	@Test
	void looksThroughGettersOfEntities() {
		EntityMappings mappings = proxy(EntityMappings.class, (method, arguments) -> arguments[0] == Author.class);
		StackCallerFinder modelled = new StackCallerFinder(() -> TestPackages.of("com.example"), () -> mappings);
		Author<Caller> author = new Author<>(() -> modelled.find(EXECUTION));
		assertCallSite(new Books<>(author::getBooks).direct(), "com.example.calls.Books", "direct");
		assertThat(author.getBooks().callSite()).isNull();
	}

	@Test
	void looksThroughGeneratedClassesWithoutLines() throws ReflectiveOperationException {
		Supplier<?> generated = withoutLines(this::find);
		Caller caller = (Caller) new Books<Object>(generated::get).direct();
		assertCallSite(caller, "com.example.calls.Books", "direct");
	}

	@Test
	void classWithoutLinesIsTheCallSiteIfThereIsNoOther() throws ReflectiveOperationException {
		Caller caller = (Caller) withoutLines(this::find).get();
		assertThat(caller.callSite()).isEqualTo(new CallSite("com.example.calls.Delegate", "get", null, 0));
		assertThat(caller.callSite()).hasToString("com.example.calls.Delegate.get(Unknown Source)");
	}

	@Test
	void findsTheMethodOnAVirtualThread() throws ReflectiveOperationException, InterruptedException {
		assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(21);
		AtomicReference<Caller> caller = new AtomicReference<>();
		Runnable task = () -> caller.set(this.books.inLambda());
		Thread thread = (Thread) Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
		thread.join();
		assertCallSite(caller.get(), "com.example.calls.Books", "inLambda");
	}

	private Caller find() {
		return this.finder.find(EXECUTION);
	}

	@SuppressWarnings("unchecked")
	private static Supplier<Object> withoutLines(Supplier<?> query) throws ReflectiveOperationException {
		Class<?> type = new ByteBuddy().subclass(Object.class)
			.name("com.example.calls.Delegate")
			.implement(Supplier.class)
			.defineField("query", Supplier.class, Visibility.PUBLIC)
			.method(ElementMatchers.named("get"))
			.intercept(MethodCall.invoke(Supplier.class.getMethod("get")).onField("query"))
			.modifiers(Visibility.PUBLIC)
			.make()
			.load(Books.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
			.getLoaded();
		Supplier<Object> supplier = (Supplier<Object>) type.getConstructor().newInstance();
		type.getField("query").set(supplier, query);
		return supplier;
	}

	private static <T> T proxy(Class<T> type, BiFunction<Method, Object[], Object> result) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> result.apply(method, arguments)));
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
		return new StackCallerFinder(() -> TestPackages.of(packages), () -> EntityMappings.NONE);
	}

}
