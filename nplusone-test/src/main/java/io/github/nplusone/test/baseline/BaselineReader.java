package io.github.nplusone.test.baseline;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.FindingType;

/**
 * Reads the text of a baseline, and nothing that only looks like one: what is passed over
 * would be tolerated, or lost when the file is rewritten.
 */
final class BaselineReader {

	private static final String REWRITE = "run all tests with -Dnplusone.test.baseline.write=true";

	private static final Pattern CONFLICT = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");

	private static final Pattern QUERIES = Pattern.compile(BaselineText.QUERIES + "(\\d{1,9})");

	private static final Pattern TYPE = Pattern.compile("(?:([1-9]\\d{0,5})" + BaselineText.TIMES + ")?([A-Z_]+)");

	private final Path file;

	private final Map<String, KnownRoute> routes = new HashMap<>();

	private final Map<String, Integer> lines = new HashMap<>();

	private @Nullable String route;

	private int number;

	private boolean inHeader = true;

	private BaselineReader(Path file) {
		this.file = file;
	}

	/**
	 * Reads a baseline.
	 * @param text text of the file
	 * @param file file for messages
	 * @return what is known
	 * @throws BaselineException if a line can't be read
	 */
	static Baseline read(String text, Path file) {
		return new BaselineReader(file).read(text);
	}

	private Baseline read(String text) {
		List<String> all = text.lines().toList();
		for (int i = 0; i < all.size(); i++) {
			this.number = i + 1;
			checkForConflict(all.get(i));
		}
		this.number = 1;
		checkVersion(all.isEmpty() ? "" : all.get(0));
		for (String line : all.subList(1, all.size())) {
			this.number++;
			readLine(line);
		}
		return new Baseline(new Baseline(this.routes).routes(), this.lines);
	}

	private void checkForConflict(String line) {
		if (CONFLICT.matcher(line).matches()) {
			throw failure("A merge left a conflict here.",
					"take the lines of one side, remove the marks, and " + REWRITE);
		}
	}

	private void checkVersion(String line) {
		if (!line.startsWith(BaselineText.HEADER)) {
			throw failure("The first line is not '" + BaselineText.HEADER + BaselineText.VERSION + "'.",
					"restore the line; if this is no baseline, set nplusone.test.baseline.file to another file");
		}
		String version = line.substring(BaselineText.HEADER.length());
		if (!version.equals(String.valueOf(BaselineText.VERSION))) {
			throw failure("Version " + quote(version) + " is not known, only version " + BaselineText.VERSION + " is.",
					"use the version of nplusone that wrote it, or delete the file and " + REWRITE);
		}
	}

	private void readLine(String line) {
		if (this.inHeader && line.startsWith("#")) {
			return;
		}
		this.inHeader = false;
		if (line.startsWith("#")) {
			throw failure("Comments stand at the top only, they would be lost when the file is rewritten.",
					"remove the line; a finding that is to stay for a reason gets a rule in nplusone.detection.ignore");
		}
		if (line.startsWith(BaselineText.SEPARATOR)) {
			readFinding(line);
		}
		else {
			readRoute(line);
		}
	}

	private void readRoute(String line) {
		List<String> fields = fields(line);
		Matcher queries = QUERIES.matcher(fields.get(fields.size() - 1));
		if (fields.size() != 2 || !queries.matches()) {
			throw unreadable(line, "GET /authors/{id}  queries 3");
		}
		this.route = unescape(fields.get(0));
		Integer before = this.lines.putIfAbsent(this.route, this.number);
		if (before != null) {
			throw failure(quote(this.route) + " stands in line " + before + " already.",
					"keep one of them, with the findings of both below it, and " + REWRITE);
		}
		this.routes.put(this.route, new KnownRoute(Integer.parseInt(queries.group(1)), new TreeMap<>()));
	}

	// Empty if a field is, or has a space too many.
	private List<String> fields(String line) {
		List<String> fields = List.of(line.split(BaselineText.SEPARATOR, -1));
		return fields.stream().allMatch((field) -> !field.isEmpty() && field.strip().equals(field)) ? fields
				: List.of("");
	}

	private void readFinding(String line) {
		List<String> fields = fields(line.substring(BaselineText.SEPARATOR.length()));
		Matcher type = TYPE.matcher(fields.get(0));
		if (fields.size() != 3 || !type.matches()) {
			throw unreadable(line, "  N_PLUS_ONE  Author.books  com.example.Shelf.list");
		}
		if (this.route == null) {
			throw failure("A finding without a route above it.", "restore the line of its route, or remove this one");
		}
		add(this.route, new KnownFinding(type(type.group(2)), unescape(fields.get(1)), unescape(fields.get(2))),
				(type.group(1) != null) ? Integer.parseInt(type.group(1)) : 1);
	}

	private void add(String route, KnownFinding finding, int count) {
		KnownRoute known = Objects.requireNonNull(this.routes.get(route));
		SortedMap<KnownFinding, Integer> findings = new TreeMap<>(known.findings());
		if (findings.put(finding, count) != null) {
			throw failure("The finding is listed twice for " + quote(route) + ".", "remove one of the lines");
		}
		this.routes.put(route, new KnownRoute(known.queries(), findings));
	}

	private FindingType type(String name) {
		return Arrays.stream(FindingType.values())
			.filter((type) -> type.name().equals(name))
			.findFirst()
			.orElseThrow(() -> failure("There is no finding " + quote(name) + ".",
					"write one of " + Arrays.toString(FindingType.values()) + ", or remove the line"));
	}

	private String unescape(String field) {
		try {
			return BaselineText.unescape(field);
		}
		catch (IllegalArgumentException ex) {
			throw failure("An escape in " + quote(field) + " is not complete.",
					"write \\\\ for a backslash, or remove the line and " + REWRITE);
		}
	}

	private BaselineException unreadable(String line, String example) {
		return failure("Can't read " + quote(line) + ".",
				"write it like '" + example + "', or remove the line and " + REWRITE);
	}

	private BaselineException failure(String problem, String remedy) {
		return new BaselineException(this.file, this.number, problem, remedy);
	}

	private static String quote(String text) {
		return "'" + ((text.length() > 100) ? text.substring(0, 100) + "…" : text) + "'";
	}

}
