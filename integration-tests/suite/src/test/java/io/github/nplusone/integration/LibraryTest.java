package io.github.nplusone.integration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.example.library.LibraryApplication;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * Runs a test class against the library on a real server. Spring's context cache starts
 * it once for all of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = { LibraryApplication.class, CollectedReports.class, LibraryClient.class },
		webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(NothingReportedTwice.class)
@interface LibraryTest {

}
