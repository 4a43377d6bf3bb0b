package io.github.nplusone.test.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.example.depot.DepotApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Tests for tests to run. Each has a context of its own, whose settings are those of the
 * run.
 */
final class Examples {

	private Examples() {
	}

	/**
	 * Asks a server, whose threads are not those of the test.
	 */
	@SpringBootTest(classes = DepotApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
	@DirtiesContext
	@ExtendWith(AttachReport.class)
	static class OnServer {

		static List<String> paths = List.of();

		static List<String> pathsBefore = List.of();

		private final HttpClient client = HttpClient.newHttpClient();

		@Autowired
		private Environment environment;

		@BeforeEach
		void prepares() throws Exception {
			askFor(pathsBefore);
		}

		@Test
		void asks() throws Exception {
			askFor(paths);
		}

		void askFor(List<String> paths) throws Exception {
			for (String path : paths) {
				ask(path);
			}
		}

		void ask(String path) throws IOException, InterruptedException {
			URI uri = URI.create("http://localhost:" + this.environment.getProperty("local.server.port") + path);
			this.client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
		}

	}

	/**
	 * Starts its application itself, of which Spring's listeners know nothing.
	 */
	static class ByHand {

		@Test
		void asks() throws Exception {
			try (ConfigurableApplicationContext context = SpringApplication.run(DepotApplication.class,
					"--server.port=0")) {
				OnServer server = new OnServer();
				server.environment = context.getEnvironment();
				server.askFor(OnServer.paths);
			}
		}

	}

	/**
	 * A second context in the same run.
	 */
	@SpringBootTest(classes = DepotApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
			properties = "example=second")
	@DirtiesContext
	static class OnSecondServer extends OnServer {

	}

	/**
	 * Two tests at the same time.
	 */
	@SpringBootTest(classes = DepotApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
	@DirtiesContext
	static class AtOnceOnServer extends OnServer {

		static CountDownLatch bothRun = new CountDownLatch(2);

		static CountDownLatch oneAsked = new CountDownLatch(1);

		@Override
		@Test
		void asks() throws Exception {
			meet();
			ask("/items/5");
			oneAsked.countDown();
		}

		@Test
		void waits() throws Exception {
			meet();
			oneAsked.await(10, TimeUnit.SECONDS);
		}

		private static void meet() throws InterruptedException {
			bothRun.countDown();
			bothRun.await(10, TimeUnit.SECONDS);
		}

	}

	/**
	 * Two tests at the same time, whose requests are handled on their own threads.
	 */
	@SpringBootTest(classes = DepotApplication.class)
	@DirtiesContext
	static class AtOnceOnMockMvc {

		static CountDownLatch bothRun = new CountDownLatch(2);

		private MockMvc mvc;

		@BeforeEach
		void prepares(@Autowired WebApplicationContext context) {
			DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
			for (FilterRegistrationBean<?> registration : context.getBeansOfType(FilterRegistrationBean.class)
				.values()) {
				builder.addFilters(registration.getFilter());
			}
			this.mvc = builder.build();
		}

		@Test
		void asksMuch() throws Exception {
			ask("/items/5");
		}

		@Test
		void asksLittle() throws Exception {
			ask("/items/1");
		}

		private void ask(String path) throws Exception {
			bothRun.countDown();
			bothRun.await(10, TimeUnit.SECONDS);
			this.mvc.perform(get(path));
		}

	}

}
