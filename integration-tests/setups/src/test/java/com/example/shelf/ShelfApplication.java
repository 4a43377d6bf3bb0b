package com.example.shelf;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with a repository.
 */
@SpringBootApplication
public class ShelfApplication {

}
