package io.github.nplusone.test;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

/**
 * Runs tests that may fail, and tells how each of them ended.
 */
final class Examples {

	private final Map<String, TestExecutionResult> results;

	private Examples(Map<String, TestExecutionResult> results) {
		this.results = results;
	}

	static Examples run(String name, String... properties) {
		Class<?> type = ClassUtils.resolveClassName("com.example.shop." + name, Examples.class.getClassLoader());
		LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
			.selectors(selectClass(type));
		for (String property : properties) {
			request.configurationParameter(property.split("=")[0], property.split("=")[1]);
		}
		return run(request.build());
	}

	private static Examples run(LauncherDiscoveryRequest request) {
		Map<String, TestExecutionResult> results = new LinkedHashMap<>();
		LauncherFactory.create().execute(request, new TestExecutionListener() {

			@Override
			public void executionFinished(TestIdentifier test, TestExecutionResult result) {
				synchronized (results) {
					if (test.isTest()
							|| result.getStatus() != org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL) {
						results.put(name(test), result);
					}
				}
			}

		});
		return new Examples(results);
	}

	// [engine:junit-jupiter]/[class:com.example.Examples]/[method:kept()]
	private static String name(TestIdentifier test) {
		String id = test.getUniqueId();
		String last = id.replaceAll("/\\[test-template-invocation:#(\\d+)]", "$1");
		last = last.substring(last.lastIndexOf(':') + 1);
		int end = last.indexOf('(');
		String number = last.replaceAll(".*](\\d*)$", "$1");
		return ((end > 0) ? last.substring(0, end) : last) + (number.equals(last) ? "" : number);
	}

	Examples succeeded(String... tests) {
		for (String test : tests) {
			assertThat(result(test).getThrowable()).as(test).isEmpty();
			assertThat(result(test).getStatus()).as(test).isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
		}
		return this;
	}

	Throwable failure(String test) {
		assertThat(result(test).getStatus()).as(test).isEqualTo(TestExecutionResult.Status.FAILED);
		return result(test).getThrowable().orElseThrow();
	}

	TestExecutionResult result(String test) {
		assertThat(this.results).containsKey(test);
		return this.results.get(test);
	}

}
