package io.github.nplusone.jdbc;

import java.lang.StackWalker.StackFrame;
import java.util.Set;

/**
 * Whether a transaction is being ended. What is executed meanwhile, as when Hibernate
 * flushes before the commit, must not be refused: the outcome of the transaction would be
 * another than the application believes.
 * <p>
 * Spring, Hibernate and the transaction managers of Jakarta EE have no state in common
 * that tells, but methods of the same names on the stack. The look at it takes
 * microseconds, and happens only before an execution is refused.
 */
final class TransactionEnd {

	private static final Set<String> METHODS = Set.of("commit", "rollback", "processCommit", "processRollback",
			"doCommit", "doRollback");

	// An application may have a method of one of these names, too.
	private static final Set<String> PACKAGES = Set.of("org.springframework.transaction.", "org.springframework.orm.",
			"org.springframework.jdbc.", "org.hibernate.", "org.jooq.impl.", "com.arjuna.", "com.atomikos.",
			"org.apache.ibatis.", "org.mybatis.");

	private TransactionEnd() {
	}

	static boolean isOngoing() {
		return StackWalker.getInstance().walk((frames) -> frames.anyMatch(TransactionEnd::ends));
	}

	private static boolean ends(StackFrame frame) {
		return METHODS.contains(frame.getMethodName()) && PACKAGES.stream().anyMatch(frame.getClassName()::startsWith);
	}

}
