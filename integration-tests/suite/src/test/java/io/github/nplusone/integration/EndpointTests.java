package io.github.nplusone.integration;

import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.management.JMException;
import javax.management.ObjectName;

import com.example.library.LibraryApplication;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The actuator endpoint as others see it.
 */
@SpringBootTest(classes = {
		LibraryApplication.class, CollectedReports.class, LibraryClient.class, EndpointTests.DigitsController.class },
		webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.endpoints.web.exposure.include=health,info,nplusone",
				"management.info.nplusone.enabled=true", "spring.jmx.enabled=true",
				"management.endpoints.jmx.exposure.include=nplusone" })
class EndpointTests {

	private static final String ENDPOINT = "/actuator/nplusone";

	private final LibraryClient client;

	EndpointTests(@Autowired LibraryClient client) {
		this.client = client;
	}

	@BeforeEach
	void forgetOtherTests() {
		assertThat(delete(ENDPOINT).statusCode()).isEqualTo(204);
	}

	@Test
	void routesAreListed() {
		this.client.get("/connection/3").hasExactly(3);
		this.client.get("/connection/5").hasExactly(5);
		DocumentContext list = read(ENDPOINT);
		assertThat(list.<Integer>read("$.requests")).isEqualTo(2);
		assertThat(list.<Integer>read("$.droppedRequests")).isZero();
		assertThat(list.<List<?>>read("$.staleSuppressions")).isEmpty();
		assertThat(list.<String>read("$.since")).startsWith("20").endsWith("Z");
		assertThat(list.<List<?>>read("$.routes")).hasSize(1);
		assertThat(list.<String>read("$.routes[0].id")).isEqualTo("GET/connection/:count");
		assertThat(list.<String>read("$.routes[0].route")).isEqualTo("GET /connection/{count}");
		assertThat(list.<Integer>read("$.routes[0].queries.min")).isEqualTo(3);
		assertThat(list.<Integer>read("$.routes[0].queries.max")).isEqualTo(5);
		assertThat(list.<Integer>read("$.routes[0].budget.queries")).isEqualTo(50);
		assertThat(list.<Integer>read("$.routes[0].verdicts.kept")).isEqualTo(2);
		assertThat(list.<String>read("$.routes[0].lastSeen")).startsWith("20").endsWith("Z");
	}

	@Test
	void absentIsWhatIsNotKnown() {
		this.client.get("/servlet").hasExactly(4);
		assertThat(read(ENDPOINT).<Map<String, Object>>read("$.routes[0]")).containsEntry("id", "GET")
			.doesNotContainKey("pattern");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET/authors/:shelf", "GET/authors/%7Bshelf%7D", "GET/authors/%7bshelf%7d",
			"GET/authors/%3Ashelf" })
	void routeHasDetails(String route) {
		this.client.get("/authors/short");
		DocumentContext detail = read(ENDPOINT + "/" + route);
		assertThat(detail.<String>read("$.summary.id")).isEqualTo("GET/authors/:shelf");
		assertThat(detail.<Integer>read("$.distribution[0].requests")).isOne();
		assertThat(detail.<String>read("$.findings[0].type")).isEqualTo("N_PLUS_ONE");
		assertThat(detail.<String>read("$.findings[0].association.name")).isEqualTo("Author.books");
		assertThat(detail.<String>read("$.findings[0].fingerprint")).contains(" from ").contains("?");
		assertThat(detail.<String>read("$.findings[0].callSite")).startsWith("com.example.library.");
	}

	// Servers refuse a backslash, encoded or not.
	@Test
	void routeWithAnExpressionHasDetails() {
		this.client.get("/digits/42");
		String id = read(ENDPOINT).read("$.routes[0].id");
		assertThat(id).startsWith("GET/digits/:id");
		assertThat(read(ENDPOINT + "/" + id).<String>read("$.summary.pattern")).isEqualTo("/digits/{id:\\d+}");
		assertThat(delete(ENDPOINT + "/" + id).statusCode()).isEqualTo(204);
		assertThat(read(ENDPOINT).<List<?>>read("$.routes")).isEmpty();
	}

	@Test
	void requestsWithoutRouteHaveDetails() {
		this.client.get("/servlet").hasExactly(4);
		assertThat(read(ENDPOINT + "/GET").<String>read("$.summary.route")).isEqualTo("GET (no route)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/GET/unknown", "/GET/connection/%7Bid%7D", "/GET", "/GET/connection/3" })
	void unknownRouteIsNotFound(String path) {
		this.client.get("/connection/3");
		assertThat(this.client.getUnrecorded(ENDPOINT + path).statusCode()).isEqualTo(404);
	}

	@Test
	void deleteForgetsOneRoute() {
		this.client.get("/connection/3");
		this.client.get("/servlet");
		assertThat(delete(ENDPOINT + "/GET/connection/%7Bcount%7D").statusCode()).isEqualTo(204);
		assertThat(read(ENDPOINT).<List<String>>read("$.routes[*].id")).containsExactly("GET");
		assertThat(this.client.getUnrecorded(ENDPOINT + "/GET/connection/:count").statusCode()).isEqualTo(404);
	}

	@Test
	void headHasNoBody() {
		HttpResponse<byte[]> response = this.client.exchangeUnrecorded(ENDPOINT, Requests::head);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).isEmpty();
	}

	@Test
	void infoHasTheTotals() {
		this.client.get("/connection/60").hasExactly(60);
		DocumentContext info = read("/actuator/info");
		assertThat(info.<Integer>read("$.nplusone.requests")).isOne();
		assertThat(info.<Integer>read("$.nplusone.routes")).isOne();
		assertThat(info.<Integer>read("$.nplusone.overBudget")).isOne();
	}

	@Test
	void jmxHasTheSame() throws JMException {
		this.client.get("/connection/3");
		read(ENDPOINT);
		assertThat(invoke("routes")).asInstanceOf(InstanceOfAssertFactories.MAP).containsKeys("requests", "routes");
		assertThat(invoke("route", "GET", "connection", "{count}")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsKeys("summary", "findings");
		invoke("resetRoute", "GET", "connection", ":count");
		assertThat(invoke("route", "GET", "connection", ":count")).isNull();
		invoke("reset");
	}

	private static Object invoke(String operation, String... route) throws JMException {
		Object[] arguments = (route.length > 0) ? new Object[] { route } : new Object[0];
		String[] signature = (route.length > 0) ? new String[] { Object.class.getName() } : new String[0];
		return ManagementFactory.getPlatformMBeanServer()
			.invoke(new ObjectName("org.springframework.boot:type=Endpoint,name=Nplusone"), operation, arguments,
					signature);
	}

	private DocumentContext read(String path) {
		HttpResponse<byte[]> response = this.client.getUnrecorded(path);
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return JsonPath.parse(new String(response.body(), StandardCharsets.UTF_8));
	}

	private HttpResponse<byte[]> delete(String path) {
		return this.client.exchangeUnrecorded(path, (request) -> request.DELETE());
	}

	/**
	 * A handler whose pattern has an expression in it.
	 */
	@RestController
	static class DigitsController {

		@GetMapping("/digits/{id:\\d+}")
		String digits(@PathVariable String id) {
			return id;
		}

	}

}
