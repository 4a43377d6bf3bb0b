package io.github.nplusone.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * The methods and fields of a class on the classpath, inherited ones included.
 */
final class ClassMembers extends ClassVisitor {

	private static final Map<String, Optional<ClassMembers>> KNOWN = new HashMap<>();

	private final Set<String> declared = new HashSet<>();

	private final List<String> parents = new ArrayList<>();

	private ClassMembers() {
		super(SpringAsmInfo.ASM_VERSION);
	}

	/**
	 * Finds a class.
	 * @param internalName name of the class, with slashes
	 * @return its members, empty if there is no such class
	 */
	static Optional<ClassMembers> of(String internalName) {
		return KNOWN.computeIfAbsent(internalName, ClassMembers::read);
	}

	private static Optional<ClassMembers> read(String internalName) {
		ClassLoader classLoader = ClassMembers.class.getClassLoader();
		try (InputStream stream = classLoader.getResourceAsStream(internalName + ".class")) {
			return (stream != null) ? Optional.of(read(stream)) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ClassMembers read(InputStream stream) throws IOException {
		ClassMembers members = new ClassMembers();
		new ClassReader(stream).accept(members, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
		return members;
	}

	@Override
	public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
		if (superName != null) {
			this.parents.add(superName);
		}
		this.parents.addAll(List.of(interfaces));
	}

	@Override
	public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
		this.declared.add(name + descriptor);
		return null;
	}

	@Override
	public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
			String[] exceptions) {
		this.declared.add(name + descriptor);
		return null;
	}

	boolean contain(String nameAndDescriptor) {
		return this.declared.contains(nameAndDescriptor) || this.parents.stream()
			.flatMap((parent) -> of(parent).stream())
			.anyMatch((parent) -> parent.contain(nameAndDescriptor));
	}

}
