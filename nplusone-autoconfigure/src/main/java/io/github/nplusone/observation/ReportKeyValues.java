package io.github.nplusone.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;

import io.github.nplusone.RequestReport;
import io.github.nplusone.report.ReportFields;

/**
 * What an observation says about queries. Of high cardinality, so that it reaches spans
 * and no meters.
 */
public final class ReportKeyValues {

	private ReportKeyValues() {
	}

	/**
	 * Adds a report.
	 * @param context context of the observation
	 * @param report report of the observed work
	 */
	public static void add(Observation.Context context, RequestReport report) {
		add(context, ReportFields.QUERIES, String.valueOf(report.executions().queries()));
		add(context, ReportFields.DATABASE_TIME, String.valueOf(report.executions().databaseTime().toMillis()));
		add(context, ReportFields.FINDINGS, String.valueOf(report.findings().reported().size()));
		add(context, ReportFields.VERDICT, ReportFields.verdict(report.verdict()));
	}

	private static void add(Observation.Context context, String key, String value) {
		context.addHighCardinalityKeyValue(KeyValue.of(key, value));
	}

}
