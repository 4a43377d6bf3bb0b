package io.github.nplusone.recording;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;

/**
 * What a mapper announces to load. It is asked by its thread only, and only while it
 * loads: what it holds of a session is let go then.
 */
public interface Load {

	/**
	 * What tells this load from others that execute the same statement. Compared by
	 * {@code equals}, and kept for longer than the load.
	 * @return something that holds nothing of a session
	 */
	Object kind();

	/**
	 * The association that is loaded. Finding out may take its time.
	 * @return the association; {@code null} if it is none, or can't be told
	 */
	@Nullable Association association();

	/**
	 * The load of an association that is known.
	 * @param association the association
	 * @return its load
	 */
	static Load of(Association association) {
		return new Load() {

			@Override
			public Object kind() {
				return association;
			}

			@Override
			public Association association() {
				return association;
			}

		};
	}

}
