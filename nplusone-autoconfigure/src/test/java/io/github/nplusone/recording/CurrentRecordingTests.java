package io.github.nplusone.recording;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link CurrentRecording}.
 */
class CurrentRecordingTests {

	private static final Association BOOKS = new Association("com.example.Author", "books", AssociationType.ONE_TO_MANY,
			false, 1, true);

	private final RequestRecording outer = new RequestRecording();

	private final RequestRecording inner = new RequestRecording();

	@AfterEach
	void remove() {
		CurrentRecording.set(null);
	}

	@Test
	void isNothingOnAThreadThatWorksForNoRequest() {
		assertThat(CurrentRecording.get()).isNull();
	}

	@Test
	void isTheOpenedRecordingUntilTheScopeIsClosed() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.outer)) {
			assertThat(CurrentRecording.get()).isSameAs(this.outer);
		}
		assertThat(CurrentRecording.get()).isNull();
	}

	@Test
	void nestedScopeRestoresWhatWasThereBefore() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.outer)) {
			try (CurrentRecording.Scope nested = CurrentRecording.open(this.inner)) {
				assertThat(CurrentRecording.get()).isSameAs(this.inner);
			}
			assertThat(CurrentRecording.get()).isSameAs(this.outer);
		}
	}

	@Test
	void scopeOfTheSameRecordingRestoresIt() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.outer)) {
			CurrentRecording.open(this.outer).close();
			assertThat(CurrentRecording.get()).isSameAs(this.outer);
		}
	}

	@Test
	void scopeRestoresWhatWasThereBeforeWhenItsWorkFails() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.outer)) {
			assertThatIllegalStateException().isThrownBy(this::failInNestedScope);
			assertThat(CurrentRecording.get()).isSameAs(this.outer);
		}
	}

	private void failInNestedScope() {
		try (CurrentRecording.Scope nested = CurrentRecording.open(this.inner)) {
			throw new IllegalStateException();
		}
	}

	@Test
	void isNotSeenByOtherThreads() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.outer)) {
			assertThat(CompletableFuture.supplyAsync(CurrentRecording::get).join()).isNull();
		}
	}

	@Test
	void setReplacesTheRecording() {
		CurrentRecording.set(this.outer);
		CurrentRecording.set(this.inner);
		assertThat(CurrentRecording.get()).isSameAs(this.inner);
	}

	@Test
	void setNothingRemovesTheRecording() {
		CurrentRecording.set(this.outer);
		CurrentRecording.set(null);
		assertThat(CurrentRecording.get()).isNull();
	}

	@Test
	void loadIsAnnouncedUntilItEnds() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.outer)) {
			CurrentRecording.beginLoad(Load.of(BOOKS));
			assertThat(CurrentRecording.association()).isEqualTo(BOOKS);
			CurrentRecording.endLoad();
			assertThat(CurrentRecording.association()).isNull();
		}
	}

	@Test
	void nestedLoadHidesTheOuterOne() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.outer)) {
			CurrentRecording.beginLoad(Load.of(BOOKS));
			CurrentRecording.beginLoad(null);
			assertThat(CurrentRecording.association()).isNull();
			CurrentRecording.endLoad();
			assertThat(CurrentRecording.association()).isEqualTo(BOOKS);
		}
	}

	@Test
	void loadThatFailedEndsWithTheScope() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.outer)) {
			try (CurrentRecording.Scope nested = CurrentRecording.open(this.inner)) {
				CurrentRecording.beginLoad(Load.of(BOOKS));
			}
			assertThat(CurrentRecording.association()).isNull();
		}
	}

	@Test
	void loadOnAThreadThatWorksForNoRequestIsIgnored() {
		CurrentRecording.beginLoad(Load.of(BOOKS));
		assertThat(CurrentRecording.association()).isNull();
		CurrentRecording.endLoad();
	}

	@Test
	void endOfALoadThatNeverBeganIsIgnored() {
		try (CurrentRecording.Scope scope = CurrentRecording.open(this.outer)) {
			CurrentRecording.endLoad();
			assertThat(CurrentRecording.association()).isNull();
		}
	}

}
