package io.github.nplusone.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;

import org.jspecify.annotations.NullUnmarked;

/**
 * A result.
 * <p>
 * Written by {@code DelegateSources}: change that, and not this.
 */
@NullUnmarked
abstract class DelegatingResultSet extends StaticProxy implements ResultSet {

	private final ResultSet target;

	DelegatingResultSet(ResultSet target) {
		this.target = target;
	}

	@Override
	public Object getTarget() {
		return this.target;
	}

	@Override
	public boolean absolute(int argument) throws SQLException {
		return this.target.absolute(argument);
	}

	@Override
	public void afterLast() throws SQLException {
		this.target.afterLast();
	}

	@Override
	public void beforeFirst() throws SQLException {
		this.target.beforeFirst();
	}

	@Override
	public void cancelRowUpdates() throws SQLException {
		this.target.cancelRowUpdates();
	}

	@Override
	public void clearWarnings() throws SQLException {
		this.target.clearWarnings();
	}

	@Override
	public void close() throws SQLException {
		this.target.close();
	}

	@Override
	public void deleteRow() throws SQLException {
		this.target.deleteRow();
	}

	@Override
	public int findColumn(String argument) throws SQLException {
		return this.target.findColumn(argument);
	}

	@Override
	public boolean first() throws SQLException {
		return this.target.first();
	}

	@Override
	public Array getArray(String argument) throws SQLException {
		return this.target.getArray(argument);
	}

	@Override
	public Array getArray(int argument) throws SQLException {
		return this.target.getArray(argument);
	}

	@Override
	public InputStream getAsciiStream(String argument) throws SQLException {
		return this.target.getAsciiStream(argument);
	}

	@Override
	public InputStream getAsciiStream(int argument) throws SQLException {
		return this.target.getAsciiStream(argument);
	}

	@Deprecated
	@Override
	public BigDecimal getBigDecimal(String arg1, int arg2) throws SQLException {
		return this.target.getBigDecimal(arg1, arg2);
	}

	@Override
	public BigDecimal getBigDecimal(String argument) throws SQLException {
		return this.target.getBigDecimal(argument);
	}

	@Deprecated
	@Override
	public BigDecimal getBigDecimal(int arg1, int arg2) throws SQLException {
		return this.target.getBigDecimal(arg1, arg2);
	}

	@Override
	public BigDecimal getBigDecimal(int argument) throws SQLException {
		return this.target.getBigDecimal(argument);
	}

	@Override
	public InputStream getBinaryStream(String argument) throws SQLException {
		return this.target.getBinaryStream(argument);
	}

	@Override
	public InputStream getBinaryStream(int argument) throws SQLException {
		return this.target.getBinaryStream(argument);
	}

	@Override
	public Blob getBlob(String argument) throws SQLException {
		return this.target.getBlob(argument);
	}

	@Override
	public Blob getBlob(int argument) throws SQLException {
		return this.target.getBlob(argument);
	}

	@Override
	public boolean getBoolean(String argument) throws SQLException {
		return this.target.getBoolean(argument);
	}

	@Override
	public boolean getBoolean(int argument) throws SQLException {
		return this.target.getBoolean(argument);
	}

	@Override
	public byte getByte(String argument) throws SQLException {
		return this.target.getByte(argument);
	}

	@Override
	public byte getByte(int argument) throws SQLException {
		return this.target.getByte(argument);
	}

	@Override
	public byte[] getBytes(String argument) throws SQLException {
		return this.target.getBytes(argument);
	}

	@Override
	public byte[] getBytes(int argument) throws SQLException {
		return this.target.getBytes(argument);
	}

	@Override
	public Reader getCharacterStream(String argument) throws SQLException {
		return this.target.getCharacterStream(argument);
	}

	@Override
	public Reader getCharacterStream(int argument) throws SQLException {
		return this.target.getCharacterStream(argument);
	}

	@Override
	public Clob getClob(String argument) throws SQLException {
		return this.target.getClob(argument);
	}

	@Override
	public Clob getClob(int argument) throws SQLException {
		return this.target.getClob(argument);
	}

	@Override
	public int getConcurrency() throws SQLException {
		return this.target.getConcurrency();
	}

	@Override
	public String getCursorName() throws SQLException {
		return this.target.getCursorName();
	}

	@Override
	public Date getDate(String arg1, Calendar arg2) throws SQLException {
		return this.target.getDate(arg1, arg2);
	}

	@Override
	public Date getDate(String argument) throws SQLException {
		return this.target.getDate(argument);
	}

	@Override
	public Date getDate(int arg1, Calendar arg2) throws SQLException {
		return this.target.getDate(arg1, arg2);
	}

	@Override
	public Date getDate(int argument) throws SQLException {
		return this.target.getDate(argument);
	}

	@Override
	public double getDouble(String argument) throws SQLException {
		return this.target.getDouble(argument);
	}

	@Override
	public double getDouble(int argument) throws SQLException {
		return this.target.getDouble(argument);
	}

	@Override
	public int getFetchDirection() throws SQLException {
		return this.target.getFetchDirection();
	}

	@Override
	public int getFetchSize() throws SQLException {
		return this.target.getFetchSize();
	}

	@Override
	public float getFloat(String argument) throws SQLException {
		return this.target.getFloat(argument);
	}

	@Override
	public float getFloat(int argument) throws SQLException {
		return this.target.getFloat(argument);
	}

	@Override
	public int getHoldability() throws SQLException {
		return this.target.getHoldability();
	}

	@Override
	public int getInt(String argument) throws SQLException {
		return this.target.getInt(argument);
	}

	@Override
	public int getInt(int argument) throws SQLException {
		return this.target.getInt(argument);
	}

	@Override
	public long getLong(String argument) throws SQLException {
		return this.target.getLong(argument);
	}

	@Override
	public long getLong(int argument) throws SQLException {
		return this.target.getLong(argument);
	}

	@Override
	public ResultSetMetaData getMetaData() throws SQLException {
		return this.target.getMetaData();
	}

	@Override
	public Reader getNCharacterStream(String argument) throws SQLException {
		return this.target.getNCharacterStream(argument);
	}

	@Override
	public Reader getNCharacterStream(int argument) throws SQLException {
		return this.target.getNCharacterStream(argument);
	}

	@Override
	public NClob getNClob(String argument) throws SQLException {
		return this.target.getNClob(argument);
	}

	@Override
	public NClob getNClob(int argument) throws SQLException {
		return this.target.getNClob(argument);
	}

	@Override
	public String getNString(String argument) throws SQLException {
		return this.target.getNString(argument);
	}

	@Override
	public String getNString(int argument) throws SQLException {
		return this.target.getNString(argument);
	}

	@Override
	public <T> T getObject(String arg1, Class<T> arg2) throws SQLException {
		return this.target.getObject(arg1, arg2);
	}

	@Override
	public Object getObject(String arg1, Map<String, Class<?>> arg2) throws SQLException {
		return this.target.getObject(arg1, arg2);
	}

	@Override
	public Object getObject(String argument) throws SQLException {
		return this.target.getObject(argument);
	}

	@Override
	public <T> T getObject(int arg1, Class<T> arg2) throws SQLException {
		return this.target.getObject(arg1, arg2);
	}

	@Override
	public Object getObject(int arg1, Map<String, Class<?>> arg2) throws SQLException {
		return this.target.getObject(arg1, arg2);
	}

	@Override
	public Object getObject(int argument) throws SQLException {
		return this.target.getObject(argument);
	}

	@Override
	public Ref getRef(String argument) throws SQLException {
		return this.target.getRef(argument);
	}

	@Override
	public Ref getRef(int argument) throws SQLException {
		return this.target.getRef(argument);
	}

	@Override
	public int getRow() throws SQLException {
		return this.target.getRow();
	}

	@Override
	public RowId getRowId(String argument) throws SQLException {
		return this.target.getRowId(argument);
	}

	@Override
	public RowId getRowId(int argument) throws SQLException {
		return this.target.getRowId(argument);
	}

	@Override
	public SQLXML getSQLXML(String argument) throws SQLException {
		return this.target.getSQLXML(argument);
	}

	@Override
	public SQLXML getSQLXML(int argument) throws SQLException {
		return this.target.getSQLXML(argument);
	}

	@Override
	public short getShort(String argument) throws SQLException {
		return this.target.getShort(argument);
	}

	@Override
	public short getShort(int argument) throws SQLException {
		return this.target.getShort(argument);
	}

	@Override
	public Statement getStatement() throws SQLException {
		return this.target.getStatement();
	}

	@Override
	public String getString(String argument) throws SQLException {
		return this.target.getString(argument);
	}

	@Override
	public String getString(int argument) throws SQLException {
		return this.target.getString(argument);
	}

	@Override
	public Time getTime(String arg1, Calendar arg2) throws SQLException {
		return this.target.getTime(arg1, arg2);
	}

	@Override
	public Time getTime(String argument) throws SQLException {
		return this.target.getTime(argument);
	}

	@Override
	public Time getTime(int arg1, Calendar arg2) throws SQLException {
		return this.target.getTime(arg1, arg2);
	}

	@Override
	public Time getTime(int argument) throws SQLException {
		return this.target.getTime(argument);
	}

	@Override
	public Timestamp getTimestamp(String arg1, Calendar arg2) throws SQLException {
		return this.target.getTimestamp(arg1, arg2);
	}

	@Override
	public Timestamp getTimestamp(String argument) throws SQLException {
		return this.target.getTimestamp(argument);
	}

	@Override
	public Timestamp getTimestamp(int arg1, Calendar arg2) throws SQLException {
		return this.target.getTimestamp(arg1, arg2);
	}

	@Override
	public Timestamp getTimestamp(int argument) throws SQLException {
		return this.target.getTimestamp(argument);
	}

	@Override
	public int getType() throws SQLException {
		return this.target.getType();
	}

	@Override
	public URL getURL(String argument) throws SQLException {
		return this.target.getURL(argument);
	}

	@Override
	public URL getURL(int argument) throws SQLException {
		return this.target.getURL(argument);
	}

	@Deprecated
	@Override
	public InputStream getUnicodeStream(String argument) throws SQLException {
		return this.target.getUnicodeStream(argument);
	}

	@Deprecated
	@Override
	public InputStream getUnicodeStream(int argument) throws SQLException {
		return this.target.getUnicodeStream(argument);
	}

	@Override
	public SQLWarning getWarnings() throws SQLException {
		return this.target.getWarnings();
	}

	@Override
	public void insertRow() throws SQLException {
		this.target.insertRow();
	}

	@Override
	public boolean isAfterLast() throws SQLException {
		return this.target.isAfterLast();
	}

	@Override
	public boolean isBeforeFirst() throws SQLException {
		return this.target.isBeforeFirst();
	}

	@Override
	public boolean isClosed() throws SQLException {
		return this.target.isClosed();
	}

	@Override
	public boolean isFirst() throws SQLException {
		return this.target.isFirst();
	}

	@Override
	public boolean isLast() throws SQLException {
		return this.target.isLast();
	}

	@Override
	public boolean isWrapperFor(Class<?> argument) throws SQLException {
		return this.target.isWrapperFor(argument);
	}

	@Override
	public boolean last() throws SQLException {
		return this.target.last();
	}

	@Override
	public void moveToCurrentRow() throws SQLException {
		this.target.moveToCurrentRow();
	}

	@Override
	public void moveToInsertRow() throws SQLException {
		this.target.moveToInsertRow();
	}

	@Override
	public boolean next() throws SQLException {
		return this.target.next();
	}

	@Override
	public boolean previous() throws SQLException {
		return this.target.previous();
	}

	@Override
	public void refreshRow() throws SQLException {
		this.target.refreshRow();
	}

	@Override
	public boolean relative(int argument) throws SQLException {
		return this.target.relative(argument);
	}

	@Override
	public boolean rowDeleted() throws SQLException {
		return this.target.rowDeleted();
	}

	@Override
	public boolean rowInserted() throws SQLException {
		return this.target.rowInserted();
	}

	@Override
	public boolean rowUpdated() throws SQLException {
		return this.target.rowUpdated();
	}

	@Override
	public void setFetchDirection(int argument) throws SQLException {
		this.target.setFetchDirection(argument);
	}

	@Override
	public void setFetchSize(int argument) throws SQLException {
		this.target.setFetchSize(argument);
	}

	@Override
	public <T> T unwrap(Class<T> argument) throws SQLException {
		return this.target.unwrap(argument);
	}

	@Override
	public void updateArray(String arg1, Array arg2) throws SQLException {
		this.target.updateArray(arg1, arg2);
	}

	@Override
	public void updateArray(int arg1, Array arg2) throws SQLException {
		this.target.updateArray(arg1, arg2);
	}

	@Override
	public void updateAsciiStream(String arg1, InputStream arg2, int arg3) throws SQLException {
		this.target.updateAsciiStream(arg1, arg2, arg3);
	}

	@Override
	public void updateAsciiStream(String arg1, InputStream arg2, long arg3) throws SQLException {
		this.target.updateAsciiStream(arg1, arg2, arg3);
	}

	@Override
	public void updateAsciiStream(String arg1, InputStream arg2) throws SQLException {
		this.target.updateAsciiStream(arg1, arg2);
	}

	@Override
	public void updateAsciiStream(int arg1, InputStream arg2, int arg3) throws SQLException {
		this.target.updateAsciiStream(arg1, arg2, arg3);
	}

	@Override
	public void updateAsciiStream(int arg1, InputStream arg2, long arg3) throws SQLException {
		this.target.updateAsciiStream(arg1, arg2, arg3);
	}

	@Override
	public void updateAsciiStream(int arg1, InputStream arg2) throws SQLException {
		this.target.updateAsciiStream(arg1, arg2);
	}

	@Override
	public void updateBigDecimal(String arg1, BigDecimal arg2) throws SQLException {
		this.target.updateBigDecimal(arg1, arg2);
	}

	@Override
	public void updateBigDecimal(int arg1, BigDecimal arg2) throws SQLException {
		this.target.updateBigDecimal(arg1, arg2);
	}

	@Override
	public void updateBinaryStream(String arg1, InputStream arg2, int arg3) throws SQLException {
		this.target.updateBinaryStream(arg1, arg2, arg3);
	}

	@Override
	public void updateBinaryStream(String arg1, InputStream arg2, long arg3) throws SQLException {
		this.target.updateBinaryStream(arg1, arg2, arg3);
	}

	@Override
	public void updateBinaryStream(String arg1, InputStream arg2) throws SQLException {
		this.target.updateBinaryStream(arg1, arg2);
	}

	@Override
	public void updateBinaryStream(int arg1, InputStream arg2, int arg3) throws SQLException {
		this.target.updateBinaryStream(arg1, arg2, arg3);
	}

	@Override
	public void updateBinaryStream(int arg1, InputStream arg2, long arg3) throws SQLException {
		this.target.updateBinaryStream(arg1, arg2, arg3);
	}

	@Override
	public void updateBinaryStream(int arg1, InputStream arg2) throws SQLException {
		this.target.updateBinaryStream(arg1, arg2);
	}

	@Override
	public void updateBlob(String arg1, InputStream arg2, long arg3) throws SQLException {
		this.target.updateBlob(arg1, arg2, arg3);
	}

	@Override
	public void updateBlob(String arg1, InputStream arg2) throws SQLException {
		this.target.updateBlob(arg1, arg2);
	}

	@Override
	public void updateBlob(String arg1, Blob arg2) throws SQLException {
		this.target.updateBlob(arg1, arg2);
	}

	@Override
	public void updateBlob(int arg1, InputStream arg2, long arg3) throws SQLException {
		this.target.updateBlob(arg1, arg2, arg3);
	}

	@Override
	public void updateBlob(int arg1, InputStream arg2) throws SQLException {
		this.target.updateBlob(arg1, arg2);
	}

	@Override
	public void updateBlob(int arg1, Blob arg2) throws SQLException {
		this.target.updateBlob(arg1, arg2);
	}

	@Override
	public void updateBoolean(String arg1, boolean arg2) throws SQLException {
		this.target.updateBoolean(arg1, arg2);
	}

	@Override
	public void updateBoolean(int arg1, boolean arg2) throws SQLException {
		this.target.updateBoolean(arg1, arg2);
	}

	@Override
	public void updateByte(String arg1, byte arg2) throws SQLException {
		this.target.updateByte(arg1, arg2);
	}

	@Override
	public void updateByte(int arg1, byte arg2) throws SQLException {
		this.target.updateByte(arg1, arg2);
	}

	@Override
	public void updateBytes(String arg1, byte[] arg2) throws SQLException {
		this.target.updateBytes(arg1, arg2);
	}

	@Override
	public void updateBytes(int arg1, byte[] arg2) throws SQLException {
		this.target.updateBytes(arg1, arg2);
	}

	@Override
	public void updateCharacterStream(String arg1, Reader arg2, int arg3) throws SQLException {
		this.target.updateCharacterStream(arg1, arg2, arg3);
	}

	@Override
	public void updateCharacterStream(String arg1, Reader arg2, long arg3) throws SQLException {
		this.target.updateCharacterStream(arg1, arg2, arg3);
	}

	@Override
	public void updateCharacterStream(String arg1, Reader arg2) throws SQLException {
		this.target.updateCharacterStream(arg1, arg2);
	}

	@Override
	public void updateCharacterStream(int arg1, Reader arg2, int arg3) throws SQLException {
		this.target.updateCharacterStream(arg1, arg2, arg3);
	}

	@Override
	public void updateCharacterStream(int arg1, Reader arg2, long arg3) throws SQLException {
		this.target.updateCharacterStream(arg1, arg2, arg3);
	}

	@Override
	public void updateCharacterStream(int arg1, Reader arg2) throws SQLException {
		this.target.updateCharacterStream(arg1, arg2);
	}

	@Override
	public void updateClob(String arg1, Reader arg2, long arg3) throws SQLException {
		this.target.updateClob(arg1, arg2, arg3);
	}

	@Override
	public void updateClob(String arg1, Reader arg2) throws SQLException {
		this.target.updateClob(arg1, arg2);
	}

	@Override
	public void updateClob(String arg1, Clob arg2) throws SQLException {
		this.target.updateClob(arg1, arg2);
	}

	@Override
	public void updateClob(int arg1, Reader arg2, long arg3) throws SQLException {
		this.target.updateClob(arg1, arg2, arg3);
	}

	@Override
	public void updateClob(int arg1, Reader arg2) throws SQLException {
		this.target.updateClob(arg1, arg2);
	}

	@Override
	public void updateClob(int arg1, Clob arg2) throws SQLException {
		this.target.updateClob(arg1, arg2);
	}

	@Override
	public void updateDate(String arg1, Date arg2) throws SQLException {
		this.target.updateDate(arg1, arg2);
	}

	@Override
	public void updateDate(int arg1, Date arg2) throws SQLException {
		this.target.updateDate(arg1, arg2);
	}

	@Override
	public void updateDouble(String arg1, double arg2) throws SQLException {
		this.target.updateDouble(arg1, arg2);
	}

	@Override
	public void updateDouble(int arg1, double arg2) throws SQLException {
		this.target.updateDouble(arg1, arg2);
	}

	@Override
	public void updateFloat(String arg1, float arg2) throws SQLException {
		this.target.updateFloat(arg1, arg2);
	}

	@Override
	public void updateFloat(int arg1, float arg2) throws SQLException {
		this.target.updateFloat(arg1, arg2);
	}

	@Override
	public void updateInt(String arg1, int arg2) throws SQLException {
		this.target.updateInt(arg1, arg2);
	}

	@Override
	public void updateInt(int arg1, int arg2) throws SQLException {
		this.target.updateInt(arg1, arg2);
	}

	@Override
	public void updateLong(String arg1, long arg2) throws SQLException {
		this.target.updateLong(arg1, arg2);
	}

	@Override
	public void updateLong(int arg1, long arg2) throws SQLException {
		this.target.updateLong(arg1, arg2);
	}

	@Override
	public void updateNCharacterStream(String arg1, Reader arg2, long arg3) throws SQLException {
		this.target.updateNCharacterStream(arg1, arg2, arg3);
	}

	@Override
	public void updateNCharacterStream(String arg1, Reader arg2) throws SQLException {
		this.target.updateNCharacterStream(arg1, arg2);
	}

	@Override
	public void updateNCharacterStream(int arg1, Reader arg2, long arg3) throws SQLException {
		this.target.updateNCharacterStream(arg1, arg2, arg3);
	}

	@Override
	public void updateNCharacterStream(int arg1, Reader arg2) throws SQLException {
		this.target.updateNCharacterStream(arg1, arg2);
	}

	@Override
	public void updateNClob(String arg1, Reader arg2, long arg3) throws SQLException {
		this.target.updateNClob(arg1, arg2, arg3);
	}

	@Override
	public void updateNClob(String arg1, Reader arg2) throws SQLException {
		this.target.updateNClob(arg1, arg2);
	}

	@Override
	public void updateNClob(String arg1, NClob arg2) throws SQLException {
		this.target.updateNClob(arg1, arg2);
	}

	@Override
	public void updateNClob(int arg1, Reader arg2, long arg3) throws SQLException {
		this.target.updateNClob(arg1, arg2, arg3);
	}

	@Override
	public void updateNClob(int arg1, Reader arg2) throws SQLException {
		this.target.updateNClob(arg1, arg2);
	}

	@Override
	public void updateNClob(int arg1, NClob arg2) throws SQLException {
		this.target.updateNClob(arg1, arg2);
	}

	@Override
	public void updateNString(String arg1, String arg2) throws SQLException {
		this.target.updateNString(arg1, arg2);
	}

	@Override
	public void updateNString(int arg1, String arg2) throws SQLException {
		this.target.updateNString(arg1, arg2);
	}

	@Override
	public void updateNull(String argument) throws SQLException {
		this.target.updateNull(argument);
	}

	@Override
	public void updateNull(int argument) throws SQLException {
		this.target.updateNull(argument);
	}

	@Override
	public void updateObject(String arg1, Object arg2, int arg3) throws SQLException {
		this.target.updateObject(arg1, arg2, arg3);
	}

	@Override
	public void updateObject(String arg1, Object arg2, SQLType arg3, int arg4) throws SQLException {
		this.target.updateObject(arg1, arg2, arg3, arg4);
	}

	@Override
	public void updateObject(String arg1, Object arg2, SQLType arg3) throws SQLException {
		this.target.updateObject(arg1, arg2, arg3);
	}

	@Override
	public void updateObject(String arg1, Object arg2) throws SQLException {
		this.target.updateObject(arg1, arg2);
	}

	@Override
	public void updateObject(int arg1, Object arg2, int arg3) throws SQLException {
		this.target.updateObject(arg1, arg2, arg3);
	}

	@Override
	public void updateObject(int arg1, Object arg2, SQLType arg3, int arg4) throws SQLException {
		this.target.updateObject(arg1, arg2, arg3, arg4);
	}

	@Override
	public void updateObject(int arg1, Object arg2, SQLType arg3) throws SQLException {
		this.target.updateObject(arg1, arg2, arg3);
	}

	@Override
	public void updateObject(int arg1, Object arg2) throws SQLException {
		this.target.updateObject(arg1, arg2);
	}

	@Override
	public void updateRef(String arg1, Ref arg2) throws SQLException {
		this.target.updateRef(arg1, arg2);
	}

	@Override
	public void updateRef(int arg1, Ref arg2) throws SQLException {
		this.target.updateRef(arg1, arg2);
	}

	@Override
	public void updateRow() throws SQLException {
		this.target.updateRow();
	}

	@Override
	public void updateRowId(String arg1, RowId arg2) throws SQLException {
		this.target.updateRowId(arg1, arg2);
	}

	@Override
	public void updateRowId(int arg1, RowId arg2) throws SQLException {
		this.target.updateRowId(arg1, arg2);
	}

	@Override
	public void updateSQLXML(String arg1, SQLXML arg2) throws SQLException {
		this.target.updateSQLXML(arg1, arg2);
	}

	@Override
	public void updateSQLXML(int arg1, SQLXML arg2) throws SQLException {
		this.target.updateSQLXML(arg1, arg2);
	}

	@Override
	public void updateShort(String arg1, short arg2) throws SQLException {
		this.target.updateShort(arg1, arg2);
	}

	@Override
	public void updateShort(int arg1, short arg2) throws SQLException {
		this.target.updateShort(arg1, arg2);
	}

	@Override
	public void updateString(String arg1, String arg2) throws SQLException {
		this.target.updateString(arg1, arg2);
	}

	@Override
	public void updateString(int arg1, String arg2) throws SQLException {
		this.target.updateString(arg1, arg2);
	}

	@Override
	public void updateTime(String arg1, Time arg2) throws SQLException {
		this.target.updateTime(arg1, arg2);
	}

	@Override
	public void updateTime(int arg1, Time arg2) throws SQLException {
		this.target.updateTime(arg1, arg2);
	}

	@Override
	public void updateTimestamp(String arg1, Timestamp arg2) throws SQLException {
		this.target.updateTimestamp(arg1, arg2);
	}

	@Override
	public void updateTimestamp(int arg1, Timestamp arg2) throws SQLException {
		this.target.updateTimestamp(arg1, arg2);
	}

	@Override
	public boolean wasNull() throws SQLException {
		return this.target.wasNull();
	}

}
