package io.github.nplusone.jdbc;

import net.ttddyy.dsproxy.proxy.ProxyJdbcObject;
import org.jspecify.annotations.Nullable;

/**
 * What stands for an object of JDBC. Whatever stands for the same one is equal, and so is
 * the object itself.
 */
abstract class StaticProxy implements ProxyJdbcObject {

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other
				|| getTarget().equals((other instanceof ProxyJdbcObject proxy) ? proxy.getTarget() : other);
	}

	@Override
	public int hashCode() {
		return getTarget().hashCode();
	}

	@Override
	public String toString() {
		return getTarget().getClass().getSimpleName() + " [" + getTarget() + "]";
	}

}
