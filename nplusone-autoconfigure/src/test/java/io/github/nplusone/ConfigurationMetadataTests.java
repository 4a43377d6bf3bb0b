package io.github.nplusone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the documentation of the properties with the metadata that IDEs read. Those of
 * nplusone-test, which is built later, are compared there.
 */
class ConfigurationMetadataTests {

	private static final Pattern ROW = Pattern.compile("^\\| `(nplusone\\.[^`]+)` \\| (?:`([^`]*)`)? *\\|");

	@Test
	void everyPropertyHasADescriptionThatReadsWell() throws IOException {
		assertThat(properties()).isNotEmpty().allSatisfy((property) -> {
			String description = String.valueOf(property.get("description"));
			assertThat(description).as("%s", property.get("name")).endsWith(".").doesNotStartWith("The ");
			if (property.get("type").equals("java.lang.Boolean")) {
				assertThat(description).startsWith("Whether ");
			}
		});
	}

	@Test
	void readmeListsEveryPropertyWithItsDefault() throws IOException {
		Map<String, String> documented = new TreeMap<>();
		Files.readAllLines(Path.of("../README.md"))
			.stream()
			.map(ROW::matcher)
			.filter((row) -> row.find() && !row.group(1).contains("[]"))
			// These are held against their own metadata by nplusone-test.
			.filter((row) -> !row.group(1).startsWith("nplusone.test."))
			.forEach((row) -> documented.put(row.group(1), (row.group(2) != null) ? row.group(2) : ""));
		assertThat(documented).isEqualTo(properties().stream()
			.filter((property) -> !property.get("name").toString().startsWith("management."))
			.collect(Collectors.toMap((property) -> String.valueOf(property.get("name")), this::defaultValue,
					(first, second) -> first, TreeMap::new)));
	}

	private String defaultValue(Map<String, Object> property) {
		Object value = property.get("defaultValue");
		if (value instanceof List<?> list) {
			return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
		}
		return (value != null) ? value.toString() : "";
	}

	@SuppressWarnings("unchecked")
	private List<Map<String, Object>> properties() throws IOException {
		Path metadata = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
		return (List<Map<String, Object>>) JsonParserFactory.getJsonParser()
			.parseMap(Files.readString(metadata, StandardCharsets.UTF_8))
			.get("properties");
	}

}
