package io.github.nplusone.test.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModuleDirectoryTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource({ "pom.xml, target", "build.gradle, build", "build.gradle.kts, build", "other.txt, target" })
	void buildDirectoryIsThatOfTheBuildTool(String file, String build) throws IOException {
		Files.createFile(this.directory.resolve(file));
		assertThat(new ModuleDirectory(this.directory).build()).isEqualTo(this.directory.resolve(build));
	}

	@Test
	void mavenComesFirst() throws IOException {
		Files.createFile(this.directory.resolve("pom.xml"));
		Files.createFile(this.directory.resolve("build.gradle"));
		assertThat(new ModuleDirectory(this.directory).build()).isEqualTo(this.directory.resolve("target"));
	}

}
