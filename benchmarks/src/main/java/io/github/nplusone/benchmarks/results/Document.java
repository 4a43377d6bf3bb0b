package io.github.nplusone.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A text that grows. Its file is written with each part of it, so that whoever stops the
 * measurements keeps what there is.
 */
public final class Document {

	private final @Nullable Path file;

	private final StringBuilder text = new StringBuilder();

	/**
	 * Creates an empty document.
	 * @param file file to write, {@code null} for none
	 */
	public Document(@Nullable Path file) {
		this.file = file;
	}

	/**
	 * Adds a part.
	 * @param markdown text of the part
	 * @throws IOException if the file can't be written
	 */
	public void append(String markdown) throws IOException {
		this.text.append(markdown);
		if (this.file != null) {
			Files.writeString(this.file, this.text);
		}
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
