package io.github.nplusone.recording;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.analysis.Fingerprint;

/**
 * The statements that one request executed against one data source, by their
 * fingerprints: a hash table with open addressing. A statement that was executed once is
 * kept as this execution, and gets a {@link StatementTally} with the second: a request
 * has many of the first kind, and is not to pay for what it does not repeat. Not
 * thread-safe: {@link RequestRecording} guards it.
 */
final class Statements {

	// A power of two, for the mask. At most three quarters are in use.
	private @Nullable Object[] table = new Object[4];

	private final String dataSource;

	private int size;

	Statements(String dataSource) {
		this.dataSource = dataSource;
	}

	int size() {
		return this.size;
	}

	/**
	 * Adds an execution.
	 * @param execution what was executed
	 * @param callers asked for the caller if the execution repeats another one
	 * @param search limits how often they are asked
	 * @param room whether a statement may be added that is not known yet
	 * @return whether it was added
	 */
	boolean add(Execution execution, Callers callers, CallerSearch search, boolean room) {
		int slot = slotOf(execution.fingerprint(), this.table);
		Object known = this.table[slot];
		if (known != null) {
			repeat(slot, execution, callers, search);
			return true;
		}
		if (room) {
			this.table[slot] = execution;
			this.size++;
			growIfFull();
		}
		return room;
	}

	private void repeat(int slot, Execution execution, Callers callers, CallerSearch search) {
		Object known = this.table[slot];
		StatementTally tally = (known instanceof Execution first) ? new StatementTally(this.dataSource, first)
				: (StatementTally) known;
		this.table[slot] = tally;
		tally.add(execution, callers, search);
	}

	private void growIfFull() {
		if (this.size * 4 < this.table.length * 3) {
			return;
		}
		Object[] larger = new Object[this.table.length * 2];
		for (Object entry : this.table) {
			if (entry != null) {
				larger[slotOf(fingerprintOf(entry), larger)] = entry;
			}
		}
		this.table = larger;
	}

	private static int slotOf(Fingerprint fingerprint, Object[] table) {
		int hash = fingerprint.text().hashCode();
		int slot = (hash ^ (hash >>> 16)) & (table.length - 1);
		while (table[slot] != null && !fingerprint.equals(fingerprintOf(table[slot]))) {
			slot = (slot + 1) & (table.length - 1);
		}
		return slot;
	}

	private static Fingerprint fingerprintOf(Object entry) {
		return (entry instanceof Execution execution) ? execution.fingerprint()
				: ((StatementTally) entry).fingerprint();
	}

	void addRepeatedQueries(List<RepeatedQuery> repeated, CallerSearch search) {
		for (Object entry : this.table) {
			if (entry instanceof StatementTally tally) {
				tally.addRepeatedQueries(repeated, search);
			}
		}
	}

	/**
	 * Hands out what {@link StatementList} is made of.
	 * @param goesOn whether executions may follow. If not, the table itself is handed
	 * out.
	 * @return all statements, and {@code null} in between
	 */
	@Nullable Object[] entries(boolean goesOn) {
		@Nullable Object[] entries = goesOn ? this.table.clone() : this.table;
		for (int i = 0; i < entries.length; i++) {
			if (entries[i] instanceof StatementTally tally) {
				entries[i] = tally.toExecutedStatement();
			}
		}
		return entries;
	}

}
