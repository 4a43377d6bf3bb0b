package io.github.nplusone.integration;

import java.util.Set;
import java.util.TreeSet;

import org.springframework.asm.ClassReader;
import org.springframework.asm.Type;

/**
 * The constant pool of a class file: every class, method and field that the class links
 * to.
 */
final class ClassReferences {

	private static final int CLASS = 7;

	private static final int FIELD = 9;

	private static final int METHOD = 10;

	private static final int INTERFACE_METHOD = 11;

	private static final int METHOD_TYPE = 16;

	private final ClassReader reader;

	private final char[] buffer;

	private final Set<String> unresolved = new TreeSet<>();

	ClassReferences(ClassReader reader) {
		this.reader = reader;
		this.buffer = new char[reader.getMaxStringLength()];
	}

	/**
	 * Finds the references to what is not on the classpath.
	 * @return names of classes, and of methods and fields with their descriptors
	 */
	Set<String> unresolved() {
		for (int i = 1; i < this.reader.getItemCount(); i++) {
			check(this.reader.getItem(i));
		}
		return this.unresolved;
	}

	private void check(int item) {
		switch ((item > 0) ? this.reader.readByte(item - 1) : 0) {
			case CLASS -> checkType(Type.getObjectType(this.reader.readUTF8(item, this.buffer)));
			case METHOD_TYPE -> checkTypes(Type.getMethodType(this.reader.readUTF8(item, this.buffer)));
			case FIELD, METHOD, INTERFACE_METHOD -> checkMember(item);
			default -> {
				// Names, numbers and texts refer to nothing.
			}
		}
	}

	private void checkMember(int item) {
		Type owner = owner(Type.getObjectType(this.reader.readClass(item, this.buffer)));
		int nameAndType = this.reader.getItem(this.reader.readUnsignedShort(item + 2));
		String name = this.reader.readUTF8(nameAndType, this.buffer);
		String descriptor = this.reader.readUTF8(nameAndType + 2, this.buffer);
		checkTypes(Type.getType(descriptor));
		if (ClassMembers.of(owner.getInternalName())
			.stream()
			.noneMatch((members) -> members.contain(name + descriptor))) {
			this.unresolved.add(owner.getClassName() + "." + name + descriptor);
		}
	}

	// The methods of an array are those of any object.
	private static Type owner(Type type) {
		return (type.getSort() == Type.ARRAY) ? Type.getType(Object.class) : type;
	}

	private void checkTypes(Type type) {
		if (type.getSort() != Type.METHOD) {
			checkType(type);
			return;
		}
		checkType(type.getReturnType());
		for (Type argument : type.getArgumentTypes()) {
			checkType(argument);
		}
	}

	private void checkType(Type type) {
		Type element = element(type);
		if (element.getSort() == Type.OBJECT && ClassMembers.of(element.getInternalName()).isEmpty()) {
			this.unresolved.add(element.getClassName());
		}
	}

	private static Type element(Type type) {
		return (type.getSort() == Type.ARRAY) ? type.getElementType() : type;
	}

}
