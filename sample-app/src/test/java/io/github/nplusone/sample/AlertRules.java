package io.github.nplusone.sample;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

import org.yaml.snakeyaml.Yaml;

/**
 * The rules of {@code grafana/alerts.yml}.
 *
 * @param records recording rules, expression by name
 * @param alerts alert rules, with their expressions
 */
record AlertRules(Map<String, String> records, List<Alert> alerts) {

	static final Path FILE = Path.of("..", "grafana", "alerts.yml");

	static AlertRules read() throws IOException {
		try (Reader reader = Files.newBufferedReader(FILE)) {
			Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml().load(reader);
			List<Map<String, Object>> rules = file.get("groups")
				.stream()
				.flatMap((group) -> group.get("rules").stream())
				.toList();
			Map<String, String> records = new LinkedHashMap<>();
			rules.stream()
				.filter((rule) -> rule.containsKey("record"))
				.forEach((rule) -> records.put(rule.get("record").toString(), rule.get("expr").toString()));
			return new AlertRules(records,
					rules.stream()
						.filter((rule) -> rule.containsKey("alert"))
						.map((rule) -> new Alert(rule.get("alert").toString(), rule.get("expr").toString()))
						.toList());
		}
	}

	/**
	 * Puts an expression in terms of metrics.
	 * @param expression expression of a rule
	 * @return the expression, with those of recording rules in place of their names
	 */
	String inlined(String expression) {
		String inlined = expression;
		for (Map.Entry<String, String> rule : this.records.entrySet()) {
			if (inlined.contains(rule.getKey())) {
				inlined = inlined.replaceAll("\\b" + rule.getKey() + "\\b",
						Matcher.quoteReplacement("(" + inlined(rule.getValue()) + ")"));
			}
		}
		return inlined;
	}

	/**
	 * An alert rule.
	 *
	 * @param name name
	 * @param expression expression
	 */
	record Alert(String name, String expression) {

	}

}
