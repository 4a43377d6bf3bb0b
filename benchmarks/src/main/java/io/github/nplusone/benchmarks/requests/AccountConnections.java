package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.nplusone.benchmarks.accounts.AccountServer;
import io.github.nplusone.benchmarks.accounts.Taken;

/**
 * Connections to the application of accounts, one for each path.
 */
final class AccountConnections implements AutoCloseable {

	/**
	 * Paths of requests without a query, with one, with a large body, and with a body
	 * that is written text by text.
	 */
	static final List<String> PATHS = List.of("/nothing", "/one", "/body", "/page");

	private final Map<String, KeepAliveClient> clients = new LinkedHashMap<>();

	private final KeepAliveClient taken;

	AccountConnections(int port) throws IOException {
		for (String path : PATHS) {
			this.clients.put(path, new KeepAliveClient(port, path));
		}
		this.taken = new KeepAliveClient(port, AccountServer.TAKEN);
	}

	/**
	 * Asks for one path again and again.
	 * @param path one of the paths
	 * @param times how often {@value KeepAliveClient#REQUESTS} requests are sent
	 * @return what the application took for all of them
	 * @throws IOException if the application is gone
	 */
	Taken get(String path, int times) throws IOException {
		KeepAliveClient client = this.clients.get(path);
		Taken before = taken();
		for (int i = 0; i < times; i++) {
			client.get();
		}
		return taken().minus(before);
	}

	private Taken taken() throws IOException {
		String response = this.taken.response();
		return Taken.parse(response.substring(response.lastIndexOf('\n') + 1));
	}

	@Override
	public void close() throws IOException {
		for (KeepAliveClient client : this.clients.values()) {
			client.close();
		}
		this.taken.close();
	}

}
