package io.github.nplusone.recording;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.CallSite;
import io.github.nplusone.QueryApi;

/**
 * Who caused an execution.
 *
 * @param callSite line of the application, {@code null} if none is on the stack
 * @param api library that the application called
 * @param apiMethod method that it called, such as {@code BookRepository.findById};
 * {@code null} if that is not known
 * @param association association that was loaded, {@code null} if the application asked
 * for the rows itself
 */
public record Caller(@Nullable CallSite callSite, QueryApi api, @Nullable String apiMethod,
		@Nullable Association association) {

	/**
	 * Nobody knows.
	 */
	public static final Caller UNKNOWN = new Caller(null, QueryApi.JDBC, null, null);

	boolean isSameAs(Caller other) {
		return Objects.equals(this.callSite, other.callSite) && Objects.equals(this.association, other.association);
	}

}
