package com.example.shop;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Tests of a controller: run by {@code SliceTests}.
 */
@WebSlice
@TestPropertySource(properties = "nplusone.test.fail-on=n-plus-one, duplicate")
class WebSliceExamples {

	@Autowired
	MockMvc mockMvc;

	@Autowired
	JdbcTemplate jdbcTemplate;

	@MockitoBean
	Shop shop;

	@BeforeEach
	void find() {
		given(this.shop.find(1)).willReturn("one");
		given(this.shop.find(2)).willAnswer((invocation) -> {
			for (int i = 0; i < 3; i++) {
				this.jdbcTemplate.queryForObject("select ?", Integer.class, i);
			}
			return "two";
		});
	}

	@Test
	void kept() throws Exception {
		this.mockMvc.perform(get("/customers/1")).andReturn();
	}

	@Test
	void broken() throws Exception {
		this.mockMvc.perform(get("/customers/2")).andReturn();
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Database {

		@Bean
		DataSource dataSource() {
			return new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
		}

		@Bean
		JdbcTemplate jdbcTemplate(DataSource dataSource) {
			return new JdbcTemplate(dataSource);
		}

	}

}
