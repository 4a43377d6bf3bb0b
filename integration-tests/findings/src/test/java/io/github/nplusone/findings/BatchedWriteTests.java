package io.github.nplusone.findings;

import com.example.bookshop.BookshopApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.nplusone.Finding;
import io.github.nplusone.FindingType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is advised where everything is set for batches, and rows are written one by one
 * nevertheless.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchedWriteTests {

	private final RunningApplication bookshop = RunningApplication.onH2(BookshopApplication.class,
			"--spring.jpa.properties.hibernate.jdbc.batch_size=30",
			"--spring.jpa.properties.hibernate.order_inserts=true",
			"--spring.jpa.properties.hibernate.order_updates=true");

	@AfterAll
	void close() {
		this.bookshop.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/insert/save-and-flush   | write the rows in one transaction, by save() instead of saveAndFlush()
					/insert/transactions     | write the rows in one transaction
					/insert/flushed-by-query | read before the loop: CriticRepository.countByIdLessThan() flushes what was changed before it
					/insert/identity         | IDENTITY keys prevent batches: take GenerationType.SEQUENCE with allocationSize = 50, or insert with JdbcTemplate.batchUpdate
					/insert/sequence         | fetch many identifiers at once: @SequenceGenerator(allocationSize = 50), and increment the sequence in the database by 50
					""")
	void settingsThatAreThereAreNotAdvised(String path, String advice) {
		assertThat(this.bookshop.get(path).findings().reported())
			.filteredOn((finding) -> finding.type() == FindingType.REPEATED_WRITE)
			.extracting(Finding::advice)
			.containsExactly(advice);
		assertThat(this.bookshop.get("/insert/save").findings().reported()).isEmpty();
	}

}
