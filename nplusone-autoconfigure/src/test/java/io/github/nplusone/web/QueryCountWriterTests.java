package io.github.nplusone.web;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class QueryCountWriterTests {

	private final MockHttpServletResponse container = new MockHttpServletResponse();

	@ParameterizedTest
	@CsvSource({ "UTF-8, a\u00e9\u20ac\ud83d\ude00", "UTF-16, a\u00e9\u20ac\ud83d\ude00", "ISO-8859-1, a\u00e9\u20ac",
			"US-ASCII, a\u00e9\u20ac", "windows-1252, a\u00e9\u20ac" })
	void sizeIsThatOfTheEncodedText(String encoding, String text) throws Exception {
		int encoded = text.getBytes(encoding).length;
		assertThat(isPartialAfter(text, encoding, encoded + 1)).isFalse();
		assertThat(isPartialAfter(text, encoding, encoded)).isTrue();
	}

	private static boolean isPartialAfter(String text, String encoding, int bufferSize) throws Exception {
		MockHttpServletResponse container = new MockHttpServletResponse();
		container.setCharacterEncoding(encoding);
		container.setBufferSize(bufferSize);
		writer(container).write(text);
		return container.containsHeader("X-Query-Count-Partial");
	}

	@Test
	void everyWayToWriteReachesTheContainer() throws Exception {
		this.container.setCharacterEncoding(StandardCharsets.UTF_8.name());
		PrintWriter writer = writer(this.container);
		writer.write('a');
		writer.write("bc".toCharArray());
		writer.write("xdex".toCharArray(), 1, 2);
		writer.write("xfgx", 1, 2);
		writer.print(1);
		writer.printf("%s", "h");
		writer.append("i").append('j');
		writer.println("k");
		writer.flush();
		assertThat(this.container.getContentAsString()).isEqualTo("abcdefg1hijk" + System.lineSeparator());
		assertThat(writer.checkError()).isFalse();
	}

	private static PrintWriter writer(MockHttpServletResponse container) throws Exception {
		ResponseWrapping wrapping = new ResponseWrapping(
				new WebProperties(new WebProperties.Header(true, "X-Query-Count"),
						new WebProperties.ServerTiming(false), DataSize.ofBytes(0), List.of(), true, true));
		return wrapping.wrap(container, RecordedRequest.begin(new MockHttpServletRequest())).getWriter();
	}

}
