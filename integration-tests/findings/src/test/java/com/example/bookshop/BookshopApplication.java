package com.example.bookshop;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableAsync;

/**
 * A bookshop that makes every mistake, and next to it does it right. It knows nothing
 * about nplusone, but for the threads that it starts itself.
 */
@SpringBootApplication
@EnableAsync
public class BookshopApplication {

}
