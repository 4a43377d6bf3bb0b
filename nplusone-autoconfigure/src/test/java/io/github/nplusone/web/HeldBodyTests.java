package io.github.nplusone.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeldBodyTests {

	private final HeldBody.Pool pool = new HeldBody.Pool();

	private final HeldBody body = new HeldBody(this.pool);

	@Test
	void nothingIsHeldUnlessAllowed() {
		assertThat(hold("a")).isFalse();
		assertThat(this.body.isEmpty()).isTrue();
	}

	@Test
	void bytesAreHeldUpToTheCapacity() throws IOException {
		this.body.allow(8);
		assertThat(hold("abcde")).isTrue();
		assertThat(hold("fghi")).isFalse();
		assertThat(hold("fgh")).isTrue();
		assertThat(release()).isEqualTo("abcdefgh");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 4096, 8191, 8192, 8193, 100_000 })
	void bytesComeBackAsTheyWere(int part) throws IOException {
		byte[] bytes = new byte[100_000];
		new Random(part).nextBytes(bytes);
		this.body.allow(bytes.length);
		for (int i = 0; i < bytes.length; i += part) {
			assertThat(this.body.hold(bytes, i, Math.min(part, bytes.length - i))).isTrue();
		}
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		this.body.release(target);
		assertThat(target.toByteArray()).isEqualTo(bytes);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4095, 4096, 4097, 20_000 })
	void textComesBackAsItWas(int length) throws IOException {
		String text = new Random(length).ints(length, 0, Character.MAX_VALUE)
			.collect(StringBuilder::new, (builder, value) -> builder.append((char) value), StringBuilder::append)
			.toString();
		this.body.allow(3 * length);
		assertThat(this.body.hold(text, 0, length)).isTrue();
		assertThat(this.body.hold("x" + text, 1, length)).isTrue();
		StringWriter target = new StringWriter();
		this.body.release(target);
		assertThat(target).hasToString(text + text);
	}

	@Test
	void nothingIsHeldAfterItWasReleased() throws IOException {
		this.body.allow(8);
		hold("a");
		release();
		assertThat(hold("b")).isFalse();
	}

	@Test
	void discardedBytesAreNotWritten() throws IOException {
		this.body.allow(8);
		hold("a");
		this.body.discard();
		assertThat(hold("b")).isTrue();
		assertThat(release()).isEqualTo("b");
	}

	@Test
	void chunksAreUsedAgain() throws IOException {
		byte[] chunk = this.pool.take();
		this.pool.giveBack(chunk);
		this.body.allow(8);
		hold("a");
		release();
		assertThat(this.pool.take()).isSameAs(chunk);
	}

	@Test
	void idleChunksAreBounded() {
		Set<byte[]> given = Collections.newSetFromMap(new IdentityHashMap<>());
		for (int i = 0; i < 1000; i++) {
			byte[] chunk = new byte[HeldBody.Pool.CHUNK_SIZE];
			given.add(chunk);
			this.pool.giveBack(chunk);
		}
		long kept = Stream.generate(this.pool::take).limit(1000).filter(given::contains).count();
		assertThat(kept).isBetween(8L, 512L);
	}

	@Test
	void noTwoThreadsHaveTheSameChunk() throws Exception {
		Set<byte[]> taken = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
		Callable<Boolean> thread = () -> {
			boolean alone = true;
			for (int i = 0; i < 20_000; i++) {
				byte[] chunk = this.pool.take();
				alone &= taken.add(chunk);
				taken.remove(chunk);
				this.pool.giveBack(chunk);
			}
			return alone;
		};
		// More threads than groups of places, so that some threads share one.
		ExecutorService threads = Executors.newFixedThreadPool(20);
		try {
			for (Future<Boolean> alone : threads.invokeAll(Collections.nCopies(20, thread))) {
				assertThat(alone.get()).isTrue();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private boolean hold(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
		return this.body.hold(bytes, 0, bytes.length);
	}

	private String release() throws IOException {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		this.body.release(target);
		return target.toString(StandardCharsets.US_ASCII);
	}

}
