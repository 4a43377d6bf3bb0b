package io.github.nplusone.setups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import com.example.notes.NotesApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplicationAotProcessor;

import static io.github.nplusone.setups.ClassPath.Technology.DATABASE;
import static io.github.nplusone.setups.ClassPath.Technology.SERVLET;
import static io.github.nplusone.setups.ClassPath.Technology.WEB;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that Spring has processed ahead of time: what conditions decide was
 * decided when it was built.
 */
class AotTests {

	private static final Map<String, String> AOT = Map.of("spring.aot.enabled", "true");

	@TempDir
	private static Path sources;

	@TempDir
	private static Path resources;

	@TempDir
	private static Path classes;

	@BeforeAll
	static void build() throws IOException {
		process();
		compile();
	}

	private static void process() {
		try (ChildJvm processor = ChildJvm.start(application(), Map.of(), SpringApplicationAotProcessor.class,
				NotesApplication.class.getName(), sources.toString(), resources.toString(), classes.toString(),
				"com.example", "notes")) {
			processor.awaitSuccess();
		}
	}

	private static void compile() throws IOException {
		List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-classpath",
				application().startingWith(classes).toString(), "-d", classes.toString()));
		try (Stream<Path> files = Files.walk(sources)) {
			files.map(Path::toString).filter((name) -> name.endsWith(".java")).forEach(arguments::add);
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
			.isZero();
	}

	@Test
	void countsTheQueriesOfARequest() {
		try (ChildJvm jvm = ChildJvm.start(processedApplication(), AOT, NotesApplication.class)) {
			Client client = jvm.awaitServer();
			client.get("/notes").hasCount(2).hasBody("first second");
			client.get("/data-source").hasCount(0).hasBody("com.zaxxer.hikari.HikariDataSource$$SpringCGLIB$$0");
			assertThat(jvm.kill()).contains("AOT").doesNotContain("WARN", "ERROR");
		}
	}

	@Test
	void isSwitchedOffAtRunTime() {
		try (ChildJvm jvm = ChildJvm.start(processedApplication(), AOT, NotesApplication.class,
				"--nplusone.enabled=false")) {
			Client client = jvm.awaitServer();
			client.get("/notes").hasNoCount().hasBody("first second");
			client.get("/data-source").hasNoCount().hasBody("com.zaxxer.hikari.HikariDataSource");
			assertThat(jvm.kill()).contains("AOT").doesNotContain("WARN", "ERROR", "Counting");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Connection", "Statement", "PreparedStatement", "CallableStatement" })
	void nativeImageKnowsTheProxyOf(String type) {
		assertThat(hints())
			.containsPattern("\"net\\.ttddyy\\.dsproxy\\.proxy\\.ProxyJdbcObject\",\\s*\"java\\.sql\\." + type + "\"");
	}

	private static String hints() {
		try (Stream<Path> files = Files.walk(resources)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(".json"))
				.map(AotTests::read)
				.collect(Collectors.joining());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ClassPath application() {
		return ClassPath.ofApplicationWith(DATABASE, SERVLET, WEB);
	}

	private static ClassPath processedApplication() {
		return application().startingWith(classes, resources);
	}

}
