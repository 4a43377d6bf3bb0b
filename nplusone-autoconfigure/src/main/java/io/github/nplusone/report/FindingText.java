package io.github.nplusone.report;

import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;
import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;
import io.github.nplusone.RepeatRange;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.SuppressedFinding;

/**
 * Writes a finding for people to read: what was repeated, from which line, and what to do
 * about it, each on a line of its own.
 */
final class FindingText {

	private static final String FIRST = "\n  ";

	private static final String NEXT = "\n       ";

	// Fewer could be chance.
	private static final int REQUESTS_FOR_CONSTANT = 3;

	private FindingText() {
	}

	static String of(Finding finding, boolean withDataSource) {
		return FIRST + label(finding.type()) + "  " + query(finding.query(), withDataSource) + details(finding);
	}

	static String ofLatent(Finding finding, boolean withDataSource) {
		return FIRST + "latent N+1  " + query(finding.query(), withDataSource) + details(finding);
	}

	static String of(SuppressedFinding suppressed, boolean withDataSource) {
		return FIRST + "suppressed  " + label(suppressed.finding().type()) + "  "
				+ query(suppressed.finding().query(), withDataSource) + NEXT + "by " + suppressed.declaredAt() + ": "
				+ SingleLine.of(suppressed.reason());
	}

	private static String label(FindingType type) {
		return switch (type) {
			case N_PLUS_ONE -> "N+1";
			case DUPLICATE -> "duplicate";
			case REPEATED_WRITE -> "repeated write";
		};
	}

	private static String query(RepeatedQuery query, boolean withDataSource) {
		StringJoiner text = new StringJoiner("  ");
		text.add(query.executions() + " x " + Texts.statement(query.fingerprint()));
		if (withDataSource) {
			text.add("(" + SingleLine.of(query.dataSource()) + ")");
		}
		Association association = query.association();
		if (association != null) {
			text.add(association + " (" + kind(association) + ")");
		}
		return text.toString();
	}

	private static String kind(Association association) {
		if (association.type() == AssociationType.INVERSE_ONE_TO_ONE) {
			return "inverse one-to-one";
		}
		String loading = association.eager() ? "eager " : "lazy ";
		return loading + switch (association.type()) {
			case TO_ONE, INVERSE_ONE_TO_ONE -> "to-one";
			case ONE_TO_MANY -> "collection";
			case MANY_TO_MANY -> "many-to-many";
			case ELEMENT_COLLECTION -> "element collection";
		};
	}

	private static String details(Finding finding) {
		RepeatedQuery query = finding.query();
		return callSite(query) + range(finding.range())
				+ ((finding.advice() != null) ? NEXT + "fix: " + SingleLine.of(finding.advice()) : "");
	}

	private static String callSite(RepeatedQuery query) {
		if (query.callSite() == null) {
			return "";
		}
		String method = (query.apiMethod() != null) ? " calls " + query.apiMethod() : "";
		return NEXT + "at " + query.callSite() + method;
	}

	private static String range(@Nullable RepeatRange range) {
		if (range == null) {
			return "";
		}
		if (range.grows()) {
			return NEXT + "grows with the data: " + range.lowest() + " to " + range.highest() + " repeats seen";
		}
		return (range.requests() < REQUESTS_FOR_CONSTANT) ? ""
				: NEXT + numbers(range) + " repeats in each of " + range.requests() + " requests so far";
	}

	private static String numbers(RepeatRange range) {
		return (range.lowest() == range.highest()) ? String.valueOf(range.lowest())
				: range.lowest() + " to " + range.highest();
	}

}
