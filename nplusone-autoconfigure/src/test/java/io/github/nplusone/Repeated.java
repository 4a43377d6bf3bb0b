package io.github.nplusone;

import java.time.Duration;

/**
 * Builds repeated queries for tests: a select with other values each time, unless told
 * otherwise.
 */
public final class Repeated {

	private final String fingerprint;

	private final int executions;

	private String dataSource = "dataSource";

	private StatementKind kind = StatementKind.SELECT;

	private String table;

	private boolean sequence;

	private long batchEntries;

	private int keysEach = 1;

	private int distinctValues;

	private CallSite callSite;

	private Association association;

	private QueryApi api = QueryApi.JDBC;

	private String apiMethod;

	public Repeated(String fingerprint, int executions) {
		this.fingerprint = fingerprint;
		this.executions = executions;
		this.distinctValues = executions;
	}

	public Repeated dataSource(String dataSource) {
		this.dataSource = dataSource;
		return this;
	}

	public Repeated kind(StatementKind kind) {
		this.kind = kind;
		return this;
	}

	public Repeated table(String table) {
		this.table = table;
		return this;
	}

	public Repeated sequence() {
		this.sequence = true;
		return this;
	}

	public Repeated batchEntries(long batchEntries) {
		this.batchEntries = batchEntries;
		return this;
	}

	public Repeated keysEach(int keysEach) {
		this.keysEach = keysEach;
		return this;
	}

	public Repeated distinctValues(int distinctValues) {
		this.distinctValues = distinctValues;
		return this;
	}

	public Repeated at(CallSite callSite) {
		this.callSite = callSite;
		return this;
	}

	public Repeated association(Association association) {
		this.association = association;
		return this;
	}

	public Repeated api(QueryApi api, String apiMethod) {
		this.api = api;
		this.apiMethod = apiMethod;
		return this;
	}

	public RepeatedQuery build() {
		return new RepeatedQuery(this.dataSource, this.kind, this.fingerprint, this.table, this.sequence,
				this.executions, this.batchEntries, this.keysEach, this.distinctValues, Duration.ofMillis(1),
				this.callSite, this.association, this.api, this.apiMethod);
	}

}
