package com.example.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A shop with customers and orders.
 */
@SpringBootApplication
public class ShopApplication {

}
