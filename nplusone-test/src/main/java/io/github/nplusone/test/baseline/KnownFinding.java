package io.github.nplusone.test.baseline;

import java.util.Comparator;
import java.util.Locale;

import io.github.nplusone.CallSite;
import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.RepeatedQuery;

/**
 * What makes a finding the same one in the next run. Neither the number of the line, nor
 * the number of repeats, nor the columns of the statement: code moves, test data grows,
 * and entities get attributes.
 *
 * @param type what is wrong
 * @param subject what is repeated: an association, the table of a statement, or its shape
 * if no table can be told
 * @param place class and method that cause it, {@code -} if that is not known
 */
record KnownFinding(FindingType type, String subject, String place) implements Comparable<KnownFinding> {

	private static final Comparator<KnownFinding> ORDER = Comparator.comparing(KnownFinding::type)
		.thenComparing(KnownFinding::subject)
		.thenComparing(KnownFinding::place);

	static final String NO_PLACE = "-";

	static KnownFinding of(Finding finding) {
		return new KnownFinding(finding.type(), subject(finding.query()), place(finding.query()));
	}

	private static String subject(RepeatedQuery query) {
		if (query.association() != null) {
			return query.association().toString();
		}
		return (query.table() != null) ? query.kind().name().toLowerCase(Locale.ROOT) + " " + query.table()
				: query.fingerprint();
	}

	private static String place(RepeatedQuery query) {
		CallSite callSite = query.callSite();
		return (callSite != null) ? callSite.className() + "." + callSite.methodName() : NO_PLACE;
	}

	@Override
	public int compareTo(KnownFinding other) {
		return ORDER.compare(this, other);
	}

}
