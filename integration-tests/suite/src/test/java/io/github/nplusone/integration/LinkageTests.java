package io.github.nplusone.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;

import io.github.nplusone.RequestReport;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that our classes refer to exists on this line of Spring Boot, except for
 * what is known to be optional.
 */
class LinkageTests {

	// Not among the dependencies of a usual application.
	private static final String CONTEXT_PROPAGATION = "io.micrometer.context.";

	// New in Servlet 6.1. Where they are missing, nobody calls the methods that call
	// them.
	private static final Set<String> SERVLET_6_1 = Set.of(
			"jakarta.servlet.ServletOutputStream.write(Ljava/nio/ByteBuffer;)V",
			"jakarta.servlet.http.HttpServletResponseWrapper.sendRedirect(Ljava/lang/String;I)V",
			"jakarta.servlet.http.HttpServletResponseWrapper.sendRedirect(Ljava/lang/String;IZ)V",
			"jakarta.servlet.http.HttpServletResponseWrapper.sendRedirect(Ljava/lang/String;Z)V");

	@Test
	void everyReferenceResolves() throws IOException {
		assertThat(classes().map(ClassReferences::new).flatMap((references) -> references.unresolved().stream()))
			.filteredOn((name) -> !name.startsWith(CONTEXT_PROPAGATION))
			.isSubsetOf(SERVLET_6_1);
	}

	@Test
	void classesAreFound() throws IOException {
		assertThat(classes().map(ClassReader::getClassName)).hasSizeGreaterThan(20)
			.contains(RequestReport.class.getName().replace('.', '/'));
	}

	private static Stream<ClassReader> classes() throws IOException {
		String library = RequestReport.class.getProtectionDomain().getCodeSource().getLocation().toString();
		String root = library.endsWith(".jar") ? "jar:" + library + "!/" : library;
		return Stream.of(new PathMatchingResourcePatternResolver().getResources(root + "io/github/nplusone/**/*.class"))
			.map(LinkageTests::read);
	}

	private static ClassReader read(Resource resource) {
		try {
			return new ClassReader(resource.getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
