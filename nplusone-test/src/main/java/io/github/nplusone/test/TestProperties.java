package io.github.nplusone.test;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties for tests.
 *
 * @param failOn What is wrong with an HTTP request that makes the test fail which sent
 * it: budget, n-plus-one, duplicate, repeated-write. Nothing unless set.
 * @param includeSetup Whether what is executed before the test method belongs to the
 * test: its @BeforeEach methods and its @Sql scripts.
 */
@ConfigurationProperties("nplusone.test")
record TestProperties(@DefaultValue Set<FailOn> failOn, @DefaultValue("false") boolean includeSetup) {

	static final TestProperties NONE = new TestProperties(Set.of(), false);

}
