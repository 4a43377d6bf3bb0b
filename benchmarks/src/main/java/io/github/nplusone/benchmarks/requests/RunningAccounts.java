package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.github.nplusone.benchmarks.accounts.AccountServer;

/**
 * The application of accounts in a JVM of its own, with the options of this one.
 */
final class RunningAccounts implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Path log;

	private final ChildProcess process;

	private final AccountConnections connections;

	/**
	 * Starts the application, and waits until it answers.
	 * @param starter whether the starter is there
	 * @throws IOException if it can't be started
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 * @throws IllegalStateException if it does not answer
	 */
	RunningAccounts(boolean starter) throws IOException, InterruptedException {
		int port = ChildProcess.freePort();
		this.log = Files.createTempFile("accounts", ".log");
		this.process = new ChildProcess(command(starter, port), this.log);
		this.connections = connect(port);
	}

	private static List<String> command(boolean starter, int port) {
		List<String> command = new ArrayList<>(List.of(Programs.ofThisJdk("java")));
		command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), AccountServer.class.getName(),
				String.valueOf(starter), String.valueOf(port)));
		return command;
	}

	private AccountConnections connect(int port) throws IOException, InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (this.process.isAlive() && System.nanoTime() < end) {
			try {
				return new AccountConnections(port);
			}
			catch (IOException ex) {
				Thread.sleep(200);
			}
		}
		this.process.close();
		throw new IllegalStateException("The application does not start: see " + this.log);
	}

	AccountConnections connections() {
		return this.connections;
	}

	@Override
	public void close() throws IOException, InterruptedException {
		this.process.close();
		this.connections.close();
		Files.delete(this.log);
	}

}
