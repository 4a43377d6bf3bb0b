package io.github.nplusone.test.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.CallSite;
import io.github.nplusone.FindingType;
import io.github.nplusone.test.baseline.BaselineRun;

/**
 * Describes findings in SARIF 2.1.0: one result for each finding and line, whatever
 * number of routes share it. Findings whose file is not known are left out, code hosts
 * refuse a result without a place.
 */
final class SarifReport {

	private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

	private static final String FINGERPRINT = "nplusone/v1";

	private static final int FINGERPRINT_LENGTH = 32;

	private final SourceFiles sources;

	// Two findings in one method may look the same but for their lines.
	private final Map<String, Integer> identities = new HashMap<>();

	private final String category;

	SarifReport(SourceFiles sources, String suffix) {
		this.sources = sources;
		this.category = "nplusone/" + sources.module() + suffix + "/";
	}

	String write(Collection<SeenRoute> routes) {
		SortedMap<SeenFinding, SarifResult> results = new TreeMap<>(SeenFinding.order());
		routes.forEach((route) -> route.findings()
			.forEach((finding) -> results.merge(finding, new SarifResult(route, finding), SarifResult::and)));
		Map<String, @Nullable Object> log = new LinkedHashMap<>();
		log.put("$schema", SCHEMA);
		log.put("version", "2.1.0");
		log.put("runs", List.of(run(results.values())));
		return JsonText.of(log);
	}

	private Map<String, @Nullable Object> run(Collection<SarifResult> results) {
		Map<String, @Nullable Object> driver = new LinkedHashMap<>();
		driver.put("name", "nplusone");
		driver.put("rules", Arrays.stream(FindingType.values()).map(SarifReport::rule).toList());
		Map<String, @Nullable Object> run = new LinkedHashMap<>();
		run.put("tool", Map.of("driver", driver));
		// Without it, the last of several files in one upload would replace the others.
		run.put("automationDetails", Map.of("id", this.category));
		run.put("columnKind", "utf16CodeUnits");
		run.put("results", results.stream().map(this::result).filter(Objects::nonNull).toList());
		return run;
	}

	private static Map<String, @Nullable Object> rule(FindingType type) {
		Map<String, @Nullable Object> rule = new LinkedHashMap<>();
		rule.put("id", type.name());
		rule.put("shortDescription", text(switch (type) {
			case N_PLUS_ONE -> "A statement is executed again and again, each time with other values.";
			case DUPLICATE -> "A statement is executed again with the same values.";
			case REPEATED_WRITE -> "Rows are written one round trip each.";
		}));
		rule.put("defaultConfiguration", Map.of("level", level(type)));
		return rule;
	}

	private static String level(FindingType type) {
		return (type == FindingType.N_PLUS_ONE) ? "warning" : "note";
	}

	private @Nullable Map<String, @Nullable Object> result(SarifResult result) {
		SeenFinding seen = result.finding();
		CallSite callSite = seen.finding().query().callSite();
		String file = (callSite != null) ? this.sources.find(callSite) : null;
		if (callSite == null || file == null) {
			return null;
		}
		FindingType type = seen.finding().type();
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		members.put("ruleId", type.name());
		members.put("ruleIndex", type.ordinal());
		members.put("level", level(seen));
		members.put("message", text(result.message()));
		members.put("locations", List.of(location(file, callSite)));
		members.put("partialFingerprints", Map.of(FINGERPRINT, fingerprint(seen)));
		members.put("baselineState", baselineState(seen));
		members.put("suppressions", suppressions(seen));
		return members;
	}

	private static String level(SeenFinding seen) {
		if (seen.state() != FindingState.REPORTED) {
			return "note";
		}
		return Boolean.FALSE.equals(seen.known()) ? "error" : level(seen.finding().type());
	}

	private static @Nullable String baselineState(SeenFinding seen) {
		if (seen.known() == null) {
			return null;
		}
		return seen.known() ? "unchanged" : "new";
	}

	private static @Nullable List<Map<String, @Nullable Object>> suppressions(SeenFinding seen) {
		if (seen.reason() == null) {
			return null;
		}
		Map<String, @Nullable Object> suppression = new LinkedHashMap<>();
		suppression.put("kind", "external");
		suppression.put("justification", seen.reason());
		return List.of(suppression);
	}

	private static Map<String, @Nullable Object> location(String file, CallSite callSite) {
		Map<String, @Nullable Object> artifact = new LinkedHashMap<>();
		artifact.put("uri", encode(file));
		artifact.put("uriBaseId", "%SRCROOT%");
		Map<String, @Nullable Object> physical = new LinkedHashMap<>();
		physical.put("artifactLocation", artifact);
		physical.put("region", Map.of("startLine", Math.max(1, callSite.lineNumber())));
		Map<String, @Nullable Object> location = new LinkedHashMap<>();
		location.put("physicalLocation", physical);
		location.put("logicalLocations",
				List.of(Map.of("fullyQualifiedName", callSite.className() + "." + callSite.methodName())));
		return location;
	}

	private static String encode(String file) {
		try {
			return new URI(null, null, file, null).toASCIIString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String fingerprint(SeenFinding seen) {
		String identity = seen.state() + "  " + BaselineRun.identity(seen.finding());
		int occurrence = this.identities.merge(identity, 1, Integer::sum);
		return hash(identity) + ":" + occurrence;
	}

	private static String hash(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT_LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> text(String text) {
		return Map.of("text", text);
	}

}
