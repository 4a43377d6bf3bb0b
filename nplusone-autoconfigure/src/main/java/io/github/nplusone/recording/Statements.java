package io.github.nplusone.recording;

import java.util.List;

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
	private Object[] table = new Object[4];

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
	 * Fills an array with all statements, in no order.
	 * @param entries array to fill as {@link StatementList} wants it
	 * @param from index of the first
	 * @return index after the last
	 */
	int fill(Object[] entries, int from) {
		int index = from;
		for (Object entry : this.table) {
			if (entry != null) {
				entries[index++] = (entry instanceof StatementTally tally) ? tally.toExecutedStatement() : entry;
			}
		}
		return index;
	}

}
