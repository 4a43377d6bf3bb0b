package io.github.nplusone.callsite;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ScannedGenericBeanDefinition;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/**
 * The packages that an application declares to be its own: that of its main class, those
 * that it scans for components, those of what it found there, and those of what it
 * imports from beside them.
 */
final class DeclaredPackages {

	private final Set<String> names = new LinkedHashSet<>();

	private final @Nullable ConfigurableListableBeanFactory beanFactory;

	private DeclaredPackages(BeanFactory beanFactory) {
		if (AutoConfigurationPackages.has(beanFactory)) {
			this.names.addAll(AutoConfigurationPackages.get(beanFactory));
		}
		this.beanFactory = (beanFactory instanceof ConfigurableListableBeanFactory listable) ? listable : null;
	}

	static Set<String> of(BeanFactory beanFactory) {
		DeclaredPackages packages = new DeclaredPackages(beanFactory);
		packages.addScanned();
		packages.addDeclared();
		return packages.names;
	}

	private void addScanned() {
		definitions().filter(ScannedGenericBeanDefinition.class::isInstance)
			.map((definition) -> definition.getMetadata().getClassName())
			.forEach(this::addPackageOf);
	}

	// Those of an imported configuration are declared once its own package is known.
	private void addDeclared() {
		int known;
		do {
			known = this.names.size();
			definitions().map(AnnotatedBeanDefinition::getMetadata).filter(this::isKnown).toList().forEach(this::add);
		}
		while (this.names.size() > known);
	}

	private Stream<AnnotatedBeanDefinition> definitions() {
		if (this.beanFactory == null) {
			return Stream.empty();
		}
		return Stream.of(this.beanFactory.getBeanDefinitionNames())
			.map(this.beanFactory::getBeanDefinition)
			.filter(AnnotatedBeanDefinition.class::isInstance)
			.map(AnnotatedBeanDefinition.class::cast);
	}

	private boolean isKnown(AnnotationMetadata type) {
		return this.names.stream().anyMatch((name) -> type.getClassName().startsWith(name + "."));
	}

	private void add(AnnotationMetadata type) {
		type.getAnnotations().stream(ComponentScan.class).forEach(this::addScan);
		type.getAnnotations()
			.stream(Import.class)
			.filter(MergedAnnotation::isDirectlyPresent)
			.flatMap((imports) -> Stream.of(imports.getStringArray(MergedAnnotation.VALUE)))
			.filter(this::isAkin)
			.forEach(this::addPackageOf);
	}

	// What is imported may be a library's: com.example.web and com.example.orders belong
	// together.
	private boolean isAkin(String className) {
		String beginning = beginningOf(className);
		return this.names.stream().anyMatch((name) -> beginning.equals(beginningOf(name + ".")));
	}

	private static String beginningOf(String name) {
		int second = name.indexOf('.', name.indexOf('.') + 1);
		return name.substring(0, Math.max(second, 0));
	}

	private void addScan(MergedAnnotation<ComponentScan> scan) {
		Stream.of(scan.getStringArray("basePackages")).map(this::resolve).forEach(this::add);
		List.of(scan.getStringArray("basePackageClasses")).forEach(this::addPackageOf);
	}

	private @Nullable String resolve(String name) {
		return (this.beanFactory != null) ? this.beanFactory.resolveEmbeddedValue(name) : name;
	}

	private void addPackageOf(String className) {
		add(ClassUtils.getPackageName(className));
	}

	private void add(@Nullable String name) {
		if (name != null && !name.isBlank()) {
			this.names.add(name);
		}
	}

}
