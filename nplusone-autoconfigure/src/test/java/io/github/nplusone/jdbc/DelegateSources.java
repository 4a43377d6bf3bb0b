package io.github.nplusone.jdbc;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

/**
 * Writes the classes that delegate each method of a JDBC interface, of which the classes
 * {@code Counted…} are made. Methods that create statements, execute or bind get a hook.
 */
final class DelegateSources {

	private static final String HEADER = """
			package io.github.nplusone.jdbc;

			%s

			/**
			 * %s
			 * <p>
			 * Written by {@code DelegateSources}: change that, and not this.
			 */
			@NullUnmarked
			abstract class %s%s {

				private final %s target;

				%s(%s target%s) {
					super(%s);
					this.target = target;
				}
			""";

	private static final String TARGET = """

				@Override
				public Object getTarget() {
					return this.target;
				}
			""";

	private static final int TAB = 4;

	private static final int LINE = 120;

	private final TreeSet<String> imports = new TreeSet<>();

	private DelegateSources() {
	}

	/**
	 * Writes all classes.
	 * @return their sources by their simple names
	 */
	static Map<String, String> all() {
		Map<String, String> sources = new LinkedHashMap<>();
		sources.put("DelegatingConnection", new DelegateSources().connection());
		sources.put("DelegatingStatement", new DelegateSources().statement());
		sources.put("DelegatingPreparedStatement", new DelegateSources().preparedStatement());
		sources.put("DelegatingCallableStatement", new DelegateSources().callableStatement());
		sources.put("DelegatingResultSet", new DelegateSources().resultSet());
		sources.put("DelegatingDatabaseMetaData", new DelegateSources().databaseMetaData());
		return sources;
	}

	private String connection() {
		String hooks = hook("Statement counted(Statement statement)")
				+ hook("PreparedStatement counted(PreparedStatement statement, String sql)")
				+ hook("CallableStatement counted(CallableStatement statement, String sql)")
				+ hook("DatabaseMetaData counted(DatabaseMetaData metaData)");
		String methods = methods(Connection.class,
				(method) -> isCreation(method) ? creation(method) : delegation(method));
		return source(Connection.class,
				"A connection. Statements pass a hook, and so does what is known of the database.",
				" extends StaticProxy implements Connection", "", hooks + TARGET + methods);
	}

	private String statement() {
		String hooks = hook("ThreadWork begin(String sql)") + hook("ThreadWork begin()")
				+ hook("ThreadWork beginBatch()") + hook("void end(ThreadWork work, boolean failed)")
				+ hook("ResultSet counted(ResultSet result)");
		String methods = methods(Statement.class,
				(method) -> isExecution(method) ? execution(method) : delegation(method));
		return source(Statement.class, "A statement. Executions are between two hooks, and results pass one.",
				" extends StaticProxy implements Statement", "", hooks + TARGET + methods);
	}

	private String preparedStatement() {
		String hooks = hook("BoundValues values()");
		String methods = methods(PreparedStatement.class, (method) -> isExecution(method) ? execution(method)
				: isBinding(method) ? binding(method) : delegation(method));
		return source(PreparedStatement.class,
				"A prepared statement. Executions are between two hooks, and values are noted.",
				" extends CountedStatement implements PreparedStatement", ", CountedConnection connection, String sql",
				hooks + methods);
	}

	private String callableStatement() {
		String methods = methods(CallableStatement.class,
				(method) -> isBinding(method) ? binding(method) : delegation(method));
		return source(CallableStatement.class, "A call. Values are noted.",
				" extends CountedPreparedStatement implements CallableStatement",
				", CountedConnection connection, String sql", methods);
	}

	private String resultSet() {
		return source(ResultSet.class, "A result.", " extends StaticProxy implements ResultSet", "",
				TARGET + methods(ResultSet.class, DelegateSources::delegation));
	}

	private String databaseMetaData() {
		return source(DatabaseMetaData.class, "What is known of a database.",
				" extends StaticProxy implements DatabaseMetaData", "",
				TARGET + methods(DatabaseMetaData.class, DelegateSources::delegation));
	}

	private static String hook(String signature) {
		return "\n\tabstract " + signature + ";\n";
	}

	private String methods(Class<?> type, Function<Method, String> writer) {
		Stream<Method> all = Arrays.stream(isExtended(type) ? type.getDeclaredMethods() : type.getMethods());
		return all.filter((method) -> !Modifier.isStatic(method.getModifiers()))
			.sorted(Comparator.comparing(Method::getName)
				.thenComparing((method) -> Arrays.toString(method.getParameterTypes())))
			.map((method) -> declaration(method, writer.apply(method)))
			.collect(Collectors.joining());
	}

	// Their classes extend that of Statement.
	private static boolean isExtended(Class<?> type) {
		return type != Statement.class && Statement.class.isAssignableFrom(type);
	}

	private String declaration(Method method, String body) {
		String parameters = IntStream.range(0, method.getParameterCount())
			.mapToObj((i) -> type(method.getGenericParameterTypes()[i].getTypeName(), method.getParameterTypes()[i])
					+ " " + name(method, i))
			.collect(Collectors.joining(", "));
		String generic = (method.getTypeParameters().length > 0) ? "<T> " : "";
		String thrown = Arrays.stream(method.getExceptionTypes())
			.map((thrownType) -> type(thrownType.getTypeName(), thrownType))
			.collect(Collectors.joining(", "));
		String signature = "public " + generic
				+ type(method.getGenericReturnType().getTypeName(), method.getReturnType()) + " " + method.getName()
				+ "(" + parameters + ")";
		return "\n" + (method.isAnnotationPresent(Deprecated.class) ? "\t@Deprecated\n" : "") + "\t@Override\n\t"
				+ signature + throwing(signature, thrown) + " {\n" + body.indent(8).replace("    ", "\t") + "\t}\n";
	}

	// On a line of its own where the formatter has it so.
	private static String throwing(String signature, String thrown) {
		if (thrown.isEmpty()) {
			return "";
		}
		String clause = "throws " + thrown;
		boolean fits = TAB + (signature + " " + clause + " {").length() <= LINE;
		return (fits ? " " : "\n\t\t\t") + clause;
	}

	private String type(String name, Class<?> type) {
		Class<?> element = type.isArray() ? type.getComponentType() : type;
		if (!element.isPrimitive() && !element.getPackageName().equals("java.lang")
				&& name.startsWith(element.getPackageName())) {
			this.imports.add(element.getName());
		}
		return name.replaceAll("[a-z]+\\.", "");
	}

	private static String name(Method method, int index) {
		if (index == 0 && takesSql(method)) {
			return "sql";
		}
		if (isBinding(method) && index < 2) {
			return (index == 0) ? "parameter" : "value";
		}
		return (method.getParameterCount() == 1) ? "argument" : "arg" + (index + 1);
	}

	private static boolean takesSql(Method method) {
		return method.getParameterCount() > 0 && method.getParameterTypes()[0] == String.class
				&& (isExecution(method) || method.getName().startsWith("prepare"));
	}

	private static boolean isCreation(Method method) {
		return Statement.class.isAssignableFrom(method.getReturnType())
				|| method.getReturnType() == DatabaseMetaData.class;
	}

	private static boolean isExecution(Method method) {
		return method.getName().startsWith("execute");
	}

	private static boolean isBinding(Method method) {
		return method.getName().startsWith("set") && method.getParameterCount() > 1
				&& PreparedStatement.class.isAssignableFrom(method.getDeclaringClass());
	}

	private static String call(Method method) {
		return "this.target." + method.getName() + "("
				+ IntStream.range(0, method.getParameterCount())
					.mapToObj((i) -> name(method, i))
					.collect(Collectors.joining(", "))
				+ ")";
	}

	private static String delegation(Method method) {
		return ((method.getReturnType() == void.class) ? "" : "return ")
				+ (isResult(method) ? "counted(" + call(method) + ")" : call(method)) + ";";
	}

	private static boolean isResult(Method method) {
		return method.getReturnType() == ResultSet.class
				&& Statement.class.isAssignableFrom(method.getDeclaringClass());
	}

	private static String creation(Method method) {
		return "return counted(" + call(method) + (takesSql(method) ? ", sql" : "") + ");";
	}

	private static String binding(Method method) {
		return call(method) + ";\nvalues()." + note(method) + ";";
	}

	private static String note(Method method) {
		Class<?> type = method.getParameterTypes()[1];
		if (method.getName().equals("setNull")) {
			return "setObject(parameter, null)";
		}
		if (!type.isPrimitive()) {
			return "setObject(parameter, value)";
		}
		List<Class<?>> numbers = List.of(int.class, short.class, byte.class);
		return "set(parameter, "
				+ (numbers.contains(type) ? "value" : StringUtils.capitalize(type.getName()) + ".hashCode(value)")
				+ ")";
	}

	private String execution(Method method) {
		String begin = method.getName().endsWith("Batch") ? "beginBatch()"
				: takesSql(method) ? "begin(sql)" : "begin()";
		this.imports.add("io.github.nplusone.recording.ThreadWork");
		return """
				ThreadWork work = %s;
				boolean failed = true;
				try {
				    %s result = %s;
				    failed = false;
				    return %s;
				}
				finally {
				    end(work, failed);
				}
				""".formatted(begin, type(method.getReturnType().getTypeName(), method.getReturnType()), call(method),
				isResult(method) ? "counted(result)" : "result");
	}

	private String source(Class<?> type, String summary, String supertypes, String parameters, String body) {
		this.imports.add(type.getName());
		this.imports.add("org.jspecify.annotations.NullUnmarked");
		String name = "Delegating" + type.getSimpleName();
		String arguments = parameters.isEmpty() ? ""
				: "target" + parameters.replace("CountedConnection ", "").replace("String ", "");
		return HEADER
			.formatted(imports(), summary, name, supertypes, type.getSimpleName(), name, type.getSimpleName(),
					parameters, arguments)
			.replace("\t\tsuper();\n", "") + body + "\n}\n";
	}

	private String imports() {
		return Stream.of("java.", "net.|org.", "io.")
			.map((group) -> this.imports.stream()
				.filter((type) -> type.matches("(" + group.replace(".", "\\.") + ").*"))
				.map((type) -> "import " + type + ";")
				.collect(Collectors.joining("\n")))
			.filter((group) -> !group.isEmpty())
			.collect(Collectors.joining("\n\n"));
	}

}
