package com.example.bookshop;

import java.util.List;
import java.util.stream.LongStream;

import jakarta.persistence.EntityManager;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jooq.DSLContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

/**
 * Loops that write, each with the batch that does without the loop. What is written is
 * removed again.
 */
@RestController
@Transactional
class WriteController {

	private static final String INSERT = "insert into stock (id, copies) values (?, 1)";

	private final EntityManager entityManager;

	private final JdbcTemplate template;

	private final JdbcClient client;

	private final DSLContext dsl;

	private final StockMapper mapper;

	private final SqlSessionFactory sessions;

	private final AuthorRepository authors;

	WriteController(EntityManager entityManager, JdbcTemplate template, JdbcClient client, DSLContext dsl,
			StockMapper mapper, SqlSessionFactory sessions, AuthorRepository authors) {
		this.entityManager = entityManager;
		this.template = template;
		this.client = client;
		this.dsl = dsl;
		this.mapper = mapper;
		this.sessions = sessions;
		this.authors = authors;
	}

	private static List<Long> ids() {
		return LongStream.range(1_000, 1_200).boxed().toList();
	}

	private int removed() {
		return this.template.update("delete from stock where id >= 1000");
	}

	@GetMapping("/insert/identity")
	int insertWithIdentity() {
		ids().forEach((id) -> this.entityManager.persist(new Sale()));
		return ids().size();
	}

	@GetMapping("/insert/sequence")
	int insertWithSequence() {
		ids().forEach((id) -> this.entityManager.persist(new Delivery()));
		this.entityManager.flush();
		return ids().size();
	}

	@GetMapping("/insert/allocated")
	int insertWithAllocatedSequence() {
		ids().forEach((id) -> this.entityManager.persist(new Critic()));
		this.entityManager.flush();
		return ids().size();
	}

	@GetMapping("/update")
	int update() {
		List<Author> all = this.authors.findAll();
		all.forEach((author) -> author.setName(author.getName() + "'"));
		this.entityManager.flush();
		return all.size();
	}

	@GetMapping("/bulk")
	int bulk() {
		int updated = 0;
		for (long id : ids()) {
			updated += this.entityManager.createQuery("update Book b set b.title = b.title where b.id = :id")
				.setParameter("id", id)
				.executeUpdate();
		}
		return updated;
	}

	@GetMapping("/bulk/all")
	int bulkOfAll() {
		return this.entityManager.createQuery("update Book b set b.title = b.title where b.id in :ids")
			.setParameter("ids", ids())
			.executeUpdate();
	}

	@GetMapping("/write/template")
	int template() {
		ids().forEach((id) -> this.template.update(INSERT, id));
		return removed();
	}

	@GetMapping("/write/template/batch")
	int templateBatch() {
		this.template.batchUpdate(INSERT, ids().stream().map((id) -> new Object[] { id }).toList());
		return removed();
	}

	@GetMapping("/write/template/small")
	int templateSmallBatches() {
		List<Long> ids = ids();
		for (int from = 0; from < ids.size(); from += 2) {
			this.template.batchUpdate(INSERT,
					ids.subList(from, from + 2).stream().map((id) -> new Object[] { id }).toList());
		}
		return removed();
	}

	@GetMapping("/write/client")
	int client() {
		ids().forEach((id) -> this.client.sql(INSERT).param(id).update());
		return removed();
	}

	@GetMapping("/write/jooq")
	int jooq() {
		for (long id : ids()) {
			this.dsl.insertInto(table("stock"), field("id", Long.class), field("copies", Integer.class))
				.values(id, 1)
				.execute();
		}
		return removed();
	}

	@GetMapping("/write/jooq/batch")
	int jooqBatch() {
		this.dsl
			.batch(ids().stream()
				.map((id) -> this.dsl
					.insertInto(table("stock"), field("id", Long.class), field("copies", Integer.class))
					.values(id, 1))
				.toList())
			.execute();
		return removed();
	}

	@GetMapping("/write/mybatis")
	int mybatis() {
		ids().forEach(this.mapper::add);
		return removed();
	}

	@GetMapping("/write/mybatis/batch")
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	int mybatisBatch() {
		try (SqlSession session = this.sessions.openSession(ExecutorType.BATCH)) {
			StockMapper batching = session.getMapper(StockMapper.class);
			ids().forEach(batching::add);
			session.flushStatements();
			session.commit();
		}
		return removed();
	}

}
