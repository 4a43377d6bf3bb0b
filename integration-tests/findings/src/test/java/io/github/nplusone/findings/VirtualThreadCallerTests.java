package io.github.nplusone.findings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same where requests are handled by virtual threads.
 */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadCallerTests extends CallerTests {

	@Override
	String[] settings() {
		return new String[] { "--spring.threads.virtual.enabled=true" };
	}

	@Test
	void threadsAreVirtual() {
		assertThat(application().body("/thread")).isEqualTo("VirtualThreads");
		application().nextReport();
	}

}
