package io.github.nplusone.web;

import java.io.IOException;
import java.io.PrintWriter;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Keeps the headers up to date until the response is committed: before every call that
 * may commit it, the current count is written. The body goes through untouched.
 * <p>
 * A commit while the handler may go on (a flush, or a body larger than the buffer) fixes
 * the count; then the headers say that it is partial. A body that is known to be written
 * in one go is held back until the handler is done, as long as there is room.
 * <p>
 * Used by one thread at a time, like the response it wraps.
 */
final class QueryCountResponse extends HttpServletResponseWrapper {

	private static final int NOT_WRITTEN = -1;

	// While another handler is included, getResponse() is one that ignores headers.
	private final HttpServletResponse container;

	private final RecordedRequest request;

	private final QueryCountHeaders headers;

	private final BodyProgress body;

	private final HeldBody held;

	private @Nullable ServletOutputStream stream;

	private @Nullable PrintWriter writer;

	private int writtenCount = NOT_WRITTEN;

	private boolean partial;

	// Whether it was found to be committed: to ask the container takes longer.
	private boolean sent;

	private boolean errorSent;

	private boolean wholeBody;

	private boolean flushLeftOut;

	QueryCountResponse(HttpServletResponse response, RecordedRequest request, QueryCountHeaders headers,
			HeldBody held) {
		super(response);
		this.container = response;
		this.request = request;
		this.headers = headers;
		this.body = new BodyProgress(response.getBufferSize());
		this.held = held;
	}

	/**
	 * Announces that a body is about to be written in one go.
	 * @param capacity how much of it to hold back
	 */
	void expectWholeBody(int capacity) {
		this.wholeBody = true;
		this.held.allow(capacity);
	}

	/**
	 * Whether the body is still held back, in the container's buffer or here.
	 * @return {@code false} for a stream, and once the response is committed
	 */
	boolean isHeldBack() {
		return this.wholeBody && !isCommitted() && !this.request.isAsyncStarted();
	}

	/**
	 * Whether an error was sent, which the container is going to dispatch.
	 * @return {@code true} after {@code sendError}
	 */
	boolean errorSent() {
		return this.errorSent;
	}

	/**
	 * Ends the part of the response that one dispatch writes.
	 * @throws IOException if the client is gone
	 */
	void endDispatch() throws IOException {
		refresh();
		release();
	}

	/**
	 * Writes the current count into the headers, if they can still be written.
	 */
	void refresh() {
		int queries = this.request.recording().queries();
		if (queries != this.writtenCount && this.request.isOfInterest() && !isCommitted()) {
			writeHeaders(queries);
		}
	}

	private void refreshAsPartial() {
		if (!this.partial && !isCommitted()) {
			this.partial = true;
			this.writtenCount = NOT_WRITTEN;
		}
		refresh();
	}

	private void writeHeaders(int queries) {
		this.headers.write(this.container, queries, this.request.recording()::databaseNanos, this.partial);
		this.writtenCount = queries;
	}

	/**
	 * Called before a part of the body is given to the container.
	 * @param size size of the part in bytes
	 * @throws IOException if the client is gone
	 */
	void beforeBody(long size) throws IOException {
		if (this.held.isEmpty() && this.body.staysInBuffer(size)) {
			refresh();
		}
		else {
			goOnAsStream();
		}
		this.body.wrote(size);
	}

	/**
	 * Holds bytes back that the container would send.
	 * @param bytes array with the bytes
	 * @param offset where they start
	 * @param count how many
	 * @return {@code true} if they were held back, and are not to be written now
	 * @throws IOException if the client is gone
	 */
	boolean hold(byte[] bytes, int offset, int count) throws IOException {
		return isToBeHeld(count) && this.held.hold(bytes, offset, count);
	}

	/**
	 * Holds characters back that the container would send.
	 * @param text text with the characters
	 * @param offset where they start
	 * @param count how many
	 * @param size their size in bytes once they are encoded
	 * @return {@code true} if they were held back, and are not to be written now
	 * @throws IOException if the client is gone
	 */
	boolean hold(CharSequence text, int offset, int count, long size) throws IOException {
		return isToBeHeld(size) && this.held.hold(text, offset, count);
	}

	// What follows a flush shows that the flush was not the end.
	private boolean isToBeHeld(long size) throws IOException {
		if (this.flushLeftOut) {
			goOnAsStream();
			super.flushBuffer();
		}
		return isHeldBack() && !(this.held.isEmpty() && this.body.staysInBuffer(size));
	}

	/**
	 * Whether headers were sent some time ago, so that nothing more can be said in them.
	 * @return {@code false} also if they were sent just now
	 */
	boolean isSent() {
		return this.sent;
	}

	private void goOnAsStream() throws IOException {
		this.sent = isCommitted();
		this.wholeBody = false;
		this.flushLeftOut = false;
		refreshAsPartial();
		release();
	}

	/**
	 * Called instead of a flush: the one at the end of a body can be left to the
	 * container.
	 * @return {@code true} if the container is to be flushed now
	 * @throws IOException if the client is gone
	 */
	boolean isToBeFlushed() throws IOException {
		if (isHeldBack()) {
			this.flushLeftOut = true;
			return false;
		}
		goOnAsStream();
		return true;
	}

	private void release() throws IOException {
		if (this.held.isEmpty()) {
			return;
		}
		if (this.writer != null) {
			this.held.release(super.getWriter());
			return;
		}
		this.held.release(super.getOutputStream());
	}

	private void discardBody() {
		this.held.discard();
		this.body.discard();
		this.flushLeftOut = false;
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		if (this.stream == null) {
			this.stream = new QueryCountOutputStream(super.getOutputStream(), this);
		}
		return this.stream;
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (this.writer == null) {
			this.writer = new QueryCountWriter(super.getWriter(), this);
		}
		return this.writer;
	}

	@Override
	public void setContentLength(int length) {
		super.setContentLength(length);
		noteContentLength(length);
	}

	@Override
	public void setContentLengthLong(long length) {
		super.setContentLengthLong(length);
		noteContentLength(length);
	}

	@Override
	public void setHeader(String name, String value) {
		super.setHeader(name, value);
		noteHeader(name, value);
	}

	@Override
	public void addHeader(String name, String value) {
		super.addHeader(name, value);
		noteHeader(name, value);
	}

	@Override
	public void setIntHeader(String name, int value) {
		super.setIntHeader(name, value);
		noteHeader(name, Integer.toString(value));
	}

	@Override
	public void addIntHeader(String name, int value) {
		super.addIntHeader(name, value);
		noteHeader(name, Integer.toString(value));
	}

	// What is no number is for the container to refuse, or to take for something else.
	private void noteHeader(@Nullable String name, @Nullable String value) {
		if (name == null || value == null || !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
			return;
		}
		try {
			noteContentLength(Long.parseLong(value.trim()));
		}
		catch (NumberFormatException ex) {
			noteContentLength(0);
		}
	}

	@Override
	public void setBufferSize(int size) {
		super.setBufferSize(size);
		this.body.bufferSize(size);
	}

	private void noteContentLength(long length) {
		if (isContainers()) {
			this.body.contentLength(length);
		}
	}

	// The container ignores what an included handler says, behind a wrapper of its own.
	private boolean isContainers() {
		return getResponse() == this.container;
	}

	@Override
	public void flushBuffer() throws IOException {
		if (isToBeFlushed()) {
			super.flushBuffer();
		}
	}

	@Override
	public void reset() {
		super.reset();
		discardBody();
		this.stream = null;
		this.writer = null;
		this.sent = false;
		this.partial = false;
		this.writtenCount = NOT_WRITTEN;
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		discardBody();
	}

	@Override
	public void sendError(int status) throws IOException {
		beforeError();
		super.sendError(status);
		afterError();
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		beforeError();
		super.sendError(status, message);
		afterError();
	}

	private void beforeError() {
		refresh();
		discardBody();
	}

	private void afterError() {
		this.errorSent = isCommitted() || isContainers();
	}

	@Override
	public boolean isCommitted() {
		return this.container.isCommitted();
	}

	@Override
	public void sendRedirect(String location) throws IOException {
		beforeRedirect(true);
		super.sendRedirect(location);
	}

	@Override
	public void sendRedirect(String location, int status) throws IOException {
		beforeRedirect(true);
		super.sendRedirect(location, status);
	}

	@Override
	public void sendRedirect(String location, boolean clearBuffer) throws IOException {
		beforeRedirect(clearBuffer);
		super.sendRedirect(location, clearBuffer);
	}

	@Override
	public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
		beforeRedirect(clearBuffer);
		super.sendRedirect(location, status, clearBuffer);
	}

	private void beforeRedirect(boolean clearBuffer) throws IOException {
		refresh();
		if (clearBuffer) {
			discardBody();
		}
		release();
	}

}
