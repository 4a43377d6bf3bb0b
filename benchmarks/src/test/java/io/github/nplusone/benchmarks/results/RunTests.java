package io.github.nplusone.benchmarks.results;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class RunTests {

	@Test
	void jdkSaysItsVersion() throws Exception {
		assertThat(run().version()).isEqualTo(System.getProperty("java.version"));
	}

	@Test
	void optionsOfTheCommandLineWin() throws CommandLineOptionException {
		Run run = run("-f", "3", "-wi", "1", "-r", "100ms");
		Options options = run.jmh(5).build();
		assertThat(run.rounds()).isEqualTo(3);
		assertThat(options.getForkCount().get()).isOne();
		assertThat(options.getWarmupIterations().get()).isOne();
		assertThat(options.getMeasurementTime().get()).isEqualTo(TimeValue.milliseconds(100));
		assertThat(options.getMeasurementIterations().get()).isEqualTo(4);
	}

	@Test
	void returnsWhatAProgramPrints() throws Exception {
		assertThat(run().output(Echo.class, "one", "two")).isEqualTo("one,two");
	}

	@Test
	void tellsThatAProgramFailed() throws CommandLineOptionException {
		Run run = run();
		assertThatIOException().isThrownBy(() -> run.output(Failing.class)).withMessageContaining("Failing");
	}

	private static Run run(String... arguments) throws CommandLineOptionException {
		return new Run(Path.of(System.getProperty("java.home")), new CommandLineOptions(arguments));
	}

	static class Echo {

		public static void main(String[] arguments) {
			System.out.print(String.join(",", arguments));
		}

	}

	static class Failing {

		public static void main(String[] arguments) {
			System.exit(1);
		}

	}

}
