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
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;

import org.jspecify.annotations.NullUnmarked;

import io.github.nplusone.recording.ThreadWork;

/**
 * A prepared statement. Executions are between two hooks, and values are noted.
 * <p>
 * Written by {@code DelegateSources}: change that, and not this.
 */
@NullUnmarked
abstract class DelegatingPreparedStatement extends CountedStatement implements PreparedStatement {

	private final PreparedStatement target;

	DelegatingPreparedStatement(PreparedStatement target, CountedConnection connection, String sql) {
		super(target, connection, sql);
		this.target = target;
	}

	abstract BoundValues values();

	@Override
	public void addBatch() throws SQLException {
		this.target.addBatch();
	}

	@Override
	public void clearParameters() throws SQLException {
		this.target.clearParameters();
	}

	@Override
	public boolean execute() throws SQLException {
		ThreadWork work = begin();
		boolean failed = true;
		try {
			boolean result = this.target.execute();
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public long executeLargeUpdate() throws SQLException {
		ThreadWork work = begin();
		boolean failed = true;
		try {
			long result = this.target.executeLargeUpdate();
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public ResultSet executeQuery() throws SQLException {
		ThreadWork work = begin();
		boolean failed = true;
		try {
			ResultSet result = this.target.executeQuery();
			failed = false;
			return counted(result);
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public int executeUpdate() throws SQLException {
		ThreadWork work = begin();
		boolean failed = true;
		try {
			int result = this.target.executeUpdate();
			failed = false;
			return result;
		}
		finally {
			end(work, failed);
		}
	}

	@Override
	public ResultSetMetaData getMetaData() throws SQLException {
		return this.target.getMetaData();
	}

	@Override
	public ParameterMetaData getParameterMetaData() throws SQLException {
		return this.target.getParameterMetaData();
	}

	@Override
	public void setArray(int parameter, Array value) throws SQLException {
		this.target.setArray(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setAsciiStream(int parameter, InputStream value, int arg3) throws SQLException {
		this.target.setAsciiStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setAsciiStream(int parameter, InputStream value, long arg3) throws SQLException {
		this.target.setAsciiStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setAsciiStream(int parameter, InputStream value) throws SQLException {
		this.target.setAsciiStream(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setBigDecimal(int parameter, BigDecimal value) throws SQLException {
		this.target.setBigDecimal(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setBinaryStream(int parameter, InputStream value, int arg3) throws SQLException {
		this.target.setBinaryStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setBinaryStream(int parameter, InputStream value, long arg3) throws SQLException {
		this.target.setBinaryStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setBinaryStream(int parameter, InputStream value) throws SQLException {
		this.target.setBinaryStream(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setBlob(int parameter, InputStream value, long arg3) throws SQLException {
		this.target.setBlob(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setBlob(int parameter, InputStream value) throws SQLException {
		this.target.setBlob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setBlob(int parameter, Blob value) throws SQLException {
		this.target.setBlob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setBoolean(int parameter, boolean value) throws SQLException {
		this.target.setBoolean(parameter, value);
		values().set(parameter, Boolean.hashCode(value));
	}

	@Override
	public void setByte(int parameter, byte value) throws SQLException {
		this.target.setByte(parameter, value);
		values().set(parameter, value);
	}

	@Override
	public void setBytes(int parameter, byte[] value) throws SQLException {
		this.target.setBytes(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setCharacterStream(int parameter, Reader value, int arg3) throws SQLException {
		this.target.setCharacterStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setCharacterStream(int parameter, Reader value, long arg3) throws SQLException {
		this.target.setCharacterStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setCharacterStream(int parameter, Reader value) throws SQLException {
		this.target.setCharacterStream(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setClob(int parameter, Reader value, long arg3) throws SQLException {
		this.target.setClob(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setClob(int parameter, Reader value) throws SQLException {
		this.target.setClob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setClob(int parameter, Clob value) throws SQLException {
		this.target.setClob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setDate(int parameter, Date value, Calendar arg3) throws SQLException {
		this.target.setDate(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setDate(int parameter, Date value) throws SQLException {
		this.target.setDate(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setDouble(int parameter, double value) throws SQLException {
		this.target.setDouble(parameter, value);
		values().set(parameter, Double.hashCode(value));
	}

	@Override
	public void setFloat(int parameter, float value) throws SQLException {
		this.target.setFloat(parameter, value);
		values().set(parameter, Float.hashCode(value));
	}

	@Override
	public void setInt(int parameter, int value) throws SQLException {
		this.target.setInt(parameter, value);
		values().set(parameter, value);
	}

	@Override
	public void setLong(int parameter, long value) throws SQLException {
		this.target.setLong(parameter, value);
		values().set(parameter, Long.hashCode(value));
	}

	@Override
	public void setNCharacterStream(int parameter, Reader value, long arg3) throws SQLException {
		this.target.setNCharacterStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setNCharacterStream(int parameter, Reader value) throws SQLException {
		this.target.setNCharacterStream(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setNClob(int parameter, Reader value, long arg3) throws SQLException {
		this.target.setNClob(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setNClob(int parameter, Reader value) throws SQLException {
		this.target.setNClob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setNClob(int parameter, NClob value) throws SQLException {
		this.target.setNClob(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setNString(int parameter, String value) throws SQLException {
		this.target.setNString(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setNull(int parameter, int value, String arg3) throws SQLException {
		this.target.setNull(parameter, value, arg3);
		values().setObject(parameter, null);
	}

	@Override
	public void setNull(int parameter, int value) throws SQLException {
		this.target.setNull(parameter, value);
		values().setObject(parameter, null);
	}

	@Override
	public void setObject(int parameter, Object value, int arg3, int arg4) throws SQLException {
		this.target.setObject(parameter, value, arg3, arg4);
		values().setObject(parameter, value);
	}

	@Override
	public void setObject(int parameter, Object value, int arg3) throws SQLException {
		this.target.setObject(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setObject(int parameter, Object value, SQLType arg3, int arg4) throws SQLException {
		this.target.setObject(parameter, value, arg3, arg4);
		values().setObject(parameter, value);
	}

	@Override
	public void setObject(int parameter, Object value, SQLType arg3) throws SQLException {
		this.target.setObject(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setObject(int parameter, Object value) throws SQLException {
		this.target.setObject(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setRef(int parameter, Ref value) throws SQLException {
		this.target.setRef(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setRowId(int parameter, RowId value) throws SQLException {
		this.target.setRowId(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setSQLXML(int parameter, SQLXML value) throws SQLException {
		this.target.setSQLXML(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setShort(int parameter, short value) throws SQLException {
		this.target.setShort(parameter, value);
		values().set(parameter, value);
	}

	@Override
	public void setString(int parameter, String value) throws SQLException {
		this.target.setString(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setTime(int parameter, Time value, Calendar arg3) throws SQLException {
		this.target.setTime(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setTime(int parameter, Time value) throws SQLException {
		this.target.setTime(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setTimestamp(int parameter, Timestamp value, Calendar arg3) throws SQLException {
		this.target.setTimestamp(parameter, value, arg3);
		values().setObject(parameter, value);
	}

	@Override
	public void setTimestamp(int parameter, Timestamp value) throws SQLException {
		this.target.setTimestamp(parameter, value);
		values().setObject(parameter, value);
	}

	@Override
	public void setURL(int parameter, URL value) throws SQLException {
		this.target.setURL(parameter, value);
		values().setObject(parameter, value);
	}

	@Deprecated
	@Override
	public void setUnicodeStream(int parameter, InputStream value, int arg3) throws SQLException {
		this.target.setUnicodeStream(parameter, value, arg3);
		values().setObject(parameter, value);
	}

}
