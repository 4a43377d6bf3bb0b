package io.github.nplusone.report;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.annotation.Order;

import io.github.nplusone.Reports;
import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class RequestReportersTests {

	private static final RequestReport REPORT = Reports.of("/users", 1, 50);

	@Test
	void failureReachesNeitherTheOthersNorTheLogTwice(CapturedOutput output) {
		List<RequestReport> told = new ArrayList<>();
		RequestReporters reporters = new RequestReporters(List.of((report) -> {
			throw new IllegalStateException("reporter is broken");
		}, told::add));
		reporters.report(REPORT);
		reporters.report(REPORT);
		assertThat(told).containsExactly(REPORT, REPORT);
		assertThat(output).containsOnlyOnce("requests are not affected");
	}

	@Test
	void errorsOfReportersDoNotReachTheRequest(CapturedOutput output) {
		RequestReporter outdated = (report) -> {
			throw new NoSuchMethodError("clash of versions");
		};
		RequestReporter wrong = (report) -> {
			throw new AssertionError("wrong");
		};
		new RequestReporters(List.of(outdated, wrong)).report(REPORT);
		assertThat(output).contains("clash of versions", "wrong");
	}

	@Test
	void eachFailingReporterIsLogged(CapturedOutput output) {
		RequestReporter first = (report) -> {
			throw new IllegalStateException("first is broken");
		};
		RequestReporter second = (report) -> {
			throw new IllegalStateException("second is broken");
		};
		new RequestReporters(List.of(first, second)).report(REPORT);
		assertThat(output).contains("first is broken", "second is broken");
	}

	@Test
	void reportersAreToldInOrder() {
		List<String> told = new ArrayList<>();
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(NPlusOneReportAutoConfiguration.class))
			.withBean("second", SecondReporter.class, () -> new SecondReporter(told))
			.withBean("first", FirstReporter.class, () -> new FirstReporter(told))
			.run((context) -> {
				context.getBean(RequestReporters.class).report(REPORT);
				assertThat(told).containsExactly("first", "second");
			});
	}

	@Test
	void backsOffWhenDisabled() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(NPlusOneReportAutoConfiguration.class))
			.withPropertyValues("nplusone.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(RequestReporters.class));
	}

	@Order(1)
	private record FirstReporter(List<String> told) implements RequestReporter {

		@Override
		public void report(RequestReport report) {
			this.told.add("first");
		}

	}

	@Order(2)
	private record SecondReporter(List<String> told) implements RequestReporter {

		@Override
		public void report(RequestReport report) {
			this.told.add("second");
		}

	}

}
