package io.github.nplusone;

/**
 * The library by which the application executed a statement.
 *
 * @since 0.1.0
 */
public enum QueryApi {

	/**
	 * Repositories of Spring Data JPA.
	 */
	SPRING_DATA_JPA,

	/**
	 * Repositories and templates of Spring Data JDBC.
	 */
	SPRING_DATA_JDBC,

	/**
	 * Jakarta Persistence, or Hibernate's own API.
	 */
	JPA,

	/**
	 * {@code JdbcTemplate}, {@code NamedParameterJdbcTemplate}, {@code SimpleJdbcInsert}.
	 */
	JDBC_TEMPLATE,

	/**
	 * {@code JdbcClient}.
	 */
	JDBC_CLIENT,

	/**
	 * jOOQ.
	 */
	JOOQ,

	/**
	 * MyBatis.
	 */
	MYBATIS,

	/**
	 * JDBC itself, or a library that is not known.
	 */
	JDBC

}
