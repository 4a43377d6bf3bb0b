package io.github.nplusone;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The flow {@code jdbc, hibernate, callsite -> recording -> analysis},
 * {@code web, observation, propagation -> report -> budget, detection -> advice}: never
 * upstream.
 */
class ArchitectureTests {

	private static final String ROOT = "io.github.nplusone";

	private static final String[] CORE = { ROOT, ROOT + ".analysis", ROOT + ".recording", ROOT + ".mapping",
			ROOT + ".advice" };

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void callsFlowInOneDirection() {
		layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOT + "..")
			.withOptionalLayers(true)
			.layer("api")
			.definedBy(ROOT)
			.layer("analysis")
			.definedBy(ROOT + ".analysis")
			.layer("recording")
			.definedBy(ROOT + ".recording")
			.layer("mapping")
			.definedBy(ROOT + ".mapping")
			.layer("route")
			.definedBy(ROOT + ".route")
			.layer("jdbc")
			.definedBy(ROOT + ".jdbc")
			.layer("callsite")
			.definedBy(ROOT + ".callsite")
			.layer("hibernate")
			.definedBy(ROOT + ".hibernate")
			.layer("advice")
			.definedBy(ROOT + ".advice")
			.layer("detection")
			.definedBy(ROOT + ".detection")
			.layer("propagation")
			.definedBy(ROOT + ".propagation")
			.layer("budget")
			.definedBy(ROOT + ".budget")
			.layer("report")
			.definedBy(ROOT + ".report")
			.layer("outlets")
			.definedBy(ROOT + ".report.*..")
			.layer("observation")
			.definedBy(ROOT + ".observation")
			.layer("web")
			.definedBy(ROOT + ".web")
			.layer("properties")
			.definedBy(ROOT + ".properties")
			.whereLayer("analysis")
			.mayOnlyBeAccessedByLayers("recording", "jdbc", "callsite")
			.whereLayer("recording")
			.mayOnlyBeAccessedByLayers("jdbc", "callsite", "hibernate", "budget", "report", "observation", "web",
					"propagation", "outlets")
			.whereLayer("mapping")
			.mayOnlyBeAccessedByLayers("callsite", "hibernate", "advice", "detection")
			.whereLayer("route")
			.mayOnlyBeAccessedByLayers("budget", "detection", "web")
			.whereLayer("callsite")
			.mayOnlyBeAccessedByLayers("web")
			.whereLayer("hibernate")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("advice")
			.mayOnlyBeAccessedByLayers("detection")
			.whereLayer("detection")
			.mayOnlyBeAccessedByLayers("report", "outlets")
			.whereLayer("jdbc")
			.mayOnlyBeAccessedByLayers("outlets")
			.whereLayer("budget")
			.mayOnlyBeAccessedByLayers("report", "outlets")
			.whereLayer("report")
			.mayOnlyBeAccessedByLayers("observation", "propagation", "web", "outlets")
			.whereLayer("observation")
			.mayOnlyBeAccessedByLayers("web")
			.whereLayer("outlets")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("web")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("propagation")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("properties")
			.mayNotBeAccessedByAnyLayer()
			.check(CLASSES);
	}

	@Test
	void packagesAreFreeOfCycles() {
		slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void apiKnowsNoSubpackage() {
		noClasses().that()
			.resideInAPackage(ROOT)
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT + ".*..")
			.check(CLASSES);
	}

	@Test
	void coreIsPureJava() {
		classes().that()
			.resideInAnyPackage(CORE)
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage(
					Stream.concat(Stream.of("java..", "org.jspecify.."), Stream.of(CORE)).toArray(String[]::new))
			.check(CLASSES);
	}

	@Test
	void optionalTechnologyStaysInItsFolder() {
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".report.endpoint")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.boot.actuate..", "com.fasterxml.jackson..")
			.check(CLASSES);
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".report.metrics")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.micrometer.core..")
			.check(CLASSES);
		noClasses().that()
			.resideOutsideOfPackages(ROOT + ".observation", ROOT + ".web")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.micrometer.observation..")
			.check(CLASSES);
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".jdbc")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("net.ttddyy..")
			.check(CLASSES);
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".hibernate")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.hibernate..")
			.check(CLASSES);
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".web")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("jakarta.servlet..")
			.check(CLASSES);
	}

	@Test
	void meterRegistryIsOutOfReachWhileCapturing() {
		noClasses().that()
			.resideInAnyPackage(ROOT + ".jdbc", ROOT + ".recording")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.micrometer..")
			.check(CLASSES);
	}

	@Test
	void autoConfigurationsAreFinal() {
		classes().that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
			.andShould()
			.haveSimpleNameStartingWith("NPlusOne")
			.check(CLASSES);
	}

	@Test
	void typesHaveNoNamesWithoutMeaning() {
		List<String> suffixes = List.of("Util", "Utils", "Helper", "Impl", "Manager");
		noClasses().should(com.tngtech.archunit.lang.conditions.ArchConditions
			.be(new DescribedPredicate<JavaClass>("called after nothing") {

				@Override
				public boolean test(JavaClass type) {
					return suffixes.stream().anyMatch(type.getSimpleName()::endsWith);
				}

			})).check(CLASSES);
	}

}
