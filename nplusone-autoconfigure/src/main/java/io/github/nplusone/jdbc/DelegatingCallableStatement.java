package io.github.nplusone.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;

import org.jspecify.annotations.NullUnmarked;

/**
 * A call. Values are noted.
 * <p>
 * Written by {@code DelegateSources}: change that, and not this.
 */
@NullUnmarked
abstract class DelegatingCallableStatement extends CountedPreparedStatement implements CallableStatement {

	private final CallableStatement target;

	DelegatingCallableStatement(CallableStatement target, CountedConnection connection, String sql) {
		super(target, connection, sql);
		this.target = target;
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
	public float getFloat(String argument) throws SQLException {
		return this.target.getFloat(argument);
	}

	@Override
	public float getFloat(int argument) throws SQLException {
		return this.target.getFloat(argument);
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
	public URL getURL(String argument) throws SQLException {
		return this.target.getURL(argument);
	}

	@Override
	public URL getURL(int argument) throws SQLException {
		return this.target.getURL(argument);
	}

	@Override
	public void registerOutParameter(String arg1, int arg2, String arg3) throws SQLException {
		this.target.registerOutParameter(arg1, arg2, arg3);
	}

	@Override
	public void registerOutParameter(String arg1, int arg2, int arg3) throws SQLException {
		this.target.registerOutParameter(arg1, arg2, arg3);
	}

	@Override
	public void registerOutParameter(String arg1, int arg2) throws SQLException {
		this.target.registerOutParameter(arg1, arg2);
	}

	@Override
	public void registerOutParameter(String arg1, SQLType arg2, String arg3) throws SQLException {
		this.target.registerOutParameter(arg1, arg2, arg3);
	}

	@Override
	public void registerOutParameter(String arg1, SQLType arg2, int arg3) throws SQLException {
		this.target.registerOutParameter(arg1, arg2, arg3);
	}

	@Override
	public void registerOutParameter(String arg1, SQLType arg2) throws SQLException {
		this.target.registerOutParameter(arg1, arg2);
	}

	@Override
	public void registerOutParameter(int arg1, int arg2, String arg3) throws SQLException {
		this.target.registerOutParameter(arg1, arg2, arg3);
	}

	@Override
	public void registerOutParameter(int arg1, int arg2, int arg3) throws SQLException {
		this.target.registerOutParameter(arg1, arg2, arg3);
	}

	@Override
	public void registerOutParameter(int arg1, int arg2) throws SQLException {
		this.target.registerOutParameter(arg1, arg2);
	}

	@Override
	public void registerOutParameter(int arg1, SQLType arg2, String arg3) throws SQLException {
		this.target.registerOutParameter(arg1, arg2, arg3);
	}

	@Override
	public void registerOutParameter(int arg1, SQLType arg2, int arg3) throws SQLException {
		this.target.registerOutParameter(arg1, arg2, arg3);
	}

	@Override
	public void registerOutParameter(int arg1, SQLType arg2) throws SQLException {
		this.target.registerOutParameter(arg1, arg2);
	}

	@Override
	public void setAsciiStream(String parameter, InputStream value, int arg3) throws SQLException {
		this.target.setAsciiStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setAsciiStream(String parameter, InputStream value, long arg3) throws SQLException {
		this.target.setAsciiStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setAsciiStream(String parameter, InputStream value) throws SQLException {
		this.target.setAsciiStream(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setBigDecimal(String parameter, BigDecimal value) throws SQLException {
		this.target.setBigDecimal(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setBinaryStream(String parameter, InputStream value, int arg3) throws SQLException {
		this.target.setBinaryStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setBinaryStream(String parameter, InputStream value, long arg3) throws SQLException {
		this.target.setBinaryStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setBinaryStream(String parameter, InputStream value) throws SQLException {
		this.target.setBinaryStream(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setBlob(String parameter, InputStream value, long arg3) throws SQLException {
		this.target.setBlob(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setBlob(String parameter, InputStream value) throws SQLException {
		this.target.setBlob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setBlob(String parameter, Blob value) throws SQLException {
		this.target.setBlob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setBoolean(String parameter, boolean value) throws SQLException {
		this.target.setBoolean(parameter, value);
		values().set(parameter, Boolean.hashCode(value));
	}

	@Override
	public void setByte(String parameter, byte value) throws SQLException {
		this.target.setByte(parameter, value);
		values().set(parameter, value);
	}

	@Override
	public void setBytes(String parameter, byte[] value) throws SQLException {
		this.target.setBytes(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setCharacterStream(String parameter, Reader value, int arg3) throws SQLException {
		this.target.setCharacterStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setCharacterStream(String parameter, Reader value, long arg3) throws SQLException {
		this.target.setCharacterStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setCharacterStream(String parameter, Reader value) throws SQLException {
		this.target.setCharacterStream(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setClob(String parameter, Reader value, long arg3) throws SQLException {
		this.target.setClob(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setClob(String parameter, Reader value) throws SQLException {
		this.target.setClob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setClob(String parameter, Clob value) throws SQLException {
		this.target.setClob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setDate(String parameter, Date value, Calendar arg3) throws SQLException {
		this.target.setDate(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setDate(String parameter, Date value) throws SQLException {
		this.target.setDate(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setDouble(String parameter, double value) throws SQLException {
		this.target.setDouble(parameter, value);
		values().set(parameter, Double.hashCode(value));
	}

	@Override
	public void setFloat(String parameter, float value) throws SQLException {
		this.target.setFloat(parameter, value);
		values().set(parameter, Float.hashCode(value));
	}

	@Override
	public void setInt(String parameter, int value) throws SQLException {
		this.target.setInt(parameter, value);
		values().set(parameter, value);
	}

	@Override
	public void setLong(String parameter, long value) throws SQLException {
		this.target.setLong(parameter, value);
		values().set(parameter, Long.hashCode(value));
	}

	@Override
	public void setNCharacterStream(String parameter, Reader value, long arg3) throws SQLException {
		this.target.setNCharacterStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setNCharacterStream(String parameter, Reader value) throws SQLException {
		this.target.setNCharacterStream(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setNClob(String parameter, Reader value, long arg3) throws SQLException {
		this.target.setNClob(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setNClob(String parameter, Reader value) throws SQLException {
		this.target.setNClob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setNClob(String parameter, NClob value) throws SQLException {
		this.target.setNClob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setNString(String parameter, String value) throws SQLException {
		this.target.setNString(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setNull(String parameter, int value, String arg3) throws SQLException {
		this.target.setNull(parameter, value, arg3);
		values().setObject(parameter, null);
	}

	@Override
	public void setNull(String parameter, int value) throws SQLException {
		this.target.setNull(parameter, value);
		values().setObject(parameter, null);
	}

	@Override
	public void setObject(String parameter, Object value, int arg3, int arg4) throws SQLException {
		this.target.setObject(parameter, value, arg3, arg4);
		values().setObject(parameter, value);
	}

	@Override
	public void setObject(String parameter, Object value, int arg3) throws SQLException {
		this.target.setObject(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setObject(String parameter, Object value, SQLType arg3, int arg4) throws SQLException {
		this.target.setObject(parameter, value, arg3, arg4);
		values().setObject(parameter, value);
	}

	@Override
	public void setObject(String parameter, Object value, SQLType arg3) throws SQLException {
		this.target.setObject(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setObject(String parameter, Object value) throws SQLException {
		this.target.setObject(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setRowId(String parameter, RowId value) throws SQLException {
		this.target.setRowId(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setSQLXML(String parameter, SQLXML value) throws SQLException {
		this.target.setSQLXML(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setShort(String parameter, short value) throws SQLException {
		this.target.setShort(parameter, value);
		values().set(parameter, value);
	}

	@Override
	public void setString(String parameter, String value) throws SQLException {
		this.target.setString(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setTime(String parameter, Time value, Calendar arg3) throws SQLException {
		this.target.setTime(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setTime(String parameter, Time value) throws SQLException {
		this.target.setTime(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setTimestamp(String parameter, Timestamp value, Calendar arg3) throws SQLException {
		this.target.setTimestamp(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setTimestamp(String parameter, Timestamp value) throws SQLException {
		this.target.setTimestamp(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setURL(String parameter, URL value) throws SQLException {
		this.target.setURL(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public boolean wasNull() throws SQLException {
		return this.target.wasNull();
	}

}
