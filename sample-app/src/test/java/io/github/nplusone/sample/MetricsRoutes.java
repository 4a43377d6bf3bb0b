package io.github.nplusone.sample;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.nplusone.QueryRecorder;

import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Requests that are metered in different ways.
 */
class MetricsRoutes {

	private final JdbcTemplate template;

	private final QueryRecorder recorder;

	private final CountDownLatch reported = new CountDownLatch(1);

	private CompletableFuture<Void> lateWork = CompletableFuture.completedFuture(null);

	MetricsRoutes(JdbcTemplate template, QueryRecorder recorder) {
		this.template = template;
		this.recorder = recorder;
	}

	@Bean
	RouterFunction<ServerResponse> meteredRoutes() {
		return RouterFunctions.route()
			.GET("/metered/{id}", this::one)
			.PUT("/metered/{id}", this::oneOfEachKind)
			.GET("/redirect", (request) -> ServerResponse.seeOther(URI.create("/users/fetched")).build())
			.GET("/broken", this::broken)
			.GET("/outside", this::outside)
			.GET("/late", this::late)
			.build();
	}

	private ServerResponse one(ServerRequest request) {
		query();
		return ServerResponse.ok().build();
	}

	private ServerResponse oneOfEachKind(ServerRequest request) {
		this.template.execute("create table if not exists metered (id int)");
		this.template.update("insert into metered values (1)");
		this.template.update("update metered set id = 2");
		this.template.update("delete from metered");
		query();
		return ServerResponse.ok().build();
	}

	private ServerResponse broken(ServerRequest request) {
		try {
			this.template.execute("select * from missing");
		}
		catch (DataAccessException ex) {
			throw new IllegalStateException("for an answer with status 500", ex);
		}
		return ServerResponse.ok().build();
	}

	private ServerResponse outside(ServerRequest request) throws InterruptedException {
		Thread thread = new Thread(this::query);
		thread.start();
		thread.join();
		return ServerResponse.ok().build();
	}

	private ServerResponse late(ServerRequest request) {
		this.lateWork = CompletableFuture.runAsync(this.recorder.wrap(this::queryOnceReported));
		return ServerResponse.ok().build();
	}

	private void queryOnceReported() {
		try {
			this.reported.await(1, TimeUnit.MINUTES);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		query();
	}

	private void query() {
		this.template.queryForList("select 1");
	}

	/**
	 * Lets late work begin, and waits for its end.
	 */
	void finishLateWork() {
		this.reported.countDown();
		this.lateWork.orTimeout(1, TimeUnit.MINUTES).join();
	}

}
