package io.github.nplusone.benchmarks.jdbc;

import java.io.IOException;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.nplusone.RecordedExecutions;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresComparisonTests {

	private PostgresComparison comparison;

	@BeforeAll
	void start() throws IOException, SQLException {
		this.comparison = new PostgresComparison();
	}

	@AfterAll
	void stop() throws IOException {
		this.comparison.close();
	}

	@ParameterizedTest
	@EnumSource
	void fewPairsHaveADifference(PostgresComparison.Block block) throws SQLException {
		PairedDifferences differences = this.comparison.compare(block, 3);
		assertThat(differences.bareNanos()).isPositive();
		assertThat(differences.addedNanos()).isBetween(differences.lowestAddedNanos(), differences.highestAddedNanos());
	}

	@Test
	void requestIsRecorded() throws SQLException {
		RecordedExecutions executions = this.comparison.recordedRequest(PostgresComparison.Block.REQUEST);
		assertThat(executions.queries()).isEqualTo(10);
		assertThat(executions.repeatedQueries()).isEmpty();
	}

	@Test
	void callersOfRepeatedQueriesAreKnown() throws SQLException {
		assertThat(this.comparison.recordedRequest(PostgresComparison.Block.REPEATING_ALL).repeatedQueries())
			.hasSize(10)
			.allSatisfy((query) -> assertThat(query.callSite().methodName()).isEqualTo("query"));
	}

}
