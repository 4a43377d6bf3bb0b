package io.github.nplusone.test.run;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * What one application context says about baseline and reports.
 *
 * @param module directory of the module
 * @param baseline file of the baseline
 * @param write whether to rewrite it
 * @param reports directory of the report files, {@code null} for none
 */
record RunSettings(ModuleDirectory module, Path baseline, boolean write, @Nullable Path reports) {

	static RunSettings of(BaselineProperties baseline, ReportProperties report) {
		ModuleDirectory module = ModuleDirectory.current();
		check(baseline, module);
		return new RunSettings(module, Path.of(baseline.file()), baseline.write(),
				report.enabled() ? reports(module, report.directory()) : null);
	}

	// Without the usual file there is no baseline; one that has a name was meant.
	private static void check(BaselineProperties baseline, ModuleDirectory module) {
		boolean usual = baseline.file().equals(BaselineProperties.USUAL_FILE);
		if (!usual && !baseline.write() && !Files.exists(module.path().resolve(baseline.file()))) {
			throw new InvalidConfigurationPropertyValueException("nplusone.test.baseline.file", baseline.file(),
					"There is no such file in " + module.path()
							+ ". Correct the path, or write the file with -Dnplusone.test.baseline.write=true.");
		}
	}

	private static Path reports(ModuleDirectory module, @Nullable String directory) {
		return (directory != null) ? module.path().resolve(directory) : module.build().resolve("nplusone");
	}

}
