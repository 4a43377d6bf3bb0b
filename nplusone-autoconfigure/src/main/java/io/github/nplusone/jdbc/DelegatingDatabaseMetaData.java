package io.github.nplusone.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.RowIdLifetime;
import java.sql.SQLException;

import org.jspecify.annotations.NullUnmarked;

/**
 * What is known of a database.
 * <p>
 * Written by {@code DelegateSources}: change that, and not this.
 */
@NullUnmarked
abstract class DelegatingDatabaseMetaData extends StaticProxy implements DatabaseMetaData {

	private final DatabaseMetaData target;

	DelegatingDatabaseMetaData(DatabaseMetaData target) {
		this.target = target;
	}

	@Override
	public Object getTarget() {
		return this.target;
	}

	@Override
	public boolean allProceduresAreCallable() throws SQLException {
		return this.target.allProceduresAreCallable();
	}

	@Override
	public boolean allTablesAreSelectable() throws SQLException {
		return this.target.allTablesAreSelectable();
	}

	@Override
	public boolean autoCommitFailureClosesAllResultSets() throws SQLException {
		return this.target.autoCommitFailureClosesAllResultSets();
	}

	@Override
	public boolean dataDefinitionCausesTransactionCommit() throws SQLException {
		return this.target.dataDefinitionCausesTransactionCommit();
	}

	@Override
	public boolean dataDefinitionIgnoredInTransactions() throws SQLException {
		return this.target.dataDefinitionIgnoredInTransactions();
	}

	@Override
	public boolean deletesAreDetected(int argument) throws SQLException {
		return this.target.deletesAreDetected(argument);
	}

	@Override
	public boolean doesMaxRowSizeIncludeBlobs() throws SQLException {
		return this.target.doesMaxRowSizeIncludeBlobs();
	}

	@Override
	public boolean generatedKeyAlwaysReturned() throws SQLException {
		return this.target.generatedKeyAlwaysReturned();
	}

	@Override
	public ResultSet getAttributes(String arg1, String arg2, String arg3, String arg4) throws SQLException {
		return this.target.getAttributes(arg1, arg2, arg3, arg4);
	}

	@Override
	public ResultSet getBestRowIdentifier(String arg1, String arg2, String arg3, int arg4, boolean arg5)
			throws SQLException {
		return this.target.getBestRowIdentifier(arg1, arg2, arg3, arg4, arg5);
	}

	@Override
	public String getCatalogSeparator() throws SQLException {
		return this.target.getCatalogSeparator();
	}

	@Override
	public String getCatalogTerm() throws SQLException {
		return this.target.getCatalogTerm();
	}

	@Override
	public ResultSet getCatalogs() throws SQLException {
		return this.target.getCatalogs();
	}

	@Override
	public ResultSet getClientInfoProperties() throws SQLException {
		return this.target.getClientInfoProperties();
	}

	@Override
	public ResultSet getColumnPrivileges(String arg1, String arg2, String arg3, String arg4) throws SQLException {
		return this.target.getColumnPrivileges(arg1, arg2, arg3, arg4);
	}

	@Override
	public ResultSet getColumns(String arg1, String arg2, String arg3, String arg4) throws SQLException {
		return this.target.getColumns(arg1, arg2, arg3, arg4);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return this.target.getConnection();
	}

	@Override
	public ResultSet getCrossReference(String arg1, String arg2, String arg3, String arg4, String arg5, String arg6)
			throws SQLException {
		return this.target.getCrossReference(arg1, arg2, arg3, arg4, arg5, arg6);
	}

	@Override
	public int getDatabaseMajorVersion() throws SQLException {
		return this.target.getDatabaseMajorVersion();
	}

	@Override
	public int getDatabaseMinorVersion() throws SQLException {
		return this.target.getDatabaseMinorVersion();
	}

	@Override
	public String getDatabaseProductName() throws SQLException {
		return this.target.getDatabaseProductName();
	}

	@Override
	public String getDatabaseProductVersion() throws SQLException {
		return this.target.getDatabaseProductVersion();
	}

	@Override
	public int getDefaultTransactionIsolation() throws SQLException {
		return this.target.getDefaultTransactionIsolation();
	}

	@Override
	public int getDriverMajorVersion() {
		return this.target.getDriverMajorVersion();
	}

	@Override
	public int getDriverMinorVersion() {
		return this.target.getDriverMinorVersion();
	}

	@Override
	public String getDriverName() throws SQLException {
		return this.target.getDriverName();
	}

	@Override
	public String getDriverVersion() throws SQLException {
		return this.target.getDriverVersion();
	}

	@Override
	public ResultSet getExportedKeys(String arg1, String arg2, String arg3) throws SQLException {
		return this.target.getExportedKeys(arg1, arg2, arg3);
	}

	@Override
	public String getExtraNameCharacters() throws SQLException {
		return this.target.getExtraNameCharacters();
	}

	@Override
	public ResultSet getFunctionColumns(String arg1, String arg2, String arg3, String arg4) throws SQLException {
		return this.target.getFunctionColumns(arg1, arg2, arg3, arg4);
	}

	@Override
	public ResultSet getFunctions(String arg1, String arg2, String arg3) throws SQLException {
		return this.target.getFunctions(arg1, arg2, arg3);
	}

	@Override
	public String getIdentifierQuoteString() throws SQLException {
		return this.target.getIdentifierQuoteString();
	}

	@Override
	public ResultSet getImportedKeys(String arg1, String arg2, String arg3) throws SQLException {
		return this.target.getImportedKeys(arg1, arg2, arg3);
	}

	@Override
	public ResultSet getIndexInfo(String arg1, String arg2, String arg3, boolean arg4, boolean arg5)
			throws SQLException {
		return this.target.getIndexInfo(arg1, arg2, arg3, arg4, arg5);
	}

	@Override
	public int getJDBCMajorVersion() throws SQLException {
		return this.target.getJDBCMajorVersion();
	}

	@Override
	public int getJDBCMinorVersion() throws SQLException {
		return this.target.getJDBCMinorVersion();
	}

	@Override
	public int getMaxBinaryLiteralLength() throws SQLException {
		return this.target.getMaxBinaryLiteralLength();
	}

	@Override
	public int getMaxCatalogNameLength() throws SQLException {
		return this.target.getMaxCatalogNameLength();
	}

	@Override
	public int getMaxCharLiteralLength() throws SQLException {
		return this.target.getMaxCharLiteralLength();
	}

	@Override
	public int getMaxColumnNameLength() throws SQLException {
		return this.target.getMaxColumnNameLength();
	}

	@Override
	public int getMaxColumnsInGroupBy() throws SQLException {
		return this.target.getMaxColumnsInGroupBy();
	}

	@Override
	public int getMaxColumnsInIndex() throws SQLException {
		return this.target.getMaxColumnsInIndex();
	}

	@Override
	public int getMaxColumnsInOrderBy() throws SQLException {
		return this.target.getMaxColumnsInOrderBy();
	}

	@Override
	public int getMaxColumnsInSelect() throws SQLException {
		return this.target.getMaxColumnsInSelect();
	}

	@Override
	public int getMaxColumnsInTable() throws SQLException {
		return this.target.getMaxColumnsInTable();
	}

	@Override
	public int getMaxConnections() throws SQLException {
		return this.target.getMaxConnections();
	}

	@Override
	public int getMaxCursorNameLength() throws SQLException {
		return this.target.getMaxCursorNameLength();
	}

	@Override
	public int getMaxIndexLength() throws SQLException {
		return this.target.getMaxIndexLength();
	}

	@Override
	public long getMaxLogicalLobSize() throws SQLException {
		return this.target.getMaxLogicalLobSize();
	}

	@Override
	public int getMaxProcedureNameLength() throws SQLException {
		return this.target.getMaxProcedureNameLength();
	}

	@Override
	public int getMaxRowSize() throws SQLException {
		return this.target.getMaxRowSize();
	}

	@Override
	public int getMaxSchemaNameLength() throws SQLException {
		return this.target.getMaxSchemaNameLength();
	}

	@Override
	public int getMaxStatementLength() throws SQLException {
		return this.target.getMaxStatementLength();
	}

	@Override
	public int getMaxStatements() throws SQLException {
		return this.target.getMaxStatements();
	}

	@Override
	public int getMaxTableNameLength() throws SQLException {
		return this.target.getMaxTableNameLength();
	}

	@Override
	public int getMaxTablesInSelect() throws SQLException {
		return this.target.getMaxTablesInSelect();
	}

	@Override
	public int getMaxUserNameLength() throws SQLException {
		return this.target.getMaxUserNameLength();
	}

	@Override
	public String getNumericFunctions() throws SQLException {
		return this.target.getNumericFunctions();
	}

	@Override
	public ResultSet getPrimaryKeys(String arg1, String arg2, String arg3) throws SQLException {
		return this.target.getPrimaryKeys(arg1, arg2, arg3);
	}

	@Override
	public ResultSet getProcedureColumns(String arg1, String arg2, String arg3, String arg4) throws SQLException {
		return this.target.getProcedureColumns(arg1, arg2, arg3, arg4);
	}

	@Override
	public String getProcedureTerm() throws SQLException {
		return this.target.getProcedureTerm();
	}

	@Override
	public ResultSet getProcedures(String arg1, String arg2, String arg3) throws SQLException {
		return this.target.getProcedures(arg1, arg2, arg3);
	}

	@Override
	public ResultSet getPseudoColumns(String arg1, String arg2, String arg3, String arg4) throws SQLException {
		return this.target.getPseudoColumns(arg1, arg2, arg3, arg4);
	}

	@Override
	public int getResultSetHoldability() throws SQLException {
		return this.target.getResultSetHoldability();
	}

	@Override
	public RowIdLifetime getRowIdLifetime() throws SQLException {
		return this.target.getRowIdLifetime();
	}

	@Override
	public String getSQLKeywords() throws SQLException {
		return this.target.getSQLKeywords();
	}

	@Override
	public int getSQLStateType() throws SQLException {
		return this.target.getSQLStateType();
	}

	@Override
	public String getSchemaTerm() throws SQLException {
		return this.target.getSchemaTerm();
	}

	@Override
	public ResultSet getSchemas() throws SQLException {
		return this.target.getSchemas();
	}

	@Override
	public ResultSet getSchemas(String arg1, String arg2) throws SQLException {
		return this.target.getSchemas(arg1, arg2);
	}

	@Override
	public String getSearchStringEscape() throws SQLException {
		return this.target.getSearchStringEscape();
	}

	@Override
	public String getStringFunctions() throws SQLException {
		return this.target.getStringFunctions();
	}

	@Override
	public ResultSet getSuperTables(String arg1, String arg2, String arg3) throws SQLException {
		return this.target.getSuperTables(arg1, arg2, arg3);
	}

	@Override
	public ResultSet getSuperTypes(String arg1, String arg2, String arg3) throws SQLException {
		return this.target.getSuperTypes(arg1, arg2, arg3);
	}

	@Override
	public String getSystemFunctions() throws SQLException {
		return this.target.getSystemFunctions();
	}

	@Override
	public ResultSet getTablePrivileges(String arg1, String arg2, String arg3) throws SQLException {
		return this.target.getTablePrivileges(arg1, arg2, arg3);
	}

	@Override
	public ResultSet getTableTypes() throws SQLException {
		return this.target.getTableTypes();
	}

	@Override
	public ResultSet getTables(String arg1, String arg2, String arg3, String[] arg4) throws SQLException {
		return this.target.getTables(arg1, arg2, arg3, arg4);
	}

	@Override
	public String getTimeDateFunctions() throws SQLException {
		return this.target.getTimeDateFunctions();
	}

	@Override
	public ResultSet getTypeInfo() throws SQLException {
		return this.target.getTypeInfo();
	}

	@Override
	public ResultSet getUDTs(String arg1, String arg2, String arg3, int[] arg4) throws SQLException {
		return this.target.getUDTs(arg1, arg2, arg3, arg4);
	}

	@Override
	public String getURL() throws SQLException {
		return this.target.getURL();
	}

	@Override
	public String getUserName() throws SQLException {
		return this.target.getUserName();
	}

	@Override
	public ResultSet getVersionColumns(String arg1, String arg2, String arg3) throws SQLException {
		return this.target.getVersionColumns(arg1, arg2, arg3);
	}

	@Override
	public boolean insertsAreDetected(int argument) throws SQLException {
		return this.target.insertsAreDetected(argument);
	}

	@Override
	public boolean isCatalogAtStart() throws SQLException {
		return this.target.isCatalogAtStart();
	}

	@Override
	public boolean isReadOnly() throws SQLException {
		return this.target.isReadOnly();
	}

	@Override
	public boolean isWrapperFor(Class<?> argument) throws SQLException {
		return this.target.isWrapperFor(argument);
	}

	@Override
	public boolean locatorsUpdateCopy() throws SQLException {
		return this.target.locatorsUpdateCopy();
	}

	@Override
	public boolean nullPlusNonNullIsNull() throws SQLException {
		return this.target.nullPlusNonNullIsNull();
	}

	@Override
	public boolean nullsAreSortedAtEnd() throws SQLException {
		return this.target.nullsAreSortedAtEnd();
	}

	@Override
	public boolean nullsAreSortedAtStart() throws SQLException {
		return this.target.nullsAreSortedAtStart();
	}

	@Override
	public boolean nullsAreSortedHigh() throws SQLException {
		return this.target.nullsAreSortedHigh();
	}

	@Override
	public boolean nullsAreSortedLow() throws SQLException {
		return this.target.nullsAreSortedLow();
	}

	@Override
	public boolean othersDeletesAreVisible(int argument) throws SQLException {
		return this.target.othersDeletesAreVisible(argument);
	}

	@Override
	public boolean othersInsertsAreVisible(int argument) throws SQLException {
		return this.target.othersInsertsAreVisible(argument);
	}

	@Override
	public boolean othersUpdatesAreVisible(int argument) throws SQLException {
		return this.target.othersUpdatesAreVisible(argument);
	}

	@Override
	public boolean ownDeletesAreVisible(int argument) throws SQLException {
		return this.target.ownDeletesAreVisible(argument);
	}

	@Override
	public boolean ownInsertsAreVisible(int argument) throws SQLException {
		return this.target.ownInsertsAreVisible(argument);
	}

	@Override
	public boolean ownUpdatesAreVisible(int argument) throws SQLException {
		return this.target.ownUpdatesAreVisible(argument);
	}

	@Override
	public boolean storesLowerCaseIdentifiers() throws SQLException {
		return this.target.storesLowerCaseIdentifiers();
	}

	@Override
	public boolean storesLowerCaseQuotedIdentifiers() throws SQLException {
		return this.target.storesLowerCaseQuotedIdentifiers();
	}

	@Override
	public boolean storesMixedCaseIdentifiers() throws SQLException {
		return this.target.storesMixedCaseIdentifiers();
	}

	@Override
	public boolean storesMixedCaseQuotedIdentifiers() throws SQLException {
		return this.target.storesMixedCaseQuotedIdentifiers();
	}

	@Override
	public boolean storesUpperCaseIdentifiers() throws SQLException {
		return this.target.storesUpperCaseIdentifiers();
	}

	@Override
	public boolean storesUpperCaseQuotedIdentifiers() throws SQLException {
		return this.target.storesUpperCaseQuotedIdentifiers();
	}

	@Override
	public boolean supportsANSI92EntryLevelSQL() throws SQLException {
		return this.target.supportsANSI92EntryLevelSQL();
	}

	@Override
	public boolean supportsANSI92FullSQL() throws SQLException {
		return this.target.supportsANSI92FullSQL();
	}

	@Override
	public boolean supportsANSI92IntermediateSQL() throws SQLException {
		return this.target.supportsANSI92IntermediateSQL();
	}

	@Override
	public boolean supportsAlterTableWithAddColumn() throws SQLException {
		return this.target.supportsAlterTableWithAddColumn();
	}

	@Override
	public boolean supportsAlterTableWithDropColumn() throws SQLException {
		return this.target.supportsAlterTableWithDropColumn();
	}

	@Override
	public boolean supportsBatchUpdates() throws SQLException {
		return this.target.supportsBatchUpdates();
	}

	@Override
	public boolean supportsCatalogsInDataManipulation() throws SQLException {
		return this.target.supportsCatalogsInDataManipulation();
	}

	@Override
	public boolean supportsCatalogsInIndexDefinitions() throws SQLException {
		return this.target.supportsCatalogsInIndexDefinitions();
	}

	@Override
	public boolean supportsCatalogsInPrivilegeDefinitions() throws SQLException {
		return this.target.supportsCatalogsInPrivilegeDefinitions();
	}

	@Override
	public boolean supportsCatalogsInProcedureCalls() throws SQLException {
		return this.target.supportsCatalogsInProcedureCalls();
	}

	@Override
	public boolean supportsCatalogsInTableDefinitions() throws SQLException {
		return this.target.supportsCatalogsInTableDefinitions();
	}

	@Override
	public boolean supportsColumnAliasing() throws SQLException {
		return this.target.supportsColumnAliasing();
	}

	@Override
	public boolean supportsConvert() throws SQLException {
		return this.target.supportsConvert();
	}

	@Override
	public boolean supportsConvert(int arg1, int arg2) throws SQLException {
		return this.target.supportsConvert(arg1, arg2);
	}

	@Override
	public boolean supportsCoreSQLGrammar() throws SQLException {
		return this.target.supportsCoreSQLGrammar();
	}

	@Override
	public boolean supportsCorrelatedSubqueries() throws SQLException {
		return this.target.supportsCorrelatedSubqueries();
	}

	@Override
	public boolean supportsDataDefinitionAndDataManipulationTransactions() throws SQLException {
		return this.target.supportsDataDefinitionAndDataManipulationTransactions();
	}

	@Override
	public boolean supportsDataManipulationTransactionsOnly() throws SQLException {
		return this.target.supportsDataManipulationTransactionsOnly();
	}

	@Override
	public boolean supportsDifferentTableCorrelationNames() throws SQLException {
		return this.target.supportsDifferentTableCorrelationNames();
	}

	@Override
	public boolean supportsExpressionsInOrderBy() throws SQLException {
		return this.target.supportsExpressionsInOrderBy();
	}

	@Override
	public boolean supportsExtendedSQLGrammar() throws SQLException {
		return this.target.supportsExtendedSQLGrammar();
	}

	@Override
	public boolean supportsFullOuterJoins() throws SQLException {
		return this.target.supportsFullOuterJoins();
	}

	@Override
	public boolean supportsGetGeneratedKeys() throws SQLException {
		return this.target.supportsGetGeneratedKeys();
	}

	@Override
	public boolean supportsGroupBy() throws SQLException {
		return this.target.supportsGroupBy();
	}

	@Override
	public boolean supportsGroupByBeyondSelect() throws SQLException {
		return this.target.supportsGroupByBeyondSelect();
	}

	@Override
	public boolean supportsGroupByUnrelated() throws SQLException {
		return this.target.supportsGroupByUnrelated();
	}

	@Override
	public boolean supportsIntegrityEnhancementFacility() throws SQLException {
		return this.target.supportsIntegrityEnhancementFacility();
	}

	@Override
	public boolean supportsLikeEscapeClause() throws SQLException {
		return this.target.supportsLikeEscapeClause();
	}

	@Override
	public boolean supportsLimitedOuterJoins() throws SQLException {
		return this.target.supportsLimitedOuterJoins();
	}

	@Override
	public boolean supportsMinimumSQLGrammar() throws SQLException {
		return this.target.supportsMinimumSQLGrammar();
	}

	@Override
	public boolean supportsMixedCaseIdentifiers() throws SQLException {
		return this.target.supportsMixedCaseIdentifiers();
	}

	@Override
	public boolean supportsMixedCaseQuotedIdentifiers() throws SQLException {
		return this.target.supportsMixedCaseQuotedIdentifiers();
	}

	@Override
	public boolean supportsMultipleOpenResults() throws SQLException {
		return this.target.supportsMultipleOpenResults();
	}

	@Override
	public boolean supportsMultipleResultSets() throws SQLException {
		return this.target.supportsMultipleResultSets();
	}

	@Override
	public boolean supportsMultipleTransactions() throws SQLException {
		return this.target.supportsMultipleTransactions();
	}

	@Override
	public boolean supportsNamedParameters() throws SQLException {
		return this.target.supportsNamedParameters();
	}

	@Override
	public boolean supportsNonNullableColumns() throws SQLException {
		return this.target.supportsNonNullableColumns();
	}

	@Override
	public boolean supportsOpenCursorsAcrossCommit() throws SQLException {
		return this.target.supportsOpenCursorsAcrossCommit();
	}

	@Override
	public boolean supportsOpenCursorsAcrossRollback() throws SQLException {
		return this.target.supportsOpenCursorsAcrossRollback();
	}

	@Override
	public boolean supportsOpenStatementsAcrossCommit() throws SQLException {
		return this.target.supportsOpenStatementsAcrossCommit();
	}

	@Override
	public boolean supportsOpenStatementsAcrossRollback() throws SQLException {
		return this.target.supportsOpenStatementsAcrossRollback();
	}

	@Override
	public boolean supportsOrderByUnrelated() throws SQLException {
		return this.target.supportsOrderByUnrelated();
	}

	@Override
	public boolean supportsOuterJoins() throws SQLException {
		return this.target.supportsOuterJoins();
	}

	@Override
	public boolean supportsPositionedDelete() throws SQLException {
		return this.target.supportsPositionedDelete();
	}

	@Override
	public boolean supportsPositionedUpdate() throws SQLException {
		return this.target.supportsPositionedUpdate();
	}

	@Override
	public boolean supportsRefCursors() throws SQLException {
		return this.target.supportsRefCursors();
	}

	@Override
	public boolean supportsResultSetConcurrency(int arg1, int arg2) throws SQLException {
		return this.target.supportsResultSetConcurrency(arg1, arg2);
	}

	@Override
	public boolean supportsResultSetHoldability(int argument) throws SQLException {
		return this.target.supportsResultSetHoldability(argument);
	}

	@Override
	public boolean supportsResultSetType(int argument) throws SQLException {
		return this.target.supportsResultSetType(argument);
	}

	@Override
	public boolean supportsSavepoints() throws SQLException {
		return this.target.supportsSavepoints();
	}

	@Override
	public boolean supportsSchemasInDataManipulation() throws SQLException {
		return this.target.supportsSchemasInDataManipulation();
	}

	@Override
	public boolean supportsSchemasInIndexDefinitions() throws SQLException {
		return this.target.supportsSchemasInIndexDefinitions();
	}

	@Override
	public boolean supportsSchemasInPrivilegeDefinitions() throws SQLException {
		return this.target.supportsSchemasInPrivilegeDefinitions();
	}

	@Override
	public boolean supportsSchemasInProcedureCalls() throws SQLException {
		return this.target.supportsSchemasInProcedureCalls();
	}

	@Override
	public boolean supportsSchemasInTableDefinitions() throws SQLException {
		return this.target.supportsSchemasInTableDefinitions();
	}

	@Override
	public boolean supportsSelectForUpdate() throws SQLException {
		return this.target.supportsSelectForUpdate();
	}

	@Override
	public boolean supportsSharding() throws SQLException {
		return this.target.supportsSharding();
	}

	@Override
	public boolean supportsStatementPooling() throws SQLException {
		return this.target.supportsStatementPooling();
	}

	@Override
	public boolean supportsStoredFunctionsUsingCallSyntax() throws SQLException {
		return this.target.supportsStoredFunctionsUsingCallSyntax();
	}

	@Override
	public boolean supportsStoredProcedures() throws SQLException {
		return this.target.supportsStoredProcedures();
	}

	@Override
	public boolean supportsSubqueriesInComparisons() throws SQLException {
		return this.target.supportsSubqueriesInComparisons();
	}

	@Override
	public boolean supportsSubqueriesInExists() throws SQLException {
		return this.target.supportsSubqueriesInExists();
	}

	@Override
	public boolean supportsSubqueriesInIns() throws SQLException {
		return this.target.supportsSubqueriesInIns();
	}

	@Override
	public boolean supportsSubqueriesInQuantifieds() throws SQLException {
		return this.target.supportsSubqueriesInQuantifieds();
	}

	@Override
	public boolean supportsTableCorrelationNames() throws SQLException {
		return this.target.supportsTableCorrelationNames();
	}

	@Override
	public boolean supportsTransactionIsolationLevel(int argument) throws SQLException {
		return this.target.supportsTransactionIsolationLevel(argument);
	}

	@Override
	public boolean supportsTransactions() throws SQLException {
		return this.target.supportsTransactions();
	}

	@Override
	public boolean supportsUnion() throws SQLException {
		return this.target.supportsUnion();
	}

	@Override
	public boolean supportsUnionAll() throws SQLException {
		return this.target.supportsUnionAll();
	}

	@Override
	public <T> T unwrap(Class<T> argument) throws SQLException {
		return this.target.unwrap(argument);
	}

	@Override
	public boolean updatesAreDetected(int argument) throws SQLException {
		return this.target.updatesAreDetected(argument);
	}

	@Override
	public boolean usesLocalFilePerTable() throws SQLException {
		return this.target.usesLocalFilePerTable();
	}

	@Override
	public boolean usesLocalFiles() throws SQLException {
		return this.target.usesLocalFiles();
	}

}
