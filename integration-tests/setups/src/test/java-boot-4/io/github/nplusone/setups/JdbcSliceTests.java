package io.github.nplusone.setups;

import javax.sql.DataSource;

import com.example.shelf.ShelfApplication;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The test database of {@code @JdbcTest} is wrapped, though the slice leaves out most
 * auto-configurations.
 */
@JdbcTest
@ContextConfiguration(classes = ShelfApplication.class)
class JdbcSliceTests {

	@Test
	void executionsAreRecorded(@Autowired JdbcTemplate jdbcTemplate, @Autowired DataSource dataSource) {
		RequestRecording recording = new RequestRecording();
		try (CurrentRecording.Scope scope = CurrentRecording.open(recording)) {
			jdbcTemplate.execute("select 1");
			jdbcTemplate.execute("select 2");
		}
		assertThat(dataSource).isInstanceOf(EmbeddedDatabase.class);
		assertThat(recording.queries()).isEqualTo(2);
	}

}
