package io.github.nplusone.jdbc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ReflectionUtils;

/**
 * Copies the fields of a data source to the subclass instance that stands for it. No
 * method of the instance reads them, but others do: Spring Boot takes the metrics
 * {@code jdbc.connections.*} from the field {@code HikariDataSource.pool}, which is set
 * when the first connection is asked for.
 */
final class FieldMirror {

	private static final Logger logger = LoggerFactory.getLogger(FieldMirror.class);

	private FieldMirror() {
	}

	/**
	 * Copies what can be copied, if the copy is of the original's class.
	 * @param original object to copy from
	 * @param copy object to copy to
	 */
	static void copy(Object original, Object copy) {
		if (!original.getClass().isInstance(copy)) {
			return;
		}
		try {
			ReflectionUtils.shallowCopyFieldState(original, copy);
		}
		catch (RuntimeException ex) {
			logger.debug("Could not copy the fields of {}", original.getClass().getName(), ex);
		}
	}

}
