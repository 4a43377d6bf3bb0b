package com.example.shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;

/**
 * {@code @WebMvcTest}, whose package moved.
 */
@WebMvcTest
@Retention(RetentionPolicy.RUNTIME)
@interface WebSlice {

}
