package io.github.nplusone;

import org.jspecify.annotations.Nullable;

/**
 * A line of the application's own code. Its text reads like a line of a stack trace, so
 * that an IDE makes it a link.
 *
 * @param className fully qualified name of the class
 * @param methodName name of the method; for a lambda, of the method around it
 * @param fileName name of the source file, {@code null} if the class does not tell
 * @param lineNumber number of the line, 0 if the class does not tell
 * @since 0.1.0
 */
public record CallSite(String className, String methodName, @Nullable String fileName, int lineNumber) {

	@Override
	public String toString() {
		return this.className + "." + this.methodName + "(" + source() + ")";
	}

	private String source() {
		if (this.fileName == null) {
			return "Unknown Source";
		}
		return (this.lineNumber > 0) ? this.fileName + ":" + this.lineNumber : this.fileName;
	}

}
