package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * The sample application beside its libraries, as an application is that is unpacked to
 * be deployed.
 *
 * @param path path of the folder
 */
record SampleFolder(Path path) {

	private static final Path JAR = Path.of("sample-app", "target", "sample-app.jar");

	private static final Path TARGET = Path.of("benchmarks", "target", "requests");

	/**
	 * Unpacks the sample as it is.
	 * @return the folder
	 * @throws IOException if it can't be written
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 * @throws IllegalStateException if the sample was not built
	 */
	static SampleFolder withStarter() throws IOException, InterruptedException {
		return new SampleFolder(unpack("with"));
	}

	/**
	 * Unpacks the sample without the libraries of the starter, so that not a class of it
	 * can be loaded. Its annotations on the application are ignored by the JVM.
	 * @param name name of the folder
	 * @return the folder
	 * @throws IOException if it can't be written
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 * @throws IllegalStateException if the sample was not built
	 */
	static SampleFolder withoutStarter(String name) throws IOException, InterruptedException {
		Path folder = unpack(name);
		for (Path library : starterIn(folder)) {
			Files.delete(library);
		}
		return new SampleFolder(folder);
	}

	static void checkJar() {
		if (!Files.isReadable(JAR)) {
			throw new IllegalStateException(JAR + " is not there. Build it in the folder of the project:"
					+ " ./mvnw -q -DskipTests package -pl benchmarks,sample-app -am");
		}
	}

	private static Path unpack(String name) throws IOException, InterruptedException {
		checkJar();
		Path folder = TARGET.resolve(name);
		FileSystemUtils.deleteRecursively(folder);
		Programs.run(List.of(Programs.ofThisJdk("java"), "-Djarmode=tools", "-jar", JAR.toString(), "extract",
				"--destination", folder.toString()));
		return folder;
	}

	private static List<Path> starterIn(Path folder) throws IOException {
		try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
			List<Path> starter = libraries.filter(SampleFolder::isOfStarter).toList();
			if (starter.isEmpty()) {
				throw new IllegalStateException("The sample has no starter that could be taken away.");
			}
			return starter;
		}
	}

	private static boolean isOfStarter(Path library) {
		String name = library.getFileName().toString();
		return name.startsWith("nplusone-") || name.startsWith("datasource-proxy-");
	}

	Path jar() {
		return this.path.resolve(JAR.getFileName());
	}

	Path log() {
		return this.path.resolve("log.txt");
	}

}
