package com.example.shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * {@code @AutoConfigureMockMvc}, whose package moved.
 */
@AutoConfigureMockMvc
@Retention(RetentionPolicy.RUNTIME)
@interface WithMockMvc {

}
