package io.github.nplusone.jdbc;

import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;

/**
 * Notes the schema or catalog that the application sets on a connection, as applications
 * with one schema for each tenant do: the same statement is another query there.
 * <p>
 * It is kept as the connection's id, which datasource-proxy hands on with each execution
 * and nobody else needs.
 */
final class SchemaListener implements MethodExecutionListener {

	@Override
	public void beforeMethod(MethodExecutionContext context) {
	}

	@Override
	public void afterMethod(MethodExecutionContext context) {
		String method = context.getMethod().getName();
		if (context.getThrown() == null && (method.equals("setSchema") || method.equals("setCatalog"))) {
			context.getConnectionInfo().setConnectionId(String.valueOf(context.getMethodArgs()[0]));
		}
	}

}
