package io.github.nplusone.recording;

import org.jspecify.annotations.Nullable;

/**
 * Who caused one statement in the requests to one handler so far. As long as it was
 * always one and the same, and often enough, most requests believe it.
 * <p>
 * Used by many threads without a lock: a lost update makes it learn more slowly, no more.
 */
final class CallerHistory {

	/**
	 * As often has a caller to be met before it is believed.
	 */
	static final int SURE = 64;

	/**
	 * One of so many requests looks as if nothing were known. Odd, like the others, so
	 * that two kinds of requests which take turns are both met.
	 */
	static final int CHECKING = 127;

	/**
	 * One of so many requests takes a look, as long as there were no more than
	 * {@value #CHECKING}.
	 */
	static final int LOOKING = 3;

	/**
	 * One of so many requests takes a look after that.
	 */
	static final int GLANCING = 31;

	private volatile @Nullable Caller only;

	private volatile boolean several;

	private int met;

	private int requests;

	void add(Caller caller) {
		Caller known = this.only;
		if (known == null) {
			this.only = caller;
		}
		else if (!known.isSameAs(caller)) {
			this.several = true;
		}
		this.met++;
	}

	@Nullable Caller only() {
		return this.only;
	}

	/**
	 * Asked once by each request.
	 * @return how far it can rely on the only caller
	 */
	Trust trust() {
		if (this.several || this.met < SURE) {
			return Trust.NONE;
		}
		int request = this.requests++;
		if (request % CHECKING == 0) {
			return Trust.NONE;
		}
		int looking = (request < CHECKING) ? LOOKING : GLANCING;
		return (request % looking == 0) ? Trust.AFTER_A_LOOK : Trust.BLIND;
	}

	/**
	 * How far a request relies on what others found.
	 */
	enum Trust {

		/**
		 * Not at all.
		 */
		NONE,

		/**
		 * Once a look has confirmed it.
		 */
		AFTER_A_LOOK,

		/**
		 * Without a look.
		 */
		BLIND

	}

}
