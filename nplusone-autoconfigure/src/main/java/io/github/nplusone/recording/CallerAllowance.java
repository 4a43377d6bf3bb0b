package io.github.nplusone.recording;

/**
 * How often one request may still ask for callers: always at first, so that requests of
 * ordinary length are told exactly; then now and then; in the end no more. Not
 * thread-safe: {@link RequestRecording} guards it.
 */
final class CallerAllowance {

	/**
	 * Up to here every repeated execution is asked for its caller.
	 */
	static final int EXACT = 64;

	static final int MAX = 256;

	// Odd, so that two lines which take turns are both met.
	private static final int STRIDE = 13;

	private int taken;

	/**
	 * Asks for the caller of an execution whose caller may well be that of the one
	 * before.
	 * @param occurrence which execution of its statement it is, from 1
	 * @return whether to look
	 */
	boolean takeFor(int occurrence) {
		return (this.taken < EXACT || occurrence % STRIDE == 0) && take();
	}

	boolean isUntouched() {
		return this.taken == 0;
	}

	/**
	 * Asks for the caller of an execution that could be anyone's.
	 * @return whether to look
	 */
	boolean take() {
		if (this.taken == MAX) {
			return false;
		}
		this.taken++;
		return true;
	}

}
