package com.example.shop;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;

/**
 * Clients for a port, the annotations of which are new.
 */
@AutoConfigureRestTestClient
@AutoConfigureTestRestTemplate
@AutoConfigureWebTestClient
@Import(Browser.class)
@Retention(RetentionPolicy.RUNTIME)
@interface WithClients {

}
