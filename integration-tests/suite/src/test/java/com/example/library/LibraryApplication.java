package com.example.library;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableAsync;

/**
 * An application with an endpoint for each kind of response. It knows nothing about
 * nplusone.
 */
@SpringBootApplication
@EnableAsync
public class LibraryApplication {

}
