package io.github.nplusone.test;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of tests for which nothing is measured.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnmeasuredTests {

	private static Examples examples;

	private static String output;

	@BeforeAll
	static void run(CapturedOutput captured) {
		examples = Examples.run("UnmeasuredExamples");
		output = captured.toString();
	}

	@ParameterizedTest
	@ValueSource(strings = { "expectation", "expectationOfNoNPlusOne", "assertion" })
	void nothingIsProved(String test) {
		assertThat(examples.failure(test)).hasMessageContaining("nothing was measured, so nothing is proved. ")
			.hasMessageContaining("There is no DataSource in this context that is wrapped.");
	}

	@Test
	void startWarns() {
		examples.succeeded("nothingExpected");
		assertThat(output).contains("No query of these tests is held against anything: "
				+ "There is no DataSource in this context that is wrapped.");
	}

}
