package io.github.nplusone.report.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.github.nplusone.Route;

import static org.assertj.core.api.Assertions.assertThat;

class MessageLimitTests {

	private static final Route ROUTE = new Route("GET", "/a");

	private final AtomicLong nanoTime = new AtomicLong();

	private final MessageLimit limit = new MessageLimit(2, this.nanoTime::get);

	@Test
	void warningsBeyondTheLimitAreSuppressed() {
		assertThat(this.limit.ask(ROUTE)).isZero();
		assertThat(this.limit.ask(ROUTE)).isZero();
		assertThat(this.limit.ask(ROUTE)).isEqualTo(MessageLimit.SUPPRESSED);
	}

	@Test
	void nextMinuteSaysHowManyWereSuppressed() {
		for (int i = 0; i < 7; i++) {
			this.limit.ask(ROUTE);
		}
		this.nanoTime.addAndGet(TimeUnit.MINUTES.toNanos(1));
		assertThat(this.limit.ask(ROUTE)).isEqualTo(5);
		assertThat(this.limit.ask(ROUTE)).isZero();
		assertThat(this.limit.ask(ROUTE)).isEqualTo(MessageLimit.SUPPRESSED);
	}

	@Test
	void routesDoNotShareTheirLimits() {
		this.limit.ask(ROUTE);
		this.limit.ask(ROUTE);
		assertThat(this.limit.ask(new Route("POST", "/a"))).isZero();
	}

	@Test
	void routesBeyondTheBoundShareOne() {
		for (int i = 0; i < 1_000; i++) {
			this.limit.ask(new Route("GET", "/" + i));
		}
		assertThat(this.limit.ask(new Route("GET", "/x"))).isZero();
		assertThat(this.limit.ask(new Route("GET", "/y"))).isZero();
		assertThat(this.limit.ask(new Route("GET", "/z"))).isEqualTo(MessageLimit.SUPPRESSED);
	}

}
