package io.github.nplusone.integration;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.example.library.LibraryApplication;
import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The larger buffer is allocated once, and not for each request: the threads of the
 * server allocate about as much with it as without.
 */
@Tag("once")
class AllocationTests {

	private static final int REQUESTS = 100;

	private static final int TOLERANCE = 24 * 1024;

	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	@Test
	void bufferIsUsedAgain() {
		Allocation with = allocation("128KB");
		Allocation without = allocation("0");
		assertThat(with.smallBody() - without.smallBody()).as("bytes for a small body").isLessThan(TOLERANCE);
		assertThat(with.largeBody() - without.largeBody()).as("bytes for a large body").isLessThan(TOLERANCE);
	}

	private Allocation allocation(String bufferSize) {
		Map<String, Object> properties = Map.of("server.port", 0, "nplusone.web.buffer-size", bufferSize);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(LibraryApplication.class,
				CollectedReports.class, LibraryClient.class)
			.properties(properties)
			.run()) {
			LibraryClient client = context.getBean(LibraryClient.class);
			return new Allocation(bytesPerRequest(client, "/dto/1"), bytesPerRequest(client, "/authors/long"));
		}
	}

	private long bytesPerRequest(LibraryClient client, String path) {
		request(client, path);
		long before = allocatedByServer();
		request(client, path);
		return (allocatedByServer() - before) / REQUESTS;
	}

	private static void request(LibraryClient client, String path) {
		for (int i = 0; i < REQUESTS; i++) {
			client.get(path).hasStatus(200);
		}
	}

	private long allocatedByServer() {
		Set<Long> server = Arrays.stream(this.threads.dumpAllThreads(false, false))
			.filter((thread) -> thread.getThreadName().startsWith("http-nio")
					|| thread.getThreadName().startsWith("qtp"))
			.map((thread) -> thread.getThreadId())
			.collect(Collectors.toSet());
		assertThat(server).isNotEmpty();
		return server.stream().mapToLong(this.threads::getThreadAllocatedBytes).sum();
	}

	/**
	 * What the threads of the server allocate.
	 *
	 * @param smallBody bytes for a request with a small body
	 * @param largeBody bytes for a request with a body larger than the buffer
	 */
	private record Allocation(long smallBody, long largeBody) {

	}

}
