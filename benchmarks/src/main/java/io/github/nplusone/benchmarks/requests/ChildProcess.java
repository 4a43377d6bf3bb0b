package io.github.nplusone.benchmarks.requests;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A process that ends with this one, however this one ends.
 */
final class ChildProcess implements AutoCloseable {

	private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
	}

	private final Process process;

	/**
	 * Starts the process.
	 * @param command program and arguments
	 * @param output file that all it writes goes to
	 * @throws IOException if it can't be started
	 */
	ChildProcess(List<String> command, Path output) throws IOException {
		this.process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		RUNNING.add(this.process);
	}

	/**
	 * Finds a port for a server that is about to be started.
	 * @return port on this machine that nobody listens to
	 * @throws IOException if there is none
	 */
	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	long pid() {
		return this.process.pid();
	}

	/**
	 * CPU time of all its threads since it started, in steps of 10 ms on Linux.
	 */
	Duration cpuTime() {
		return this.process.info()
			.totalCpuDuration()
			.orElseThrow(() -> new IllegalStateException("The CPU time of other processes is not known here."));
	}

	/**
	 * Waits for its end.
	 * @return exit status
	 * @throws InterruptedException if this thread is interrupted meanwhile
	 */
	int waitFor() throws InterruptedException {
		return this.process.waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
		RUNNING.remove(this.process);
	}

}
