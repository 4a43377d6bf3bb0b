package io.github.nplusone;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What requests to the annotated handler method, or to all handler methods of the
 * annotated controller, may spend. A method's annotation takes the place of its class's.
 * Limits that are not set are those of {@code nplusone.budget}.
 * <p>
 * A rule of {@code nplusone.budget.rules} for exactly the route of the handler wins over
 * the annotation, and the annotation over rules with wider patterns.
 *
 * @since 0.1.0
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
public @interface QueryBudget {

	/**
	 * The value of a limit that is not set.
	 */
	int NOT_SET = Integer.MIN_VALUE;

	/**
	 * Highest number of queries.
	 * @return the limit
	 */
	int queries() default NOT_SET;

	/**
	 * Longest time in the database, such as {@code 500ms} or {@code 2s}.
	 * @return the limit, empty if it is not set
	 */
	String time() default "";

	/**
	 * Highest number of executions of one statement from one line.
	 * @return the limit
	 */
	int repeats() default NOT_SET;

	/**
	 * Highest number of queries that read.
	 * @return the limit
	 */
	int selects() default NOT_SET;

	/**
	 * Highest number of queries that insert, update, delete or merge.
	 * @return the limit
	 */
	int writes() default NOT_SET;

}
