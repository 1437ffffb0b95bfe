package org.corvee.page.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.page.map.MapFilter;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableRowsTest {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final TermHtml.TermNames NAMES = new TermHtml.TermNames() {
        @Override
        public String word(Term.Iri iri) {
            return iri.value().replaceFirst(".*/", "");
        }

        @Override
        public Optional<Link> link(Term.Iri iri) {
            return Link.inside("/doc/place/" + word(iri));
        }
    };

    private static final Result RESULT = new Result(
            List.of("place", "number", "day", "says"),
            List.of(
                    row("kazan", "350.0", "2019-12-22", "=1+1"),
                    row("amur", "9", "2020-01-01", "Nine came."),
                    row("kazan", "1e3", "1799-01-01", "Many came."),
                    new Row(Map.of("place", iri("amur"), "says", Term.Literal.text("Nobody counted.")))));

    private static Term iri(String name) {
        return new Term.Iri("https://example.org/" + name);
    }

    private static Row row(String place, String number, String day, String says) {
        return new Row(Map.of(
                "place",
                iri(place),
                "number",
                new Term.Literal(number, XSD + "decimal", ""),
                "day",
                new Term.Literal(day, XSD + "date", ""),
                "says",
                Term.Literal.text(says)));
    }

    private static TableRows rows(Map<String, String> asked) {
        return new TableRows(
                RESULT, new CellWords(NAMES), TableChoice.read(asked).of(RESULT.columns()));
    }

    private static List<String> said(Map<String, String> asked) {
        return rows(asked).chosen().rows().stream().map(row -> row.text("says")).toList();
    }

    @Test
    void sortsByNumberAndLeavesTheEmptyLast() {
        assertEquals(List.of("Many came.", "Nine came.", "=1+1", "Nobody counted."), said(Map.of("sort", "number")));
        assertEquals(List.of("=1+1", "Nine came.", "Many came.", "Nobody counted."), said(Map.of("sort", "-number")));
    }

    @Test
    void takesRowsWithAllTheWordsThatAreSeen() {
        assertEquals(List.of("Many came."), said(Map.of("filter", "KAZAN came")));
        assertEquals(List.of("Nine came.", "Nobody counted."), said(Map.of("only.place", "place/amur")));
    }

    @Test
    void countsAFacetAmongTheRowsThatOtherChoicesLeave() {
        TableRows.Facet place = rows(Map.of("filter", "came", "only.place", "place/amur"))
                .facets()
                .get(0);
        assertEquals("place/amur", place.chosen());
        assertEquals(
                List.of(
                        new TableRows.FacetValue("place/amur", "amur", 1),
                        new TableRows.FacetValue("place/kazan", "kazan", 1)),
                place.values());
    }

    @Test
    void namesTheColumnsThatThereAre() {
        assertEquals(
                "sort=nummer: unknown; did you mean 'number'?",
                assertThrows(MapFilter.UnreadableFilter.class, () -> rows(Map.of("sort", "nummer")))
                        .words());
    }

    @Test
    void carriesChoicesInItsAddress() {
        Map<String, String> asked = new TreeMap<>(Map.of(
                "columns", "says,number", "sort", "-day", "filter", "came", "only.place", "place/kazan", "thing", "x"));
        TableChoice choice = TableChoice.read(asked);
        assertEquals(Map.of("thing", "x"), TableChoice.rest(asked));
        asked.remove("thing");
        assertEquals(asked, choice.asked());
    }

    @Test
    void showsChosenColumnsWithHeadsThatSort() {
        TableRows rows = rows(Map.of("columns", "says,number", "sort", "number"));
        Document page = Jsoup.parse(ResultTable.of(
                        rows,
                        rows.chosen(),
                        new ResultTable.TableAddress("/queries/q", Map.of("thing", "place/port")),
                        List.of())
                .html()
                .markup());
        assertEquals(
                List.of("Row", "What is said", "Number"),
                page.select("thead th").eachText());
        assertEquals("350", page.select("#row-3 td.number").text());
        assertEquals(
                "/queries/q?columns=says%2Cnumber&sort=-number&thing=place%2Fport#table",
                page.select("th[aria-sort=ascending] a").attr("href"));
        assertEquals(List.of("says", "number"), page.select("input[checked]").eachAttr("value"));
        assertEquals("place/port", page.select(".columns input[name=thing]").attr("value"));
    }

    @Test
    void writesNumbersDaysAndTextsThatNothingRuns(@TempDir Path folder) throws IOException {
        Path book = folder.resolve("answer.xlsx");
        try (OutputStream out = Files.newOutputStream(book);
                Spreadsheet sheet = new Spreadsheet(out, new CellWords(NAMES), TableChoice.NONE)) {
            sheet.add(RESULT);
        }
        Document cells = sheet(book);
        assertEquals("350", cells.select("c[r=B2] v").text(), "a number");
        assertEquals("43821.0", cells.select("c[r=C2] v").text(), "22 December 2019, counted from 1900");
        assertEquals("=1+1", cells.select("c[r=D2][t=inlineStr] t").text(), "a text");
        assertEquals("1799-01-01", cells.select("c[r=C4] t").text(), "before all days of spreadsheets");
        assertEquals(0, cells.select("f").size(), "formulas");
        assertTrue(cells.select("pane[state=frozen]").size() == 1, "the heads stay");
    }

    private static Document sheet(Path book) throws IOException {
        try (ZipFile files = new ZipFile(book.toFile());
                InputStream sheet = files.getInputStream(files.getEntry("xl/worksheets/sheet1.xml"))) {
            return Jsoup.parse(sheet, "UTF-8", "", Parser.xmlParser());
        }
    }
}
