package io.github.nplusone.advice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.nplusone.Association;
import io.github.nplusone.AssociationType;
import io.github.nplusone.ExecutedStatement;
import io.github.nplusone.FindingType;
import io.github.nplusone.RecordedExecutions;
import io.github.nplusone.Repeated;
import io.github.nplusone.RepeatedQuery;
import io.github.nplusone.StatementKind;
import io.github.nplusone.mapping.CollectionMapping;
import io.github.nplusone.mapping.EntityMapping;
import io.github.nplusone.mapping.EntityMappings;
import io.github.nplusone.mapping.IdGeneration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the advice on associations where joining them would be wrong. The advice that
 * is given is followed in the integration tests.
 */
class AssociationAdviceTests {

	private static final Association BOOKS = collection("books", true);

	private static final Association AWARDS = collection("awards", true);

	private static final Association OF_SUBCLASS = collection("poems", false);

	private static final Association EMBEDDED = toOne("address.country", false);

	private static final Association ALWAYS_FETCHED = toOne("country", true);

	private final TestMappings mappings = new TestMappings();

	private final Advisor advisor = new Advisor(this.mappings, true);

	@Test
	void secondBagIsNotJoined() {
		assertThat(advise(load(BOOKS, "book", 20), load(AWARDS, "award", 20)))
			.isEqualTo("@BatchSize(size = 64) on Author.books: a query that joins Author.awards as well multiplies its "
					+ "rows, and fails for two bags");
	}

	@Test
	void secondSetMultipliesRowsOnly() {
		assertThat(advise(load(BOOKS, "book", 20), load(collection("genres", false), "genre", 20)))
			.endsWith("multiplies its rows");
	}

	@Test
	void whatAQueryForTheOwnerCannotFetchIsBatched() {
		assertThat(advise(load(OF_SUBCLASS, "poem", 20))).isEqualTo("@BatchSize(size = 64) on Author.poems");
		assertThat(advise(load(EMBEDDED, "country", 20))).isEqualTo("@BatchSize(size = 64) on the class Country");
	}

	@Test
	void secondBagIsNotJoinedWhereOneIsAlready() {
		assertThat(adviseAfter("select a1_0.id,a2_0.id from author a1_0 left join award a2_0 on a1_0.id=a2_0.author_id",
				false))
			.isEqualTo("@BatchSize(size = 64) on Author.books: a query that joins Author.awards as well multiplies its "
					+ "rows, and fails for two bags");
	}

	@Test
	void pageOfSomethingElseThatTheOwnersAreJoinedWithIsAPage() {
		assertThat(
				adviseAfter("select a1_0.id from award a2_0 join author a1_0 on a1_0.id=a2_0.author_id limit ?", true))
			.isEqualTo("@BatchSize(size = 64) on Author.books: a page of its owners that joins a collection is cut in "
					+ "memory");
	}

	@Test
	void nothingIsAddedToANativeQuery() {
		assertThat(adviseAfter("select * from author where name like ?", false))
			.isEqualTo("@BatchSize(size = 64) on Author.books");
	}

	@Test
	void whatIsAlwaysFetchedIsJoined() {
		assertThat(advise(load(ALWAYS_FETCHED, "country", 20)))
			.isEqualTo("what @NotFound or another column than the identifier leads to is loaded with its owner in any "
					+ "case: fetch it with the parent: `left join fetch a.country` where the owner is read");
	}

	@Test
	void batchThatIsNotFilledIsNotRaised() {
		Association batched = new Association("com.example.Author", "books", AssociationType.ONE_TO_MANY, false, 64,
				true);
		assertThat(advise(load(batched, "book", 20))).isEqualTo("fetch it with the parent: `left join fetch a.books`");
	}

	private @Nullable String adviseAfter(String owners, boolean paged) {
		RepeatedQuery query = load(BOOKS, "book", 20);
		ExecutedStatement statement = new ExecutedStatement("db", StatementKind.SELECT, owners,
				paged ? "award" : "author", paged, 1, Duration.ZERO, null);
		return this.advisor.advise(FindingType.N_PLUS_ONE, query,
				new RecordedExecutions(List.of(), List.of(statement), List.of(query), 0));
	}

	@Test
	void silentIfNeitherIsPossible() {
		Association unknown = toOne("patron", false);
		assertThat(advise(load(unknown, "patron", 20))).isNull();
	}

	@Test
	void batchIsNoHelpWhereOwnersComeOneByOne() {
		RepeatedQuery owners = new Repeated("select * from author where id=?", 20).table("author").build();
		assertThat(advise(load(BOOKS, "book", 20), owners)).doesNotContain("@BatchSize").contains("left join fetch");
	}

	@Test
	void batchSizeGrowsWithTheData() {
		assertThat(advise(load(OF_SUBCLASS, "poem", 5_000))).isEqualTo("@BatchSize(size = 128) on Author.poems");
		assertThat(advise(load(OF_SUBCLASS, "poem", 2_000_000))).isEqualTo("@BatchSize(size = 1024) on Author.poems");
	}

	@Test
	void withoutSpringDataThereIsNoEntityGraph() {
		assertThat(new Advisor(this.mappings, false).advise(FindingType.N_PLUS_ONE, load(BOOKS, "book", 20),
				executions(load(BOOKS, "book", 20))))
			.isEqualTo("fetch it with the parent: `left join fetch a.books`, or @BatchSize(size = 64) on Author.books");
	}

	private @Nullable String advise(RepeatedQuery query, RepeatedQuery... others) {
		RepeatedQuery[] all = Stream.concat(Stream.of(query), Stream.of(others)).toArray(RepeatedQuery[]::new);
		return this.advisor.advise(FindingType.N_PLUS_ONE, query, executions(all));
	}

	private static RecordedExecutions executions(RepeatedQuery... queries) {
		return new RecordedExecutions(List.of(), List.of(), List.of(queries), 0);
	}

	private static RepeatedQuery load(Association association, String table, int executions) {
		return new Repeated("select * from " + table + " where author_id=?", executions).table(table)
			.association(association)
			.build();
	}

	private static Association collection(String attribute, boolean bag) {
		return new Association("com.example.Author", attribute, AssociationType.ONE_TO_MANY, false, 1, bag);
	}

	private static Association toOne(String attribute, boolean eager) {
		return new Association("com.example.Author", attribute, AssociationType.TO_ONE, eager, 1, false);
	}

	/**
	 * Authors have everything, and one subclass has poems.
	 */
	private static final class TestMappings implements EntityMappings {

		private static final Map<String, EntityMapping> ENTITIES = Map.of("author", entity("Author"), "country",
				entity("Country"));

		private static EntityMapping entity(String name) {
			return new EntityMapping("com.example." + name, name.toLowerCase(), IdGeneration.SEQUENCE, 50, 1, false,
					false);
		}

		@Override
		public @Nullable EntityMapping entityOf(@Nullable String table) {
			return (table != null) ? ENTITIES.get(table) : null;
		}

		@Override
		public @Nullable Association loadedByUniqueKey(@Nullable String table, String fingerprint) {
			return null;
		}

		@Override
		public boolean isEntity(Class<?> type) {
			return false;
		}

		@Override
		public @Nullable String tableOf(String entityName) {
			return entityName.substring(entityName.lastIndexOf('.') + 1).toLowerCase();
		}

		@Override
		public @Nullable String targetOf(Association association) {
			return association.equals(EMBEDDED) ? "com.example.Country" : null;
		}

		@Override
		public @Nullable String fetchPathOf(Association association) {
			boolean fetchable = (association.type().isCollection() && !association.equals(OF_SUBCLASS))
					|| association.equals(ALWAYS_FETCHED);
			return (fetchable || association.equals(EMBEDDED)) ? association.attribute() : null;
		}

		@Override
		public boolean isAlwaysFetched(Association association) {
			return association.equals(ALWAYS_FETCHED);
		}

		@Override
		public List<CollectionMapping> collections() {
			return List.of(new CollectionMapping(BOOKS, "author", "book"),
					new CollectionMapping(AWARDS, "author", "award"));
		}

		@Override
		public Set<String> associationNames() {
			return Set.of();
		}

	}

}
