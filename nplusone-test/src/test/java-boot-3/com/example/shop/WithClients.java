package com.example.shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.context.annotation.Import;

/**
 * Clients for a port, the annotations of which are new.
 */
@Import(Browser.class)
@Retention(RetentionPolicy.RUNTIME)
@interface WithClients {

}
