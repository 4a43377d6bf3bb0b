package com.example.shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;

/**
 * {@code @JdbcTest}, whose package moved.
 */
@JdbcTest
@Retention(RetentionPolicy.RUNTIME)
@interface JdbcSlice {

}
