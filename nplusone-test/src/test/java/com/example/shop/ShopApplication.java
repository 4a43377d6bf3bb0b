package com.example.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application to test.
 */
@SpringBootApplication
public class ShopApplication {

}
