package org.corvee.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.corvee.model.SourceText;
import org.corvee.source.Fault;
import org.corvee.source.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlRowsTest {
    private static final Set<String> ROWS = Set.of("ROW");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Faults faults = new Faults();

    private ListText text(String xml) throws IOException {
        Path file = folder.resolve("list.xml");
        Files.writeString(file, xml);
        return ListText.survey(file, faults).orElseThrow();
    }

    private List<XmlRow> rows(String xml) throws IOException {
        List<XmlRow> rows = new ArrayList<>();
        XmlRows.read(text(xml), ROWS, faults, rows::add);
        return rows;
    }

    private String broken(String xml) {
        assertThrows(BrokenList.class, () -> rows(xml));
        return faults.all().stream().map(Fault::text).reduce("", (all, one) -> all + one.replaceAll(".*list.xml", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<L><ROW><A>1</A></ROW></L>",
                "\uFEFF<?xml version='1.0' encoding='utf-8'?>\r\n<L>\r\n  <ROW a='>'>\r\n<A>\uD834\uDD1E</A></ROW>\r\n</L>",
                "<L><!-- <ROW> --><?ROW <ROW> ?><ROW><![CDATA[</ROW>]]></ROW></L>",
                "<L>\uD83D\uDE00<ROW><!-- </ROW> --><ROW>inner</ROW>\uD83D\uDE00</ROW >\n</L>\n",
                "<L><ROW/></L>",
            })
    void knowsARowsPlaceToTheCharacter(String xml) throws IOException {
        XmlRow row = rows(xml).get(0);
        SourceText text = SourceText.of(xml.getBytes(StandardCharsets.UTF_8));
        String passage = text.passage(row.passage().start(), row.passage().end());
        assertEquals('<', passage.charAt(0));
        assertEquals(1, rows(xml).size());
        assertEquals(passage, passage.strip());
        assertEquals(xml.indexOf("</L>"), xml.indexOf(passage) + passage.length() + tail(xml, passage));
        assertEquals(
                text.digest(row.passage().start(), row.passage().end()),
                row.passage().sha256());
        assertEquals(text.line(row.passage().start()), row.passage().line());
    }

    private static int tail(String xml, String passage) {
        String rest = xml.substring(xml.indexOf(passage) + passage.length());
        return rest.indexOf("</L>");
    }

    @Test
    void readsTextsAttributesAndLines() throws IOException {
        XmlElement row = rows("<L>\n<ROW id='7'>\n <A> one\n  two </A>\n <A/><B>&lt;&amp;<![CDATA[<C>]]></B></ROW></L>")
                .get(0)
                .element();
        assertEquals("7", row.attributes().get("id"));
        assertEquals("one two", row.text("A").orElseThrow());
        assertEquals("<&<C>", row.text("B").orElseThrow());
        assertEquals(
                List.of(3, 5, 5), row.children().stream().map(XmlElement::line).toList());
        assertEquals(2, row.line());
    }

    @Test
    void showsTheFirstElementsStartTag() throws IOException {
        XmlRow root = XmlRows.root(text("<?xml version='1.0'?>\n<!-- x -->\n<L day='2031'>\n<ROW/></L>"), faults);
        assertEquals("2031", root.element().attributes().get("day"));
        assertEquals(new RowPassage(33, 47, 3, root.passage().sha256()), root.passage());
    }

    @Test
    void refusesADoctype() {
        assertEquals(
                ":2: a DOCTYPE, through which a file can name other files or grow without bound; fetch the list from its"
                        + " publisher again; the true one has none",
                broken(
                        "<?xml version='1.0'?>\n<!DOCTYPE L [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>\n<L><ROW>&b;</ROW></L>"));
    }

    @Test
    void refusesAnEntityThatOnlyADoctypeCouldExplain() {
        assertEquals(
                ":2: the entity '&b;' is not one of XML's own five; fetch the list from its publisher again; the true one"
                        + " has none",
                broken("<L>\n<ROW>&b;</ROW></L>"));
    }

    @Test
    void saysWhereAFileIsCutOff() {
        assertEquals(
                ":3: the file ends inside <ROW>, which begins in line 2; it is cut off; fetch it again",
                broken("<L>\n<ROW><A>1</A>\n"));
    }

    @Test
    void saysWhereATagIsCutOff() {
        assertEquals(
                ":3: the file ends inside a tag that begins in line 2; it is cut off; fetch it again",
                broken("<L>\n<ROW a='\n"));
    }

    @Test
    void saysWhichTagClosesAnother() {
        assertEquals(
                ":2: </M> closes <L>, which begins in line 1; fetch the file again", broken("<L><ROW/>\n</M></L>"));
        assertEquals(1, faults.count());
    }

    @Test
    void refusesATagThatNothingOpens() {
        assertEquals(":1: </L> closes what nothing opens; fetch the file again", broken("</L>"));
    }

    @Test
    void refusesWhatIsNoXml() {
        assertEquals(":1: no XML: 'i' stands outside of all elements; fetch the file again", broken("id,name\n"));
    }

    @Test
    void refusesAFileWithoutAnElement() throws IOException {
        ListText blank = text("<?xml version='1.0'?>\n");
        assertThrows(BrokenList.class, () -> XmlRows.root(blank, faults));
        assertEquals("no XML: the file has no element", faults.all().get(0).problem());
    }

    @Test
    void refusesARowThatIsNoXml() {
        assertEquals(
                ":2: no XML here: The value of attribute \"a\" associated with an element type \"A\" must not contain the"
                        + " '<' character; fetch the file again",
                broken("<L>\n<ROW><A a='<'/></ROW></L>"));
    }

    @Test
    void refusesAnotherEncoding() {
        assertEquals(
                ":1: the file says that it is in ISO-8859-1, and passages are counted in UTF-8; save the file as UTF-8,"
                        + " and let its first line say so",
                broken("<?xml version='1.0' encoding='ISO-8859-1'?><L><ROW/></L>"));
    }

    @Test
    void refusesARowThatNeverEnds() {
        assertEquals(
                ":1: a row or tag of more than 1,000,000 characters; look for a quote or an element that is never closed",
                broken("<L><ROW>" + "x".repeat(1_000_000) + "</ROW></L>"));
    }

    @Test
    void refusesACharacterThatCannotBePublished() throws IOException {
        rows("<L><ROW><A>a\u0085b</A></ROW></L>");
        assertEquals("U+0085 stands in <A>", faults.all().get(0).problem());
    }
}
