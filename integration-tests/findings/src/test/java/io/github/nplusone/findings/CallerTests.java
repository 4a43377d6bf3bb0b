package io.github.nplusone.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.example.bookshop.BookshopApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.StringUtils;

import io.github.nplusone.CallSite;
import io.github.nplusone.RequestReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which line a finding is charged to, whoever runs the loop. The lines are looked up in
 * the sources.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallerTests {

	private static final Path SOURCES = Path.of("../src/test/java/com/example/bookshop");

	private RunningApplication bookshop;

	@BeforeAll
	void open() {
		this.bookshop = RunningApplication.onH2(BookshopApplication.class,
				StringUtils.addStringToArray(settings(), "--spring.jpa.open-in-view=true"));
	}

	String[] settings() {
		return new String[0];
	}

	@AfterAll
	void close() {
		this.bookshop.close();
	}

	RunningApplication application() {
		return this.bookshop;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/json              | Reader.hobbies | return this.readers.findAll();
			/view              | Author.books   | model.addAttribute("authors", this.authors.findAll());
			/service           | Author.books   | books += author.getBooks().size();
			/async             | Author.books   | books += author.getBooks().size();
			/callable          | Author.books   | books += author.getBooks().size();
			/broken            | Author.books   | books += author.getBooks().size();
			/future            | Author.books   | books += author.getBooks().size();
			/forward           | Author.books   | books += author.getBooks().size();
			""")
	void findsTheLine(String path, String association, String line) throws IOException {
		RequestReport report = this.bookshop.get(path);
		assertThat(Found.in(report.findings())).containsExactly("N_PLUS_ONE 20 x " + association);
		assertLine(report.findings().reported().get(0).query().callSite(), line);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/collection/stream | AssociationController | return stream.mapToInt((author) -> author.getBooks().size()).sum();
					/to-one            | AssociationController | names.add(book.getPublisher().getName());
					/find-by-id        | QueryController       | found += this.books.findById(id).isPresent() ? 1 : 0;
					/mybatis           | QueryController       | copies += this.mapper.copies(id);
					/data-jdbc         | QueryController       | copies += this.stock.findById(id).orElseThrow().copies();
					/client            | QueryController       | copies += this.client.sql(COPIES).param(id).query(Integer.class).single();
					""")
	void findsTheLineOfALibraryCall(String path, String type, String line) throws IOException {
		CallSite callSite = this.bookshop.get(path).findings().reported().get(0).query().callSite();
		assertLine(callSite, line);
		assertThat(callSite.className()).isEqualTo("com.example.bookshop." + type);
	}

	@Test
	void oneReportForAForward() {
		this.bookshop.get("/forward");
		this.bookshop.get("/view");
		assertThat(this.bookshop.furtherReports()).isEmpty();
	}

	private static void assertLine(CallSite callSite, String line) throws IOException {
		assertThat(callSite).isNotNull();
		List<String> source = Files.readAllLines(SOURCES.resolve(callSite.fileName()));
		assertThat(source.get(callSite.lineNumber() - 1).trim()).isEqualTo(line);
	}

}
