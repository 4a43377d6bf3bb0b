package io.github.nplusone.recording;

import java.time.Duration;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.analysis.Fingerprint;

/**
 * The statements of a recording, the one that took most time first. They are made when
 * somebody reads them: nobody does at the end of a request that repeats nothing and stays
 * within its budget. Thread-safe.
 */
final class StatementList extends AbstractList<ExecutedStatement> implements RandomAccess {

	private static final Comparator<ExecutedStatement> LONGEST_FIRST = (one, other) -> other.time()
		.compareTo(one.time());

	private static final Object[] LET_GO = new Object[0];

	private final int size;

	// Each the only execution of a statement, or a statement, or null.
	private @Nullable Object[] entries;

	private volatile @Nullable List<ExecutedStatement> made;

	/**
	 * Creates the list.
	 * @param entries an {@link Execution} for each statement that had no other, an
	 * {@link ExecutedStatement} for the others, in any order, and {@code null} anywhere;
	 * not copied
	 * @param size how many are not {@code null}
	 */
	StatementList(@Nullable Object[] entries, int size) {
		this.size = size;
		this.entries = entries;
	}

	@Override
	public ExecutedStatement get(int index) {
		List<ExecutedStatement> known = this.made;
		return ((known != null) ? known : make()).get(index);
	}

	@Override
	public int size() {
		return this.size;
	}

	private synchronized List<ExecutedStatement> make() {
		List<ExecutedStatement> known = this.made;
		if (known == null) {
			known = Stream.of(this.entries)
				.filter(Objects::nonNull)
				.map(StatementList::executedStatement)
				.sorted(LONGEST_FIRST)
				.toList();
			this.made = known;
			this.entries = LET_GO;
		}
		return known;
	}

	private static ExecutedStatement executedStatement(Object entry) {
		return (entry instanceof Execution once) ? executedStatement(once) : (ExecutedStatement) entry;
	}

	private static ExecutedStatement executedStatement(Execution once) {
		Fingerprint fingerprint = once.fingerprint();
		return new ExecutedStatement(once.dataSource(), fingerprint.kind(), fingerprint.text(), fingerprint.table(),
				fingerprint.paged(), 1, Duration.ofNanos(once.elapsedNanos()),
				(once.load() instanceof Association association) ? association : null);
	}

}
