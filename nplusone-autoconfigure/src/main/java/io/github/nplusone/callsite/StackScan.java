package io.github.nplusone.callsite;

import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Proxy;
import java.util.Iterator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.CallSite;
import io.github.nplusone.QueryApi;

/**
 * One walk along a stack, from an execution outwards to the application.
 */
final class StackScan {

	private final FrameKinds kinds;

	private final Apis apis;

	private QueryApi api = QueryApi.JDBC;

	private boolean loadEvent;

	private boolean uniqueKeyLoad;

	private @Nullable StackFrame inner;

	private @Nullable StackFrame callSite;

	private @Nullable StackFrame fallback;

	private @Nullable String apiMethod;

	StackScan(FrameKinds kinds, Apis apis) {
		this.kinds = kinds;
		this.apis = apis;
	}

	StackScan scan(Stream<StackFrame> frames) {
		Iterator<StackFrame> remaining = frames.iterator();
		while (remaining.hasNext() && !isAtEnd(remaining.next())) {
		}
		return this;
	}

	private boolean isAtEnd(StackFrame frame) {
		switch (this.kinds.get(frame.getDeclaringClass())) {
			case APPLICATION -> {
				return isCallSite(frame);
			}
			case DISPATCH -> {
				return true;
			}
			case PLUMBING, FOREIGN -> fallBackTo(frame);
			case LOAD_EVENT -> this.loadEvent |= isFirstLoad();
			case UNIQUE_KEY_LOAD -> this.uniqueKeyLoad |= isFirstLoad();
			case LIBRARY -> pass(frame);
			case MODEL -> {
			}
		}
		return false;
	}

	// The load of an association may be part of that of another one.
	private boolean isFirstLoad() {
		return this.fallback == null && !this.loadEvent && !this.uniqueKeyLoad;
	}

	// A compiler or a library wrote what has no line, such as a delegate of Kotlin.
	private boolean isCallSite(StackFrame frame) {
		if (frame.getLineNumber() < 0) {
			fallBackTo(frame);
			return false;
		}
		this.callSite = frame;
		return true;
	}

	private void fallBackTo(StackFrame frame) {
		if (this.fallback == null) {
			this.fallback = frame;
			this.apiMethod = methodOfApi();
		}
	}

	// The outermost is what the application called; the others are what it is made of.
	private void pass(StackFrame frame) {
		QueryApi passed = this.apis.get(frame.getDeclaringClass()).api();
		if (passed != null && this.fallback == null) {
			this.api = passed;
		}
		if (passed != null || Proxy.isProxyClass(frame.getDeclaringClass())) {
			this.inner = frame;
		}
	}

	boolean isLoadEvent() {
		return this.loadEvent;
	}

	boolean isUniqueKeyLoad() {
		return this.uniqueKeyLoad;
	}

	QueryApi api() {
		return this.api;
	}

	@Nullable CallSite callSite() {
		StackFrame frame = (this.callSite != null) ? this.callSite : this.fallback;
		return (frame != null) ? callSite(frame) : null;
	}

	private static CallSite callSite(StackFrame frame) {
		String type = frame.getClassName();
		String file = frame.getFileName();
		return new CallSite(type, Methods.nameOf(type, frame.getMethodName(), file), file,
				Math.max(frame.getLineNumber(), 0));
	}

	@Nullable String apiMethod() {
		return (this.callSite != null) ? methodOfApi() : this.apiMethod;
	}

	private @Nullable String methodOfApi() {
		if (this.inner == null) {
			return null;
		}
		Class<?> type = this.inner.getDeclaringClass();
		String name = Proxy.isProxyClass(type) ? Methods.interfaceOf(type)
				: (this.apis.get(type).api() != null) ? Methods.typeOf(type) : null;
		return (name != null) ? name + "." + this.inner.getMethodName() : null;
	}

}
