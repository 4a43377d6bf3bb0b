package com.example.calls;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.function.Supplier;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;

/**
 * Code of an application that passes on what others call.
 */
public final class Passing {

	private Passing() {
	}

	public static InvocationHandler handler(Object target) {
		return new Handler(target);
	}

	public static Filter filter() {
		return new PassingFilter();
	}

	public static Supplier<String> lambda() {
		return () -> "";
	}

	private record Handler(Object target) implements InvocationHandler {

		@Override
		public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
			return method.invoke(this.target, arguments);
		}

	}

	private static final class PassingFilter implements Filter {

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws IOException, ServletException {
			chain.doFilter(request, response);
		}

	}

}
