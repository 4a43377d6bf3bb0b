package io.github.nplusone.test.baseline;

import java.nio.file.Path;

/**
 * A baseline that can't be used: which file, which line, why, and what to do.
 */
public final class BaselineException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BaselineException(Path file, int line, String problem, String remedy) {
		this(file + ":" + line, problem, remedy);
	}

	BaselineException(String place, String problem, String remedy) {
		super("The baseline can't be used.\n  at " + place + "\n  " + problem + "\n  fix: " + remedy);
	}

}
