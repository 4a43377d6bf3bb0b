package io.github.nplusone.test.run;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directory of the module whose tests run. Maven names it, others start the JVM in
 * it.
 *
 * @param path absolute path
 */
record ModuleDirectory(Path path) {

	static ModuleDirectory current() {
		return new ModuleDirectory(Path.of(System.getProperty("basedir", "")).toAbsolutePath());
	}

	/**
	 * Where the build tool puts what it makes.
	 * @return {@code build} for Gradle, else {@code target}
	 */
	Path build() {
		boolean gradle = Files.exists(this.path.resolve("build.gradle"))
				|| Files.exists(this.path.resolve("build.gradle.kts"));
		boolean maven = Files.exists(this.path.resolve("pom.xml"));
		return this.path.resolve((gradle && !maven) ? "build" : "target");
	}

}
