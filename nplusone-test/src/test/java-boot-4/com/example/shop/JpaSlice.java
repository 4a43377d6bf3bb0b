package com.example.shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

/**
 * {@code @DataJpaTest}, whose package moved.
 */
@DataJpaTest(showSql = false)
@Retention(RetentionPolicy.RUNTIME)
@interface JpaSlice {

}
