package org.corvee.release.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.corvee.query.Library;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.StoredQuery;
import org.corvee.query.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
    private static final String HEAD = "table\tcolumn\ttype\tneed\trefers\tmeaning\n";

    private static Tables.Table table(TableColumn.Type type, TableColumn.Requirement need) {
        StoredQuery query = StoredQuery.of("cells.rq", "#+ summary: CsvTable.\nSELECT ?a {}");
        return new Tables.Table("cells", query, List.of(new TableColumn("a", type, need, "", "")));
    }

    private static String cell(TableColumn.Type type, Term term) {
        return new CsvTable(table(type, TableColumn.Requirement.OPTIONAL), ShortNames.PUBLISHED)
                .of(new Row(Map.of("a", term)))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "=1+1,'=1+1",
                "＝1+1,'＝1+1",
                "＋1,'＋1",
                "－1,'－1",
                "＠x,'＠x",
                "-5 men,'-5 men",
                "+7,'+7",
                "@x,'@x",
                "'tis,''tis",
                "plain,plain",
                "a=b,a=b"
            })
    void keepsFormulasFromRunning(String said, String cell) {
        assertEquals(cell, cell(TableColumn.Type.TEXT, Term.Literal.text(said)));
        assertEquals(said, cell.startsWith("'") ? cell.substring(1) : cell);
    }

    @Test
    void leavesNumbersNumbers() {
        assertEquals("10", cell(TableColumn.Type.NUMBER, Term.Literal.text("10.0")));
        assertEquals("200", cell(TableColumn.Type.NUMBER, Term.Literal.text("200")));
        assertEquals("-5.5", cell(TableColumn.Type.NUMBER, Term.Literal.text("-5.5")));
        assertEquals("'\tx", cell(TableColumn.Type.TEXT, Term.Literal.text("\tx")));
        assertEquals("place/a", cell(TableColumn.Type.ID, new Term.Iri("https://w3id.org/corvee/id/place/a")));
        assertEquals("within", cell(TableColumn.Type.TERM, new Term.Iri("https://w3id.org/corvee/ontology#within")));
        assertEquals(
                "denies",
                cell(TableColumn.Type.WORD, new Term.Iri("https://w3id.org/corvee/vocabulary/stance#denies")));
    }

    @Test
    void refusesACellThatItsSchemaDoesNotHave() {
        IllegalStateException wrong = assertThrows(
                IllegalStateException.class, () -> cell(TableColumn.Type.INTEGER, Term.Literal.text("many")));
        assertTrue(String.valueOf(wrong.getMessage()).startsWith("cells.rq: column 'a' is no integer"));
        CsvTable needed =
                new CsvTable(table(TableColumn.Type.TEXT, TableColumn.Requirement.REQUIRED), ShortNames.PUBLISHED);
        assertTrue(String.valueOf(assertThrows(IllegalStateException.class, () -> needed.of(new Row(Map.of())))
                        .getMessage())
                .startsWith("cells.rq: column 'a' is empty"));
    }

    @Test
    void tellsEveryProblemOfItsFile(@TempDir Path queries) throws IOException {
        Path file = Files.createDirectory(queries.resolve("package")).resolve("columns.tsv");
        Files.writeString(file, HEAD + "a\tb\ttxt\tkey\t\tx\na\tc\ttext\tmaybe\tn.b\tx\nshort\n");
        Library.BadLibrary bad =
                assertThrows(Library.BadLibrary.class, () -> Tables.read(queries, new Library(List.of())));
        assertEquals(
                """
                %1$s:2: no type 'txt'; did you mean 'text'?
                %1$s:3: no need 'maybe'; there are key, required, optional
                %1$s:4: 1 cells; a line has 6, parted by tabs
                %1$s: a.c: no key 'n.b'; did you mean 'a.b'?"""
                        .formatted(file),
                bad.getMessage());
        Files.writeString(file, "nothing\n");
        assertTrue(String.valueOf(
                        assertThrows(Library.BadLibrary.class, () -> Tables.read(queries, new Library(List.of())))
                                .getMessage())
                .startsWith(file + ":1: another head"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "'',unknown",
                "2019-12-16,stated",
                "2019-12~,approximate",
                "2019?,uncertain",
                "XXXX-09,partly known",
                "2019/..,partly known",
                "2019/,partly known",
                "'[2019-12-16,2019-12-18]',partly known",
                "[2019-12-16..2019-12-18~],approximate",
                "2019%/2020~,uncertain",
                "soon,unknown"
            })
    void tellsHowSureATimeIs(String during, String certainty) {
        assertEquals(certainty, PackageMap.certainty(during));
    }
}
