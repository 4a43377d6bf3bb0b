package io.github.nplusone.test.baseline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The file of a baseline. Several JVMs of one build may rewrite it.
 *
 * @param path where it is, absolute
 * @param shown where it is, for people to read
 */
record BaselineFile(Path path, Path shown) {

	// A lock of a file is held by the whole JVM.
	private static final Object MONITOR = new Object();

	boolean exists() {
		return Files.exists(this.path);
	}

	/**
	 * Reads the file.
	 * @return what is known, nothing if there is no file
	 * @throws BaselineException if it can't be read
	 */
	Baseline read() {
		if (!exists()) {
			return Baseline.EMPTY;
		}
		try {
			return BaselineReader.read(Files.readString(this.path), this.shown);
		}
		catch (CharacterCodingException ex) {
			throw new BaselineException(this.shown.toString(), "The file is not encoded in UTF-8.", "save it in UTF-8");
		}
		catch (IOException ex) {
			throw new BaselineException(this.shown.toString(), "The file can't be read: " + ex + ".",
					"make it readable, or set nplusone.test.baseline.file to another file");
		}
	}

	/**
	 * Replaces the file, unless that would change nothing.
	 * @param lockFile file to lock meanwhile
	 * @param change makes the new baseline of that in the file
	 * @return what is in the file now
	 */
	Baseline rewrite(Path lockFile, UnaryOperator<Baseline> change) {
		synchronized (MONITOR) {
			try {
				Files.createDirectories(lockFile.getParent());
				Files.createDirectories(this.path.getParent());
				try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE,
						StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
					return replace(change.apply(read()));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Could not write " + this.shown, ex);
			}
		}
	}

	private Baseline replace(Baseline baseline) throws IOException {
		byte[] content = BaselineText.of(baseline).getBytes(StandardCharsets.UTF_8);
		if (!exists() || !Arrays.equals(Files.readAllBytes(this.path), content)) {
			Path next = Files.createTempFile(this.path.getParent(), this.path.getFileName().toString(), ".tmp");
			Files.write(next, content);
			Files.move(next, this.path, StandardCopyOption.REPLACE_EXISTING);
		}
		return baseline;
	}

}
