package io.github.nplusone.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BodyProgressTests {

	private final BodyProgress body = new BodyProgress(100);

	@Test
	void bodyStaysUntilTheBufferIsFull() {
		assertThat(this.body.staysInBuffer(99)).isTrue();
		assertThat(this.body.staysInBuffer(100)).isFalse();
		this.body.wrote(50);
		assertThat(this.body.staysInBuffer(49)).isTrue();
		assertThat(this.body.staysInBuffer(50)).isFalse();
	}

	@Test
	void bodyThatReachesItsLengthMayBeSent() {
		this.body.contentLength(10);
		assertThat(this.body.staysInBuffer(9)).isTrue();
		assertThat(this.body.staysInBuffer(10)).isFalse();
	}

	@Test
	void largeWriteMayBeSentThoughItFits() {
		assertThat(new BodyProgress(32 * 1024).staysInBuffer(8191)).isTrue();
		assertThat(new BodyProgress(32 * 1024).staysInBuffer(8192)).isFalse();
	}

	@Test
	void bufferThatTheApplicationChoseIsRespected() {
		this.body.bufferSize(500);
		assertThat(this.body.staysInBuffer(499)).isTrue();
	}

	@Test
	void discardedBodyBeginsAgain() {
		this.body.contentLength(10);
		this.body.wrote(50);
		this.body.discard();
		assertThat(this.body.staysInBuffer(99)).isTrue();
	}

}
