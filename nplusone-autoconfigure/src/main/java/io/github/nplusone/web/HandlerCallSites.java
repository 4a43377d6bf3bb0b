package io.github.nplusone.web;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

import io.github.nplusone.CallSite;

/**
 * The lines at which handler methods begin. Reflection does not know them, so they are
 * read from the class file, once for each method that is asked for. Where that is not to
 * be had there is no line.
 * <p>
 * Thread-safe. It remembers as many methods as the application has handlers.
 */
final class HandlerCallSites {

	private final Map<Method, CallSite> known = new ConcurrentHashMap<>();

	CallSite of(HandlerMethod handler) {
		return this.known.computeIfAbsent(handler.getMethod(), HandlerCallSites::read);
	}

	private static CallSite read(Method method) {
		Class<?> type = ClassUtils.getUserClass(method.getDeclaringClass());
		Lines lines = new Lines(method);
		try (InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (file != null) {
				new ClassReader(file).accept(lines, ClassReader.SKIP_FRAMES);
			}
		}
		// A class file may be newer than Spring can read.
		catch (IOException | RuntimeException | LinkageError ex) {
			return new CallSite(type.getName(), method.getName(), null, 0);
		}
		return new CallSite(type.getName(), method.getName(), lines.fileName, lines.first);
	}

	private static final class Lines extends ClassVisitor {

		private final String name;

		private final String descriptor;

		private @Nullable String fileName;

		private int first;

		Lines(Method method) {
			super(SpringAsmInfo.ASM_VERSION);
			this.name = method.getName();
			this.descriptor = Type.getMethodDescriptor(method);
		}

		@Override
		public void visitSource(@Nullable String source, @Nullable String debug) {
			this.fileName = source;
		}

		@Override
		public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
				@Nullable String signature, String @Nullable [] exceptions) {
			return (name.equals(this.name) && descriptor.equals(this.descriptor)) ? new FirstLine() : null;
		}

		private final class FirstLine extends MethodVisitor {

			FirstLine() {
				super(SpringAsmInfo.ASM_VERSION);
			}

			@Override
			public void visitLineNumber(int line, Label start) {
				if (Lines.this.first == 0) {
					Lines.this.first = line;
				}
			}

		}

	}

}
