package io.github.nplusone.callsite;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

import com.example.calls.Books;
import com.example.calls.Passing;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.ProxyFactory;

import io.github.nplusone.mapping.EntityMappings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FrameKinds}.
 */
class FrameKindsTests {

	private final FrameKinds kinds = new FrameKinds(() -> TestPackages.of("com.example"), () -> EntityMappings.NONE);

	@ParameterizedTest
	@ValueSource(strings = { "Books$$SpringCGLIB$$0", "Books$$EnhancerBySpringCGLIB$$1a2b", "Books$$FastClass$$0",
			"Books$$SpringCGLIB$$FastClass$$1", "Books$HibernateProxy$x1Y2", "Books$HibernateBasicProxy$x1Y2",
			"Books$HibernateProxy", "Books$HibernateInstantiator$x1Y2", "Books$HibernateAccessOptimizer$x1Y2",
			"Books_$$_jvst7a4_0", "Books$MockitoMock$123", "Books$ByteBuddy$x1Y2", "Books__Accessor_a1b2",
			"Books__Instantiator_a1b2", "Books__BeanDefinitions", "Books__TestContext001_BeanDefinitions",
			"BooksImpl__AotRepository", "Books__BeanDefinitions$Shelf" })
	void generatedClassIsNoApplication(String name) {
		assertThat(this.kinds.get(generate("com.example.calls." + name))).isEqualTo(FrameKind.LIBRARY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "calls.Books$HibernateSettings", "calls.Books$1", "calls.Books$load$1", "calls.Books_",
			"calls.My_Books", "my__App.Books", "calls.BooksProxy", "calls.$Books" })
	void classThatOnlyLooksGeneratedIsTheApplication(String name) {
		assertThat(this.kinds.get(generate("com.example." + name))).isEqualTo(FrameKind.APPLICATION);
	}

	@Test
	void proxiesAreNoApplication() {
		Supplier<String> lambda = () -> "";
		Object proxy = Proxy.newProxyInstance(Books.class.getClassLoader(), new Class<?>[] { Supplier.class },
				Passing.handler(lambda));
		ProxyFactory factory = new ProxyFactory(new Books<>(lambda));
		factory.setProxyTargetClass(true);
		assertThat(this.kinds.get(proxy.getClass())).isEqualTo(FrameKind.LIBRARY);
		assertThat(this.kinds.get(factory.getProxy().getClass())).isEqualTo(FrameKind.LIBRARY);
		assertThat(this.kinds.get(Passing.lambda().getClass())).isEqualTo(FrameKind.LIBRARY);
	}

	@Test
	void whatPassesCallsOnIsPlumbing() {
		assertThat(this.kinds.get(Books.interceptor().getClass())).isEqualTo(FrameKind.PLUMBING);
		assertThat(this.kinds.get(Passing.handler("").getClass())).isEqualTo(FrameKind.PLUMBING);
		assertThat(this.kinds.get(Passing.filter().getClass())).isEqualTo(FrameKind.PLUMBING);
	}

	@Test
	void aspectIsPlumbing() {
		Class<?> annotation = load(new ByteBuddy().makeAnnotation()
			.name("org.aspectj.lang.annotation.Aspect")
			.annotateType(AnnotationDescription.Builder.ofType(Retention.class)
				.define("value", RetentionPolicy.RUNTIME)
				.build())
			.make(), Books.class.getClassLoader());
		Class<?> aspect = load(
				new ByteBuddy().subclass(Object.class)
					.name("com.example.calls.Timing")
					.annotateType(AnnotationDescription.Builder
						.ofType(annotation.asSubclass(java.lang.annotation.Annotation.class))
						.build())
					.make(),
				annotation.getClassLoader());
		assertThat(this.kinds.get(aspect)).isEqualTo(FrameKind.PLUMBING);
	}

	@Test
	void whatKotlinCopiesOfALibraryIsPlumbing() {
		Class<?> copy = generate("com.example.calls.Books$load$$inlined$map$1$2");
		assertThat(this.kinds.get(copy)).isEqualTo(FrameKind.PLUMBING);
	}

	@Test
	void classWithoutPackageIsTheApplication() {
		assertThat(this.kinds.get(generate("Shop"))).isEqualTo(FrameKind.APPLICATION);
	}

	@Test
	void classOfNobodyIsForeign() {
		FrameKinds unaware = new FrameKinds(TestPackages::of, () -> EntityMappings.NONE);
		assertThat(unaware.get(Books.class)).isEqualTo(FrameKind.FOREIGN);
		assertThat(unaware.get(String.class)).isEqualTo(FrameKind.LIBRARY);
		assertThat(this.kinds.get(generate("com.acme.Dao"))).isEqualTo(FrameKind.FOREIGN);
	}

	private static Class<?> generate(String name) {
		return load(new ByteBuddy().subclass(Object.class).name(name).make(), Books.class.getClassLoader());
	}

	private static Class<?> load(DynamicType.Unloaded<?> type, ClassLoader parent) {
		return type.load(parent, ClassLoadingStrategy.Default.CHILD_FIRST).getLoaded();
	}

}
