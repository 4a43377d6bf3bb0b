package io.github.nplusone.sample.network;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;

/**
 * Lets each execution wait for one round trip before it reaches the database.
 */
class SlowNetworkPostProcessor implements BeanPostProcessor, Ordered {

	private final Duration roundTrip;

	SlowNetworkPostProcessor(Duration roundTrip) {
		this.roundTrip = roundTrip;
	}

	// Before nplusone, which then wraps the network too and counts it as database time.
	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof DataSource dataSource) ? behindNetwork(dataSource) : bean;
	}

	private DataSource behindNetwork(DataSource dataSource) {
		return ProxyDataSourceBuilder.create(dataSource).beforeQuery((execution, queries) -> travel()).build();
	}

	private void travel() {
		long arrival = System.nanoTime() + this.roundTrip.toNanos();
		for (long left = this.roundTrip.toNanos(); left > 0; left = arrival - System.nanoTime()) {
			LockSupport.parkNanos(left);
		}
	}

}
