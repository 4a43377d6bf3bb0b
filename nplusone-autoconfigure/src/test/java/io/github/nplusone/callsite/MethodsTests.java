package io.github.nplusone.callsite;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Methods}.
 */
class MethodsTests {

	@ParameterizedTest
	@CsvSource({ "load, load", "lambda$load$0, load", "lambda$load$12, load", "load$lambda$0, load",
			"load$lambda$1$lambda$0, load", "load$lambda-0, load", "load$default, load", "access$load, load",
			"lambda$load$cafebabe$1, load", "load$suspendImpl, load", "load-IoAF18A, load", "<init>, <init>",
			"lambda$, lambda$", "get_, get_" })
	void namesTheMethodThatWasWritten(String onStack, String written) {
		assertThat(Methods.nameOf("com.example.Books", onStack)).isEqualTo(written);
	}

	@ParameterizedTest
	@CsvSource({ "com.example.Books$load$1, load", "com.example.Books$load$2$1, load",
			"com.example.MainKt$main$1, main", "com.example.Books, invokeSuspend" })
	void namesTheMethodThatACoroutineIsAPartOf(String type, String written) {
		assertThat(Methods.nameOf(type, "invokeSuspend")).isEqualTo(written);
	}

}
