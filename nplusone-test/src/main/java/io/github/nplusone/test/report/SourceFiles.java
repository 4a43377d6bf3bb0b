package io.github.nplusone.test.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import io.github.nplusone.CallSite;

/**
 * Finds the source files of the repository that call sites are in. A class knows its
 * package and the name of its file: what is missing is the directory that holds the
 * sources, of this module or of another one.
 */
public final class SourceFiles {

	// A module is seldom deeper, and a repository may be large.
	private static final int MAX_DEPTH = 6;

	private static final Set<String> LANGUAGES = Set.of("java", "kotlin", "groovy", "scala");

	private static final Set<String> SKIPPED = Set.of("target", "build", "out", "bin", "node_modules");

	private final Path baseDirectory;

	private final Path repository;

	private final SingletonSupplier<List<Path>> roots = SingletonSupplier.of(this::findRoots);

	private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();

	/**
	 * Creates a search.
	 * @param baseDirectory directory of the module whose tests run
	 */
	public SourceFiles(Path baseDirectory) {
		this.baseDirectory = baseDirectory.toAbsolutePath().normalize();
		this.repository = repositoryOf(this.baseDirectory);
	}

	// A work tree of git has a file of this name.
	private static Path repositoryOf(Path directory) {
		return Stream.<Path>iterate(directory, (candidate) -> candidate != null, Path::getParent)
			.filter((candidate) -> Files.exists(candidate.resolve(".git")))
			.findFirst()
			.orElse(directory);
	}

	/**
	 * Names the module.
	 * @return path relative to the repository, with slashes; empty for its only module
	 */
	String module() {
		return relative(this.baseDirectory);
	}

	private String relative(Path path) {
		return this.repository.relativize(path).toString().replace('\\', '/');
	}

	/**
	 * Finds the file of a call site.
	 * @param callSite call site to look for
	 * @return path relative to the repository, with slashes; {@code null} if there is no
	 * such file
	 */
	@Nullable String find(CallSite callSite) {
		if (callSite.fileName() == null) {
			return null;
		}
		return this.found
			.computeIfAbsent(directoryOf(callSite.className()) + callSite.fileName(), (path) -> search(path))
			.orElse(null);
	}

	private static String directoryOf(String className) {
		return className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
	}

	private Optional<String> search(String path) {
		return candidates(path)
			.flatMap((candidate) -> roots().stream()
				.filter((root) -> mayHold(root, path, candidate))
				.map((root) -> root.resolve(candidate)))
			.filter(Files::isRegularFile)
			.map(this::relative)
			.findFirst();
	}

	private List<Path> roots() {
		return this.roots.obtain();
	}

	// Kotlin leaves out the directories of the package that all files share.
	private static Stream<String> candidates(String path) {
		return Stream.concat(Stream.of(path),
				IntStream.range(0, path.length())
					.filter((index) -> path.charAt(index) == '/')
					.mapToObj((index) -> path.substring(index + 1)));
	}

	private static boolean mayHold(Path root, String path, String candidate) {
		return path.equals(candidate) || root.endsWith("kotlin");
	}

	// The own module first, then the others by their names.
	private List<Path> findRoots() {
		RootVisitor visitor = new RootVisitor();
		try {
			Files.walkFileTree(this.repository, Set.of(), MAX_DEPTH, visitor);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		visitor.roots.sort(Comparator.<Path, Boolean>comparing((root) -> !root.startsWith(this.baseDirectory))
			.thenComparing(Comparator.naturalOrder()));
		return visitor.roots;
	}

	/**
	 * Collects {@code src/main/java} and the like.
	 */
	private static final class RootVisitor extends SimpleFileVisitor<Path> {

		private final List<Path> roots = new ArrayList<>();

		@Override
		public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
			String name = String.valueOf(directory.getFileName());
			if (isRoot(directory, name)) {
				this.roots.add(directory);
				return FileVisitResult.SKIP_SUBTREE;
			}
			return (name.startsWith(".") || SKIPPED.contains(name)) ? FileVisitResult.SKIP_SUBTREE
					: FileVisitResult.CONTINUE;
		}

		private boolean isRoot(Path directory, String name) {
			return LANGUAGES.contains(name) && directory.getNameCount() > 2
					&& directory.getParent().getParent().endsWith("src");
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) {
			return FileVisitResult.CONTINUE;
		}

	}

}
