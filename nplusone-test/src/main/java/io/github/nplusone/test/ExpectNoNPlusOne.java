package io.github.nplusone.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The annotated test, or each test of the annotated class, fails if there is an N+1 in
 * it: in an HTTP request that it sends, or in what it calls itself. Findings that
 * {@code nplusone.detection.ignore} suppresses are none.
 *
 * @since 0.1.0
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(QueryExpectationExtension.class)
public @interface ExpectNoNPlusOne {

}
