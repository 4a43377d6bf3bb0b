package io.github.nplusone.setups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.example.notes.NotesApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.github.nplusone.setups.ClassPath.Technology.DATABASE;
import static io.github.nplusone.setups.ClassPath.Technology.DEVTOOLS;
import static io.github.nplusone.setups.ClassPath.Technology.SERVLET;
import static io.github.nplusone.setups.ClassPath.Technology.WEB;

/**
 * DevTools restart the application in a new class loader. Our jar stays in the old one,
 * with all its static state.
 */
class DevToolsTests {

	@TempDir
	private Path classes;

	@Test
	void countsOnceAfterARestart() throws IOException {
		ClassPath classPath = ClassPath.ofApplicationWith(DATABASE, DEVTOOLS, SERVLET, WEB).startingWith(this.classes);
		Map<String, String> impatient = Map.of("spring.devtools.restart.poll-interval", "60ms",
				"spring.devtools.restart.quiet-period", "20ms");
		try (ChildJvm jvm = ChildJvm.start(classPath, impatient, NotesApplication.class)) {
			jvm.awaitServer().get("/notes").hasCount(2).hasBody("first second");
			Files.createFile(this.classes.resolve("Changed.class"));
			jvm.awaitServer().get("/notes").hasCount(2).hasBody("first second");
		}
	}

}
