package io.github.nplusone.test.run;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

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
		return new RunSettings(module, Path.of(baseline.file()), baseline.write(),
				report.enabled() ? reports(module, report.directory()) : null);
	}

	private static Path reports(ModuleDirectory module, @Nullable String directory) {
		return (directory != null) ? module.path().resolve(directory) : module.build().resolve("nplusone");
	}

}
