package io.github.nplusone.sample;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The tests of the dashboard that need Grafana's own types.
 */
class GrafanaToolsTests {

	private static final Path FOLDER = Path.of("..", "grafana", "tools");

	// To install them needs a network, which tests don't have.
	@Test
	void dashboardIsWhatGrafanaAllows() throws Exception {
		Path npm = CommandLine.require("npm");
		assumeThat(FOLDER.resolve("node_modules")).as("run `npm ci` in grafana/tools to run this test").exists();
		CommandLine.Result result = CommandLine.run(FOLDER, List.of(npm.toString(), "test"));
		assertThat(result.status()).as(result.output()).isZero();
	}

}
