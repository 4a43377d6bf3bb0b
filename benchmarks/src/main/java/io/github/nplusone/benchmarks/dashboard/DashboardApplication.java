package io.github.nplusone.benchmarks.dashboard;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with a dashboard and the starter.
 */
@SpringBootApplication
public class DashboardApplication {

}
