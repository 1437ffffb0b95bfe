package org.corvee.capture;

import static org.corvee.capture.MadeFiles.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.corvee.capture.Proposed.Field;
import org.corvee.capture.ReceivedFile.Hints;
import org.corvee.model.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorTest {
    private static final String KOREAN = "부두의 로동자 오십명이 월요일에 왔다. 그들은 왜 왔는지 아무도 말하지 않았다.";

    private static String words(Extraction of, Block block) {
        int[] points = of.text().codePoints().toArray();
        return new String(points, block.start(), block.end() - block.start());
    }

    private static List<String> boilerplate(Extraction of) {
        return of.blocks().stream()
                .filter(Block::isBoilerplate)
                .map(block -> words(of, block) + ": " + block.boilerplate())
                .toList();
    }

    @Test
    void makesTheTextOfAPageByRulesOfItsOwn() {
        Extraction page = Extractor.extract(file("page.html", MadeFiles.PAGE));
        assertEquals(
                """
                Home
                News

                Harbour crews wait

                Some 40 men came on Monday.
                Nobody said 🚢 why.

                one
                two

                a\tb

                as
                  is

                Tell a friend

                All rights kept
                """,
                page.text());
        assertEquals(new Recipe("html/1", "jsoup 1.24.1"), page.recipe());
    }

    @Test
    void proposesBoilerplateWithItsReasonAndLeavesItIn() {
        Extraction page = Extractor.extract(file("page.html", MadeFiles.PAGE));
        assertEquals(
                List.of("Home: in <nav>", "News: in <nav>", "Tell a friend: in share", "All rights kept: in <footer>"),
                boilerplate(page));
    }

    @Test
    void leavesBoilerplateOutWhenAPersonAsksForTheArticle() {
        byte[] bytes = MadeFiles.PAGE.getBytes(StandardCharsets.UTF_8);
        Extraction page = Extractor.extract(new ReceivedFile("page.html", bytes, new Hints(null, null, true)));
        assertEquals("html/1 article", page.recipe().name());
        assertEquals(List.of(), boilerplate(page));
        assertEquals("Harbour crews wait", words(page, page.blocks().get(0)));
    }

    @Test
    void proposesWhatAPageSaysOfItselfWithThePlace() {
        Extraction page = Extractor.extract(file("page.html", MadeFiles.PAGE));
        assertEquals(
                new Proposed(Field.TITLE, "Harbour crews\u00a0wait", "the page's og:title"),
                page.proposed(Field.TITLE).orElseThrow());
        assertEquals("2025-04-12", page.proposed(Field.PUBLISHED).orElseThrow().value());
        assertEquals("The Quay", page.proposed(Field.PUBLISHER).orElseThrow().value());
        assertEquals("ko-KR", page.proposed(Field.LANGUAGE).orElseThrow().value());
    }

    @Test
    void countsBlocksInCodePoints() {
        Extraction text = Extractor.extract(file("a.txt", "\uFEFF🚢 A 한\r\n\r\n  B\u0007 e\u0301 \rC\r\n"));
        assertEquals("🚢 A 한\n\n  B e\u0301 \nC\n", text.text());
        assertEquals(
                List.of("🚢 A 한", "B e\u0301 \nC"),
                text.blocks().stream().map(b -> words(text, b)).toList());
    }

    @Test
    void knowsOnWhichPageOfAPdfAPassageStands() {
        Extraction pdf = Extractor.extract(file("report.pdf", MadeFiles.pdf(3, "")));
        CaptureRecord.Marks marks = new CaptureRecord.Marks(pdf.blocks(), pdf.pages());
        int third = pdf.text().indexOf("page 3");
        assertEquals(3, marks.page(third).orElseThrow());
        assertEquals(1, marks.page(0).orElseThrow());
        assertEquals(2, marks.page(pdf.pages().get(1)).orElseThrow());
        assertEquals("A Report", pdf.proposed(Field.TITLE).orElseThrow().value());
    }

    @Test
    void readsTheParagraphsOfALetterButNotWhatIsStruckOut() {
        byte[] docx = MadeFiles.docx(
                "<w:p><w:r><w:t>Dear</w:t><w:tab/><w:t xml:space=\"preserve\"> all, &amp; you</w:t></w:r>"
                        + "<w:del><w:r><w:delText>never</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>Bye</w:t></w:r></w:p>");
        Extraction letter = Extractor.extract(file("letter.docx", docx));
        assertEquals("Dear\t all, & you\n\nBye\n", letter.text());
        assertEquals(
                "../2024-05-06", letter.proposed(Field.PUBLISHED).orElseThrow().value());
    }

    @Test
    void takesTheOnePageOfAWebArchiveOrTheOneAskedFor() {
        byte[] one = MadeFiles.warc("https://example.org/a", MadeFiles.PAGE);
        Extraction page = Extractor.extract(file("site.warc", one));
        assertEquals(
                "https://example.org/a",
                page.proposed(Field.ADDRESS).orElseThrow().value());
        assertEquals(new Recipe("warc/1 html/1", "jwarc 0.36.0, jsoup 1.24.1"), page.recipe());

        byte[] two = MadeFiles.warc("https://example.org/a", MadeFiles.PAGE, "https://example.org/b", "<p>The other.");
        assertEquals(
                "2 pages in the web archive; name one with --address; among them are https://example.org/a,"
                        + " https://example.org/b",
                assertThrows(Unreadable.class, () -> Extractor.extract(file("site.warc", two)))
                        .getMessage());
        Hints hints = new Hints("https://example.org/b", null, false);
        assertEquals(
                "The other.\n",
                Extractor.extract(new ReceivedFile("site.warc", two, hints)).text());
    }

    @Test
    void readsAnEncodingThatIsNamedAndGuessesNone() {
        byte[] korean = KOREAN.getBytes(Charset.forName("EUC-KR"));
        String fault = assertThrows(Unreadable.class, () -> Extractor.extract(file("a.txt", korean)))
                .getMessage();
        assertEquals("byte BA in line 1 is not UTF-8; name its encoding with --encoding; it looks like EUC-KR", fault);
        Hints hints = new Hints(null, "EUC-KR", false);
        assertEquals(
                KOREAN,
                Extractor.extract(new ReceivedFile("a.txt", korean, hints)).text());
        String declared = "<meta charset=euc-kr><p>로동자";
        assertEquals(
                "로동자\n",
                Extractor.extract(file("a.html", declared.getBytes(Charset.forName("EUC-KR"))))
                        .text());
    }

    @Test
    void namesTheLibrariesThatAreThere() throws IOException {
        for (String library : List.of("org.jsoup/jsoup", "org.netpreserve/jwarc")) {
            try (InputStream in = getClass().getResourceAsStream("/META-INF/maven/" + library + "/pom.properties")) {
                Properties properties = new Properties();
                properties.load(in);
                String named = library.substring(library.indexOf('/') + 1) + " " + properties.getProperty("version");
                String tools = Extractor.extract(file("a.warc", MadeFiles.warc("http://a.org/", MadeFiles.PAGE)))
                        .recipe()
                        .tools();
                assertEquals(true, tools.contains(named), tools + " has no " + named);
            }
        }
    }

    @Test
    void aShortcutNamesTheAddressOfThePageBesideIt(@TempDir Path folder) throws IOException {
        Path shortcut =
                Files.writeString(folder.resolve("a.url"), "[InternetShortcut]\r\nURL=https://example.org/a\r\n");
        assertEquals(
                "names https://example.org/a, and no saved page is beside it; nothing is fetched from the web: save the"
                        + " page as a.html or .pdf there, and nothing else of that name",
                assertThrows(Unreadable.class, () -> AddressFile.read(shortcut)).getMessage());
        Path page = Files.writeString(folder.resolve("a.html"), "<p>A");
        assertEquals(page, AddressFile.read(shortcut).saved());
    }
}
