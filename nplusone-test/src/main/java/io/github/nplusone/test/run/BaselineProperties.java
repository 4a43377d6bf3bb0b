package io.github.nplusone.test.run;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties for the baseline.
 *
 * @param file File of what the requests of tests are known for, relative to the module;
 * without it there is no baseline.
 * @param write Whether the file is rewritten with what the tests show, and no test fails
 * for being worse.
 */
@ConfigurationProperties("nplusone.test.baseline")
record BaselineProperties(@DefaultValue(BaselineProperties.USUAL_FILE) String file,
		@DefaultValue("false") boolean write) {

	static final String USUAL_FILE = "src/test/resources/nplusone-baseline.txt";

}
