package com.example.shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;

/**
 * {@code @WebMvcTest}, whose package moved.
 */
@WebMvcTest
@Retention(RetentionPolicy.RUNTIME)
@interface WebSlice {

}
