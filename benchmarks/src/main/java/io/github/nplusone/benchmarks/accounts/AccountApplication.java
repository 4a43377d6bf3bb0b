package io.github.nplusone.benchmarks.accounts;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with Spring MVC, a database, actuator, Prometheus and the starter.
 */
@SpringBootApplication
public class AccountApplication {

}
