package io.github.nplusone.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When the alerts fire, and when not, by Prometheus' own tool.
 */
class AlertRuleTests {

	private static final Path FOLDER = AlertRules.FILE.getParent();

	private static String promtool;

	@BeforeAll
	static void find() {
		promtool = CommandLine.require("promtool").toString();
	}

	@Test
	void rulesHaveNoMistakes() throws Exception {
		assertSucceeds("check", "rules", "--lint=all", "--lint-fatal", AlertRules.FILE.getFileName().toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "alerts-test.yml", "alerts-weeks-test.yml" })
	void alertsFireWhenTheyShould(String file) throws Exception {
		assertSucceeds("test", "rules", file);
	}

	private static void assertSucceeds(String... arguments) throws Exception {
		CommandLine.Result result = CommandLine.run(FOLDER,
				List.of(Stream.concat(Stream.of(promtool), Stream.of(arguments)).toArray(String[]::new)));
		assertThat(result.status()).as(result.output()).isZero();
	}

}
