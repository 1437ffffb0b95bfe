package org.corvee.memo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final String HOSTILE =
            "</w:t><script>alert(1)</script>&lt;\u202e\"'\u0007\uffff![x](javascript:1) `";

    /** The same as a reader sees it. */
    private static final String SEEN = "</w:t><script>alert(1)</script>&lt;\\u202E\"'\\u0007\ufffd![x](javascript:1) `";

    private static Edition edition() {
        return Letter.whole()
                .edition("# The harbour\nAuthor: A. Analyst\n\n## Arrivals\n\nThey came,[^letter.000000000001]"
                        + "[^letter.000000000002] he says.[^letter.000000000001]\n\n- [^letter.000000000001]\n");
    }

    private static Edition hostile() {
        return Letter.whole()
                .with(
                        "Harbour letter",
                        HOSTILE.replace("\"", "\\\"")
                                .replace("\u0007", "\\u0007")
                                .replace("\uffff", ""))
                .edition("# " + HOSTILE + "\nAuthor: " + HOSTILE + "\n\n## " + HOSTILE + "\n\nSo: " + HOSTILE
                        + "[^letter.000000000001]\n");
    }

    private static XWPFDocument opened(Edition edition) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(new DocxEdition(edition).bytes()));
    }

    @Test
    void writesDocxWithFootnotesThatWordCounts() throws IOException {
        try (XWPFDocument docx = opened(edition())) {
            List<XWPFFootnote> notes = docx.getFootnotes().stream()
                    .filter(note -> note.getId().intValue() > 0)
                    .toList();
            assertEquals(4, notes.size());
            assertTrue(
                    notes.get(0).getParagraphs().get(0).getText().contains("Voice: ferry clerk → The Newsletter."),
                    notes.get(0).getParagraphs().get(0).getText());
            String body = docx.getDocument().xmlText();
            assertEquals(4, body.split("<w:footnoteReference ", -1).length - 1, "each note is counted once");
            assertEquals(3, body.split("NOTEREF", -1).length - 1, "a note that is cited again is referred to");
            assertEquals("The harbour", docx.getProperties().getCoreProperties().getTitle());
            assertEquals("A. Analyst", docx.getProperties().getCoreProperties().getCreator());
        }
    }

    @Test
    void givesDocxItsHeadingsLinksAndLanguage() throws IOException, XmlException {
        try (XWPFDocument docx = opened(edition())) {
            assertEquals(
                    List.of("Arrivals", "Documents"),
                    docx.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText)
                            .toList());
            assertTrue(docx.getStyles().styleExist("FootnoteText"));
            assertTrue(docx.getStyle().xmlText().contains("w:lang w:val=\"en-GB\""));
            assertTrue(docx.getFootnotes().stream()
                    .anyMatch(note -> note.getCTFtnEdn().xmlText().contains("w:hyperlink")));
        }
    }

    @Test
    void givesTheSameBytesForTheSameMemoAndBuild() {
        assertArrayEquals(new DocxEdition(edition()).bytes(), new DocxEdition(edition()).bytes());
    }

    @Test
    void keepsHostileWordsWordsInDocx() throws IOException {
        try (XWPFDocument docx = opened(hostile())) {
            assertEquals(SEEN, docx.getParagraphs().get(0).getText());
            assertEquals(SEEN, docx.getProperties().getCoreProperties().getTitle());
            assertTrue(
                    docx.getFootnotes().get(2).getParagraphs().get(0).getText().contains(SEEN.replace("\ufffd", "")));
        }
    }

    @Test
    void keepsHostileWordsWordsInMarkdown() {
        String text = new MarkdownEdition(hostile()).text();
        assertFalse(text.contains("<script"), text);
        assertFalse(text.contains("\u202e"), text);
        assertFalse(text.contains("![x]"), text);
        assertTrue(text.contains("\\!\\[x\\](javascript:1) \\`"), text);
    }

    @Test
    void writesMarkdownWithFootnotes() {
        String text = new MarkdownEdition(edition()).text();
        assertTrue(
                text.startsWith("# The harbour\n\nA. Analyst\n\n## Arrivals\n\nThey came,[^1][^2] he says.[^1]\n"),
                text);
        assertTrue(text.contains("> **Denied (against note 1):** Nobody came, he holds.[^3]"), text);
        assertTrue(text.contains("\n[^1]: The Newsletter, *Harbour letter*, 5 March 2031: Some forty"), text);
        assertTrue(text.contains("SHA-256 `beef`"), text);
    }
}
