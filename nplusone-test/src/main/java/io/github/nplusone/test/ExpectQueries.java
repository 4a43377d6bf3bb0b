package io.github.nplusone.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many queries the annotated test, or each test of the annotated class, may run: on
 * its own thread and in the HTTP requests that it sends. What {@code @BeforeEach} and
 * {@code @Sql} run is not counted, unless {@code nplusone.test.include-setup} says so. A
 * method's annotation takes the place of its class's.
 *
 * @since 0.1.0
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(QueryExpectationExtension.class)
public @interface ExpectQueries {

	/**
	 * The value of an expectation that is not set.
	 */
	int NOT_SET = Integer.MIN_VALUE;

	/**
	 * Exact number of queries.
	 * @return the number
	 */
	int count() default NOT_SET;

	/**
	 * Highest number of queries.
	 * @return the limit
	 */
	int max() default NOT_SET;

	/**
	 * Highest number of queries that read.
	 * @return the limit
	 */
	int maxSelects() default NOT_SET;

	/**
	 * Highest number of queries that insert, update, delete or merge.
	 * @return the limit
	 */
	int maxWrites() default NOT_SET;

}
