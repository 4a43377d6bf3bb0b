package io.github.nplusone.setups;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.example.notes.NotesApplication;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.github.nplusone.RequestReport;
import io.github.nplusone.RequestReporter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients that leave. Tomcat may dispatch no error then, and in an application without
 * filters of its own nothing listens for the end of a request.
 */
class ClientAbortTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ConfigurableApplicationContext context = Applications.run(new SpringApplicationBuilder(
			NotesApplication.class, UploadController.class, LeavingFilter.class, Begun.class, Uploads.class));

	private final Client client = Applications.client(this.context);

	private final Uploads uploads = this.context.getBean(Uploads.class);

	@AfterEach
	void stop() {
		this.context.close();
	}

	@Test
	void clientThatLeavesWhileItSends() throws IOException {
		leaveWhileSendingTo("/read");
		assertThat(awaitReport().route()).hasToString("POST /read");
		assertNoFurtherReport();
	}

	@Test
	void errorThatTomcatDoesNotDispatch() {
		this.client.get("/gone");
		RequestReport report = awaitReport();
		assertThat(report.route().pattern()).isNull();
		assertThat(report.executions().queries()).isOne();
		assertThat(report.elapsed()).isLessThan(Duration.ofSeconds(1));
		assertNoFurtherReport();
	}

	private void assertNoFurtherReport() {
		this.client.get("/notes").hasCount(2);
		assertThat(this.uploads.reports).isEmpty();
	}

	private void leaveWhileSendingTo(String path) throws IOException {
		int port = this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			OutputStream request = socket.getOutputStream();
			request.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
					+ "Content-Length: 10\r\n\r\nabc")
				.getBytes(StandardCharsets.US_ASCII));
			assertThat(this.context.getBean(Begun.class).await()).isTrue();
			// It is reset, and not only at its end.
			socket.setSoLinger(true, 0);
		}
	}

	// Other requests go on meanwhile.
	private RequestReport awaitReport() {
		Instant deadline = Instant.now().plus(PATIENCE);
		RequestReport report = null;
		while (report == null && Instant.now().isBefore(deadline)) {
			this.client.get("/notes").hasCount(2);
			report = this.uploads.reports.poll();
		}
		assertThat(report).isNotNull();
		return report;
	}

	/**
	 * Reads what is sent to it.
	 */
	@RestController
	static class UploadController {

		@PostMapping("/read")
		String read(HttpServletRequest request) throws IOException {
			return new String(request.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
		}

	}

	/**
	 * Finds that the client is gone. For handlers Spring MVC deals with that.
	 */
	static class LeavingFilter implements Filter {

		private final JdbcTemplate jdbcTemplate;

		LeavingFilter(JdbcTemplate jdbcTemplate) {
			this.jdbcTemplate = jdbcTemplate;
		}

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			if (((HttpServletRequest) request).getRequestURI().equals("/gone")) {
				this.jdbcTemplate.queryForObject("select 1", Integer.class);
				throw new ClientAbortException();
			}
			chain.doFilter(request, response);
		}

	}

	/**
	 * Knows when a handler is about to read what is sent to it.
	 */
	static class Begun implements WebMvcConfigurer, HandlerInterceptor {

		private final Semaphore uploads = new Semaphore(0);

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(this);
		}

		@Override
		public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
			if (request.getMethod().equals("POST")) {
				this.uploads.release();
			}
			return true;
		}

		boolean await() {
			try {
				return this.uploads.tryAcquire(5, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/**
	 * The reports of all requests but those to notes.
	 */
	static class Uploads implements RequestReporter {

		private final Queue<RequestReport> reports = new ConcurrentLinkedQueue<>();

		@Override
		public void report(RequestReport report) {
			if (!report.route().toString().equals("GET /notes")) {
				this.reports.add(report);
			}
		}

	}

}
