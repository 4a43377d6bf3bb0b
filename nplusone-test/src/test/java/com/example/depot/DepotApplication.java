package com.example.depot;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application to test.
 */
@SpringBootApplication
public class DepotApplication {

}
