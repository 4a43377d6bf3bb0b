package io.github.nplusone.properties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.util.ClassUtils;

/**
 * The names of all properties, taken from the configuration metadata in the jars of
 * nplusone: what an IDE completes is what the application accepts.
 */
final class KnownProperties {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	// Other jars have metadata too, and reading all of it would slow the start.
	private static final String MARKER = "META-INF/nplusone.module";

	private final Set<String> names;

	private final Set<String> switches;

	private KnownProperties(Set<String> names, Set<String> switches) {
		this.names = names;
		this.switches = switches;
	}

	/**
	 * Reads the metadata of each jar of nplusone.
	 * @return the names; none if the metadata was lost, as in a repackaged jar
	 */
	static KnownProperties load() {
		try {
			Set<String> names = new HashSet<>();
			Set<String> switches = new HashSet<>();
			for (URL location : metadataLocations()) {
				List<Map<String, Object>> properties = parse(read(location));
				properties.stream().flatMap(KnownProperties::names).forEach(names::add);
				properties.stream().flatMap(KnownProperties::switches).forEach(switches::add);
			}
			return new KnownProperties(Set.copyOf(names), Set.copyOf(switches));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<URL> metadataLocations() throws IOException {
		ClassLoader classLoader = KnownProperties.class.getClassLoader();
		Set<String> expected = Collections.list(classLoader.getResources(MARKER))
			.stream()
			.map((marker) -> marker.toString().replace(MARKER, METADATA))
			.collect(Collectors.toSet());
		return Collections.list(classLoader.getResources(METADATA))
			.stream()
			.filter((candidate) -> expected.contains(candidate.toString()))
			.toList();
	}

	private static String read(URL location) throws IOException {
		try (InputStream metadata = location.openStream()) {
			return new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> parse(String metadata) {
		// Without a JSON library, Spring Boot's own parser does the work. It takes the
		// elements of an indented list for strings.
		String oneLine = metadata.lines().map(String::strip).collect(Collectors.joining());
		return (List<Map<String, Object>>) JsonParserFactory.getJsonParser().parseMap(oneLine).get("properties");
	}

	private static Stream<String> switches(Map<String, Object> property) {
		return Boolean.class.getName().equals(property.get("type")) ? Stream.of(String.valueOf(property.get("name")))
				: Stream.empty();
	}

	private static Stream<String> names(Map<String, Object> property) {
		String name = String.valueOf(property.get("name"));
		String type = String.valueOf(property.get("type"));
		if (!type.startsWith(List.class.getName() + "<") && !type.startsWith(Set.class.getName() + "<")) {
			return Stream.of(name);
		}
		return Stream.concat(Stream.of(name, name + "[]"),
				components(type.substring(type.indexOf('<') + 1, type.length() - 1))
					.map((component) -> name + "[]." + component));
	}

	private static Stream<String> components(String type) {
		Class<?> element = ClassUtils.resolveClassName(type, KnownProperties.class.getClassLoader());
		return element.isRecord() ? Arrays.stream(element.getRecordComponents())
			.map((component) -> DataObjectPropertyName.toDashedForm(component.getName())) : Stream.empty();
	}

	boolean isEmpty() {
		return this.names.isEmpty();
	}

	/**
	 * The properties that switch something on or off.
	 * @return their names
	 */
	Set<String> switches() {
		return this.switches;
	}

	/**
	 * Whether there is a property of a name, in any of the forms that Spring Boot
	 * accepts.
	 * @param name name to look for
	 * @return {@code true} if it is known
	 */
	boolean contains(ConfigurationPropertyName name) {
		String sought = uniform(name);
		return this.names.stream().anyMatch((known) -> withoutDashes(known).equals(sought));
	}

	/**
	 * Whether a name is that of a group of properties, such as {@code nplusone.budget}.
	 * @param name name to look for
	 * @return {@code true} if there are properties below it
	 */
	boolean containsBelow(ConfigurationPropertyName name) {
		String sought = uniform(name) + ".";
		return this.names.stream().anyMatch((known) -> withoutDashes(known).startsWith(sought));
	}

	/**
	 * Whether a name is that of a list, which may be empty.
	 * @param name name to look for
	 * @return {@code true} if it is known to have elements
	 */
	boolean isList(ConfigurationPropertyName name) {
		return this.names.stream().anyMatch((known) -> withoutDashes(known).equals(uniform(name) + "[]"));
	}

	/**
	 * Finds the property that was most likely meant.
	 * @param name name that is not known
	 * @return the most similar known name
	 */
	String mostSimilarTo(ConfigurationPropertyName name) {
		String sought = uniform(name);
		String similar = this.names.stream()
			.sorted()
			.min(Comparator.comparingInt((known) -> distance(withoutDashes(known), sought)))
			.orElseThrow();
		return similar.replace("[]", index(name.toString()));
	}

	private static String index(String name) {
		int start = name.indexOf('[');
		return (start != -1) ? name.substring(start, name.indexOf(']') + 1) : "[0]";
	}

	private static String uniform(ConfigurationPropertyName name) {
		return withoutDashes(name.toString().replaceAll("\\[\\d+]", "[]"));
	}

	private static String withoutDashes(String name) {
		return name.replace("-", "");
	}

	// Levenshtein's distance.
	private static int distance(String from, String to) {
		int[] previous = new int[to.length() + 1];
		Arrays.setAll(previous, (index) -> index);
		for (int i = 1; i <= from.length(); i++) {
			previous = nextRow(previous, from.charAt(i - 1), to, i);
		}
		return previous[to.length()];
	}

	private static int[] nextRow(int[] previous, char character, String to, int row) {
		int[] next = new int[previous.length];
		next[0] = row;
		for (int j = 1; j < next.length; j++) {
			int replaced = previous[j - 1] + ((to.charAt(j - 1) == character) ? 0 : 1);
			next[j] = Math.min(replaced, 1 + Math.min(previous[j], next[j - 1]));
		}
		return next;
	}

}
