package com.example.library.tools;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same loop over three tags with each tool for SQL that Spring Boot knows.
 */
@RestController
@RequestMapping("/tools")
class ToolController {

	private final JdbcTemplate jdbcTemplate;

	private final JdbcClient jdbcClient;

	private final TagRepository repository;

	private final DSLContext jooq;

	private final TagMapper mapper;

	ToolController(JdbcTemplate jdbcTemplate, JdbcClient jdbcClient, TagRepository repository, DSLContext jooq,
			TagMapper mapper) {
		this.jdbcTemplate = jdbcTemplate;
		this.jdbcClient = jdbcClient;
		this.repository = repository;
		this.jooq = jooq;
		this.mapper = mapper;
	}

	@GetMapping("/jdbc-template")
	List<String> jdbcTemplate() {
		return forEachTag(
				(id) -> this.jdbcTemplate.queryForObject("select name from tag where id = ?", String.class, id));
	}

	@GetMapping("/jdbc-client")
	List<String> jdbcClient() {
		return forEachTag((id) -> this.jdbcClient.sql("select name from tag where id = :id")
			.param("id", id)
			.query(String.class)
			.single());
	}

	@GetMapping("/data-jdbc")
	List<String> dataJdbc() {
		return forEachTag((id) -> this.repository.findById(id).orElseThrow().name());
	}

	@GetMapping("/jooq")
	List<String> jooq() {
		return forEachTag((id) -> this.jooq.select(DSL.field("name", String.class))
			.from("tag")
			.where(DSL.field("id", Long.class).eq(id))
			.fetchSingle()
			.value1());
	}

	@GetMapping("/mybatis")
	List<String> mybatis() {
		return forEachTag(this.mapper::name);
	}

	private static List<String> forEachTag(LongFunction<String> name) {
		return LongStream.rangeClosed(1, 3).mapToObj(name).toList();
	}

}
