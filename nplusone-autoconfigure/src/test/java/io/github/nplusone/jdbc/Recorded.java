package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.Statement;

import javax.sql.DataSource;

import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.recording.CurrentRecording;
import io.github.nplusone.recording.RequestRecording;

/**
 * What a piece of work executed, as the recording of a request would tell.
 */
final class Recorded {

	private Recorded() {
	}

	static RecordedExecutions during(Work work) throws Exception {
		RequestRecording recording = new RequestRecording();
		try (CurrentRecording.Scope scope = CurrentRecording.open(recording)) {
			work.run();
		}
		return recording.finish();
	}

	static RecordedExecutions on(DataSource dataSource, ConnectionWork work) throws Exception {
		return during(() -> {
			try (Connection connection = dataSource.getConnection()) {
				work.run(connection);
			}
		});
	}

	static RecordedExecutions queryOn(DataSource dataSource) throws Exception {
		return during(() -> query(dataSource));
	}

	static void query(DataSource dataSource) throws Exception {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.executeQuery("select 1").close();
		}
	}

	/**
	 * Work of a request.
	 */
	interface Work {

		void run() throws Exception;

	}

	/**
	 * Work with a connection.
	 */
	interface ConnectionWork {

		void run(Connection connection) throws Exception;

	}

}
