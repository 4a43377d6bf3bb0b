package com.example.shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;

/**
 * {@code @AutoConfigureMockMvc}, whose package moved.
 */
@AutoConfigureMockMvc
@Retention(RetentionPolicy.RUNTIME)
@interface WithMockMvc {

}
