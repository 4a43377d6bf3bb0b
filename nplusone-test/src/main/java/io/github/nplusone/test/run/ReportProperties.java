package io.github.nplusone.test.run;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties for the report files.
 *
 * @param enabled Whether tests write report files.
 * @param directory Directory of the report files, relative to the module; one in the
 * build directory unless set.
 */
@ConfigurationProperties("nplusone.test.report")
record ReportProperties(@DefaultValue("true") boolean enabled, @Nullable String directory) {

}
