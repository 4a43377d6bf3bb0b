package io.github.nplusone.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The tokens between two parentheses that a table is looked for in: a derived table, a
 * query of a {@code WITH}, joined tables. The outermost is the statement.
 */
final class QueryLevel {

	private static final Set<String> QUERIES = Set.of("select", "values", "with", "table");

	private static final Set<String> AFTER_WITH = Set.of("select", "values", "table", "insert", "replace", "upsert",
			"merge", "update", "delete");

	private static final Set<String> BEFORE_TARGET = Set.of("all", "delayed", "from", "high_priority", "ignore", "into",
			"low_priority", "only", "or", "overwrite", "percent", "quick", "table", "top");

	private static final Set<String> JOINS = Set.of(",", "join", "straight_join", "apply");

	private static final Set<String> SET_OPERATORS = Set.of("union", "except", "intersect", "minus");

	private static final Set<String> CLAUSES = Set.of("where", "group", "having", "order", "limit", "offset", "fetch",
			"for", "window", "connect", "start", "option", "returning");

	private static final Set<String> CHANGED_ROWS = Set.of("final", "new", "old");

	private static final Set<String> LOCK_HINTS = Set.of("nolock", "readuncommitted", "readpast", "rowlock", "paglock",
			"tablock", "tablockx", "updlock", "xlock", "holdlock");

	private static final Set<String> NO_TABLES = Set.of("dual", "sys.dual", "sysibm.sysdummy1");

	private final @Nullable QueryLevel parent;

	private final Map<String, TableSource> withQueries;

	private final TableName name = new TableName();

	private Place place;

	private Place afterTarget = Place.END;

	private TableSource source = TableSource.NONE;

	private TableSource other = TableSource.NONE;

	private @Nullable Token previous;

	private @Nullable String withQuery;

	private boolean paged;

	private boolean numbered;

	QueryLevel() {
		this(null, new HashMap<>(), Place.START);
	}

	private QueryLevel(@Nullable QueryLevel parent, Map<String, TableSource> withQueries, Place place) {
		this.parent = parent;
		this.withQueries = withQueries;
		this.place = place;
	}

	boolean isInner() {
		return this.parent != null;
	}

	void accept(Token token) {
		this.paged |= PageWords.endWith(this.previous, token);
		read(token);
		this.previous = token;
	}

	/**
	 * Opens a parenthesis.
	 * @param parenthesis the token
	 * @return level for what stands in it, {@code null} if that is no place for a table
	 */
	@Nullable QueryLevel open(Token parenthesis) {
		this.paged |= PageWords.endWith(this.previous, parenthesis);
		Place inner = inner();
		this.previous = parenthesis;
		return (inner != null) ? new QueryLevel(this, this.withQueries, inner) : null;
	}

	private @Nullable Place inner() {
		return switch (this.place) {
			case START, CHANGED_ROWS -> Place.START;
			case WITH -> isAfter("as") || isAfter("materialized") || isAfter(")") ? Place.START : null;
			case TARGET -> isAfter("top") ? null : Place.SOURCE;
			case SOURCE -> Place.SOURCE;
			case SOURCE_NAME, TARGET_NAME -> Place.ARGUMENTS;
			default -> null;
		};
	}

	/**
	 * Closes the parenthesis that this level stands in.
	 * @param parenthesis the token
	 * @return level around it, this one if it is the outermost
	 */
	QueryLevel close(Token parenthesis) {
		if (this.parent == null) {
			return this;
		}
		this.parent.closed(this);
		this.parent.previous = parenthesis;
		return this.parent;
	}

	/**
	 * Ends the level.
	 * @return what it reads or changes
	 */
	TableSource end() {
		if (this.name.isOpen()) {
			endName();
		}
		return new TableSource(this.source.table(), this.paged || this.source.paged(),
				this.numbered || this.source.numbered());
	}

	private void closed(QueryLevel inner) {
		switch (this.place) {
			case WITH -> endWithQuery(inner.end());
			case SOURCE_NAME, TARGET_NAME -> endArguments(inner);
			case CHANGED_ROWS -> endChangedRows(inner.end());
			case TARGET -> foundTarget(inner.end());
			default -> foundSource(inner.end());
		}
	}

	void numberByGroup() {
		this.numbered = false;
	}

	private void read(Token token) {
		switch (this.place) {
			case START -> start(token);
			case WITH -> with(token);
			case SELECT -> select(token);
			case SOURCE -> source(token);
			case TARGET -> target(token);
			case SOURCE_NAME, TARGET_NAME -> name(token);
			case CHANGED_ROWS -> afterName(token);
			case ARGUMENTS -> argument(token);
			case ALIAS -> alias(token);
			case SOURCES -> sources(token);
			case CLAUSES -> clauses(token);
			case CHANGE -> change(token);
			case END -> {
			}
		}
	}

	private void start(Token token) {
		switch (token.type()) {
			case WORD -> firstWord(token);
			case SYMBOL, BIND -> {
			}
			default -> this.place = Place.END;
		}
	}

	private void firstWord(Token word) {
		switch (word.text()) {
			case "all", "distinct" -> {
			}
			case "select" -> this.place = Place.SELECT;
			case "with" -> this.place = Place.WITH;
			case "values" -> this.place = Place.CLAUSES;
			case "table" -> this.place = Place.SOURCE;
			case "update", "delete" -> beginChange(Place.CHANGE);
			case "insert", "replace", "merge", "upsert" -> beginChange(Place.END);
			default -> this.place = Place.END;
		}
	}

	private void beginChange(Place afterTarget) {
		this.place = Place.TARGET;
		this.afterTarget = afterTarget;
	}

	private void with(Token token) {
		if (token.is("recursive") && isAfter("with")) {
			return;
		}
		if (isAfter("with") || isAfter("recursive") || isAfter(",")) {
			beginWithQuery(token);
		}
		else if (AFTER_WITH.contains(token.text())) {
			firstWord(token);
		}
	}

	// Known from its name on: a recursive query reads itself.
	private void beginWithQuery(Token name) {
		if (TableName.isName(name)) {
			this.withQuery = TableName.unquoted(name);
			this.withQueries.put(this.withQuery, TableSource.NONE);
		}
	}

	private void endWithQuery(TableSource query) {
		if (this.withQuery != null) {
			this.withQueries.put(this.withQuery, query);
			this.withQuery = null;
		}
		else {
			foundSource(query);
		}
	}

	private void select(Token token) {
		if (isFrom(token)) {
			this.place = Place.SOURCE;
		}
		else if (SET_OPERATORS.contains(token.text())) {
			this.place = Place.START;
		}
		this.numbered |= token.is("row_number") || token.is("rownum");
	}

	// Not that of "is distinct from".
	private boolean isFrom(Token token) {
		return token.is("from") && !isAfter("distinct") && !isAfter(".");
	}

	private void source(Token token) {
		if (this.previous == null && QUERIES.contains(token.text())) {
			firstWord(token);
		}
		else if (TableName.isName(token)) {
			sourceName(token);
		}
		else if (token.type() != Token.Type.SYMBOL) {
			this.place = Place.SOURCES;
		}
	}

	private void sourceName(Token token) {
		if (!token.is("only") && !token.is("lateral") && !isAfter("{")) {
			beginName(token, Place.SOURCE_NAME);
		}
	}

	private void target(Token token) {
		if (BEFORE_TARGET.contains(token.text()) || isAfter("or") || isAfter("top")) {
			return;
		}
		if (TableName.isName(token)) {
			beginName(token, Place.TARGET_NAME);
		}
		else {
			this.place = Place.END;
		}
	}

	private void beginName(Token token, Place place) {
		this.name.begin(token);
		this.place = place;
	}

	private void name(Token token) {
		if (this.name.accept(token)) {
			return;
		}
		if (token.is("table") && this.previous != null && CHANGED_ROWS.contains(this.previous.text())) {
			this.place = Place.CHANGED_ROWS;
		}
		else {
			afterName(token);
		}
	}

	private void afterName(Token token) {
		endName();
		read(token);
	}

	private void endName() {
		TableSource named = sourceNamed(this.name.end());
		if (this.place == Place.TARGET_NAME) {
			foundTarget(named);
		}
		else {
			foundSource(named);
		}
	}

	private TableSource sourceNamed(@Nullable String name) {
		if (name == null || NO_TABLES.contains(name)) {
			return TableSource.NONE;
		}
		TableSource query = this.withQueries.get(name);
		return (query != null) ? query : new TableSource(name);
	}

	private void endChangedRows(TableSource changed) {
		this.name.end();
		foundSource(changed);
	}

	private void argument(Token token) {
		if (this.previous == null && LOCK_HINTS.contains(token.text())) {
			this.place = Place.END;
		}
	}

	// Of a function, unless they are hints for a table or columns of the target.
	private void endArguments(QueryLevel arguments) {
		if (this.place == Place.SOURCE_NAME && arguments.place == Place.ARGUMENTS) {
			this.name.end();
			this.place = Place.SOURCES;
		}
		else {
			endName();
		}
	}

	private void foundTarget(TableSource target) {
		this.source = target;
		this.place = this.afterTarget;
	}

	private void foundSource(TableSource found) {
		if (this.afterTarget == Place.CHANGE) {
			this.other = found;
			this.place = Place.ALIAS;
		}
		else {
			this.source = this.source.isNone() ? found : this.source;
			this.place = Place.SOURCES;
		}
	}

	// update a set ... from t a: the target is an alias of a table named later.
	private void change(Token token) {
		if (isFrom(token)) {
			this.place = Place.SOURCE;
		}
	}

	private void alias(Token token) {
		if (token.is("as")) {
			return;
		}
		this.place = Place.SOURCES;
		if (TableName.isName(token) && TableName.unquoted(token).equals(this.source.table())) {
			this.source = this.other;
			this.place = Place.END;
		}
		else {
			read(token);
		}
	}

	private void sources(Token token) {
		if (JOINS.contains(token.text())) {
			this.place = isComplete() ? Place.SOURCES : Place.SOURCE;
		}
		else if (CLAUSES.contains(token.text()) || SET_OPERATORS.contains(token.text())) {
			this.place = Place.CLAUSES;
			read(token);
		}
	}

	private boolean isComplete() {
		return this.afterTarget != Place.CHANGE && !this.source.isNone();
	}

	private void clauses(Token token) {
		if (SET_OPERATORS.contains(token.text()) && !isComplete()) {
			this.place = Place.START;
		}
		this.paged |= token.is("rownum") || (token.is("where") && this.source.numbered());
	}

	private boolean isAfter(String text) {
		return this.previous != null && this.previous.is(text);
	}

	private enum Place {

		START, WITH, SELECT, SOURCE, SOURCE_NAME, CHANGED_ROWS, ARGUMENTS, SOURCES, CLAUSES, TARGET, TARGET_NAME,
		CHANGE, ALIAS, END

	}

}
