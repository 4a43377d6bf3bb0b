package io.github.nplusone.test;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Warns once the context is up if nothing can be measured in it. Contexts without any
 * data source are many in tests: they are named only if tests are to fail for queries.
 */
final class MeasuringCheck implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(MeasuringCheck.class);

	private final MeasuredContext context;

	private final boolean failing;

	MeasuringCheck(MeasuredContext context, boolean failing) {
		this.context = context;
		this.failing = failing;
	}

	@Override
	public void afterSingletonsInstantiated() {
		String reason = this.context.reasonForNothingWrapped();
		if (reason != null && (this.failing || this.context.hasDataSource())) {
			logger.warn("No query of these tests is held against anything: {}", reason);
		}
	}

}
