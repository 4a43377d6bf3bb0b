package io.github.nplusone.callsite;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.nplusone.QueryApi;

/**
 * The libraries that the classes seen on stacks belong to.
 */
final class Apis extends ClassValue<Apis.Api> {

	private static final Map<String, QueryApi> PREFIXES = new LinkedHashMap<>();

	static {
		PREFIXES.put("org.springframework.data.jpa.", QueryApi.SPRING_DATA_JPA);
		PREFIXES.put("org.springframework.data.jdbc.", QueryApi.SPRING_DATA_JDBC);
		PREFIXES.put("org.springframework.data.relational.", QueryApi.SPRING_DATA_JDBC);
		PREFIXES.put("org.jooq.", QueryApi.JOOQ);
		PREFIXES.put("org.apache.ibatis.", QueryApi.MYBATIS);
		PREFIXES.put("org.mybatis.", QueryApi.MYBATIS);
		PREFIXES.put("org.springframework.jdbc.core.simple.DefaultJdbcClient", QueryApi.JDBC_CLIENT);
		PREFIXES.put("org.springframework.jdbc.core.simple.JdbcClient", QueryApi.JDBC_CLIENT);
		PREFIXES.put("org.hibernate.", QueryApi.JPA);
		PREFIXES.put("org.springframework.jdbc.", QueryApi.JDBC_TEMPLATE);
	}

	@Override
	protected Api computeValue(Class<?> type) {
		return PREFIXES.entrySet()
			.stream()
			.filter((entry) -> type.getName().startsWith(entry.getKey()))
			.findFirst()
			.map((entry) -> new Api(entry.getValue()))
			.orElse(Api.NONE);
	}

	/**
	 * A library, or none.
	 *
	 * @param api the library, {@code null} if the class belongs to none
	 */
	record Api(@Nullable QueryApi api) {

		static final Api NONE = new Api(null);

	}

}
