package io.github.nplusone.callsite;

import java.util.List;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;

/**
 * Packages of applications that tests make up.
 */
final class TestPackages {

	private TestPackages() {
	}

	static ApplicationPackages of(String... names) {
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		List.of(names).forEach((name) -> AutoConfigurationPackages.register(beanFactory, name));
		return new ApplicationPackages(beanFactory);
	}

}
