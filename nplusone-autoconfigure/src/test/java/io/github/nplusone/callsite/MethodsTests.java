package io.github.nplusone.callsite;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Methods} and {@link KotlinMethods}, with names that javac 17, Kotlin
 * 1.9.25 and Kotlin 2.2.21 made.
 */
class MethodsTests {

	@ParameterizedTest
	@CsvSource({ "load, load", "lambda$load$0, load", "lambda$load$12, load", "lambda$load$cafebabe$1, load",
			"lambda$new$0, <init>", "lambda$static$0, <clinit>", "<init>, <init>", "lambda$, lambda$", "get_, get_",
			"load$default, load$default", "invoke, invoke" })
	void namesTheMethodOfJava(String onStack, String written) {
		assertThat(Methods.nameOf("com.example.Books$1", onStack, "Books.java")).isEqualTo(written);
		assertThat(Methods.nameOf("com.example.Books$1", onStack, null)).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource({ "load, load", "<init>, <init>", "load$lambda$0, load", "load$lambda$0$0, load",
			"load$lambda$1$lambda$0, load", "load$lambda-0, load", "lambda$lambda$0, lambda",
			"load$lambda$0$local, load", "load$local, load", "load$local$lambda$0, load", "load$default, load",
			"load$suspendImpl, load", "load$shop_service, load", "load$shop_service$default, load", "access$load, load",
			"access$load$local, load", "getBooks, getBooks" })
	void namesTheFunctionOfKotlin(String onStack, String written) {
		assertThat(kotlin("com.example.Books", onStack)).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource({ "load-IoAF18A, load", "load--0mFSuQ, load", "load-JMtLm18$shop_service, load",
			"load with-dash, load with-dash" })
	void namesTheFunctionWithoutTheHashOfItsInlineClasses(String onStack, String written) {
		assertThat(kotlin("com.example.Books", onStack)).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource({ "_init_$lambda$0, <init>", "books$lambda$0, books", "books_delegate$lambda$0, books",
			"_get_books_$lambda$0, books", "_set_books_$lambda$0, books", "_get_books_, _get_books_" })
	void namesThePropertyOrConstructorAroundALambda(String onStack, String written) {
		assertThat(kotlin("com.example.Books", onStack)).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource({ "Books$load$1, invokeSuspend, load", "Books$load$2$1, invokeSuspend, load",
			"Books$load$2$2, invokeSuspend$lambda$0$0, load", "MainKt$main$1, invokeSuspend, main",
			"Books$Companion$load$2, invokeSuspend, load", "Books$Shelf$load$2, invokeSuspend, load",
			"Books$load with-dash$2, invokeSuspend, load with-dash", "Books$1, invokeSuspend, <init>",
			"Books$Shelf$2, invokeSuspend, <init>", "Books$load$2, emit, load",
			"Books$load$$inlined$map$1$2, emit, load" })
	void namesTheFunctionThatACoroutineIsAPartOf(String type, String onStack, String written) {
		assertThat(kotlin("com.example." + type, onStack)).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource({ "Books$load$1, invoke, load", "Books$load$1$1, invoke, load", "Books$load$1, invoke$local, load",
			"Books$load$$inlined$retry$1, invoke, load", "Books$1, invoke, <init>", "Books, invoke, invoke",
			"Books$load$1, get, get" })
	void namesTheFunctionAroundALambdaThatIsAClass(String type, String onStack, String written) {
		assertThat(kotlin("com.example." + type, onStack)).isEqualTo(written);
	}

	private static String kotlin(String type, String method) {
		return Methods.nameOf(type, method, "Books.kt");
	}

}
