package org.corvee.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {
    private final Faults faults = new Faults();
    private final List<TableRow> rows = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private void read(byte[] table) throws IOException {
        new TableReader("x.csv", faults).read(Files.write(folder.resolve("x.csv"), table), new TableReader.Rows() {
            @Override
            public void header(Spot spot, List<String> columns) {}

            @Override
            public void row(TableRow row) {
                rows.add(row);
            }
        });
    }

    private void read(String table) throws IOException {
        read(table.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> said() {
        return faults.all().stream().map(Fault::text).toList();
    }

    @Test
    void knowsTheLineOfARowAfterABlankOne() throws IOException {
        read("id,label\na,\"one, two\"\n\nb,one\n");
        assertEquals("x.csv:4", rows.get(1).spot().text());
    }

    @Test
    void leavesBlankCellsOut() throws IOException {
        read("id,label,alt\na,,x|y\n");
        assertEquals(Map.of("id", "a", "alt", "x|y"), rows.get(0).cells());
        assertEquals(
                List.of("x", "y"),
                rows.get(0).values("alt").stream().map(Node.Scalar::text).toList());
    }

    @Test
    void readsAHeaderAfterAByteOrderMark() throws IOException {
        read("\uFEFFid\na\n");
        assertEquals(Map.of("id", "a"), rows.get(0).cells());
    }

    @Test
    void refusesARowWithACellTooMany() throws IOException {
        read("id,label\na,b,c\nd,e\n");
        assertEquals(
                List.of("x.csv:2: 3 cells under 2 columns; write one cell a column; quote a cell that holds a comma"),
                said());
        assertEquals(1, rows.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"id;label semicolons", "id\\tlabel tabs", "id|label 'upright strokes'"})
    void namesWhatStandsBetweenColumnsInsteadOfCommas(String header, String separator) throws IOException {
        read(header.replace("\\t", "\t") + "\na\n");
        assertEquals(
                List.of("x.csv:1: the columns are separated by %s; separate them by commas;"
                        .formatted(separator)
                        .concat(" a spreadsheet saves them so as 'CSV UTF-8 (comma delimited)'")),
                said());
        assertEquals(List.of(), rows);
    }

    @Test
    void refusesACellIntoWhichAFileSlipped() throws IOException {
        read("id,label\na,%s\n".formatted("label".repeat(2_001)));
        assertEquals(
                List.of("x.csv:2: a text of 10,005 characters, which begins 'labellabellabellabel…';"
                        + " write 10,000 at most"),
                said());
    }

    @Test
    void refusesAColumnThatStandsThereTwice() throws IOException {
        read("id,alt,alt\na,b,c\n");
        assertEquals(
                List.of("x.csv:1: column 'alt' stands there twice; write its values into one, joined by |"), said());
    }

    @Test
    void refusesAQuoteThatNothingCloses() throws IOException {
        read("id,label\na,b\nc,\"d\ne,f\n");
        assertEquals(
                List.of("x.csv:3: the cell under 'label' runs over several lines; close its quote in its own line"),
                said());
    }

    @Test
    void refusesATextAfterAClosingQuote() throws IOException {
        read("id,label\na,\"b\"c\"\n");
        assertEquals(List.of("x.csv:1: no CSV after this line; write a quote inside a quoted cell twice"), said());
    }

    @Test
    void refusesATableThatIsNotUtf8() throws IOException {
        read("id\né\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("x.csv:2: byte E9 is not UTF-8; save the file as UTF-8"), said());
    }

    @Test
    void leavesTheMarkOffBeforeAQuotedHeader() throws IOException {
        read("\uFEFF\"id\",\"label\"\r\n\"a\",\"b, \"\"c\"\"\"\r\n");
        assertEquals(Map.of("id", "a", "label", "b, \"c\""), rows.get(0).cells());
        assertEquals(List.of(), said());
    }

    @Test
    void countsLinesBehindACellOfSeveralLines() throws IOException {
        read("id,label\r\na,\"b\r\nc\"\r\nd,e,f\r\n");
        assertEquals(
                List.of(
                        "x.csv:2: the cell under 'label' runs over several lines; close its quote in its own line",
                        "x.csv:4: 3 cells under 2 columns; write one cell a column; quote a cell that holds a comma"),
                said());
    }
}
