package io.github.nplusone.setups;

import javax.sql.DataSource;

import com.example.shelf.BookRepository;
import com.example.shelf.ShelfApplication;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The test database of {@code @DataJpaTest} is wrapped, though the slice leaves out most
 * auto-configurations.
 */
@DataJpaTest(showSql = false)
@ContextConfiguration(classes = ShelfApplication.class)
class DataJpaSliceTests {

	@Test
	void executionsAreRecorded(@Autowired BookRepository books, @Autowired DataSource dataSource) {
		RequestRecording recording = new RequestRecording();
		try (CurrentRecording.Scope scope = CurrentRecording.open(recording)) {
			books.count();
			books.findAll();
		}
		assertThat(dataSource).isInstanceOf(EmbeddedDatabase.class);
		assertThat(recording.queries()).isEqualTo(2);
	}

}
