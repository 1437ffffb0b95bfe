package org.corvee.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table: CSV as in <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, with a header, in UTF-8. */
public final class TableReader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Faults faults;

    /**
     * @param file the name that spots carry
     * @param faults takes what is wrong
     */
    public TableReader(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Hands out the header, then the rows one at a time; one with too few or too many cells is a fault. */
    public void read(Path path, Rows rows) throws IOException {
        int line = 1;
        try (Reader text = Files.newBufferedReader(path);
                CsvReader<CsvRecord> csv = open(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> header = records.hasNext() ? header(records.next()) : List.of();
            rows.header(new Spot(file, 1), header);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = (int) record.getStartingLineNumber();
                row(header, record).ifPresent(rows::row);
            }
        } catch (CsvParseException e) {
            faults.add(new Spot(file, line), "no CSV after this line", "write a quote inside a quoted cell twice");
        } catch (UncheckedIOException e) {
            notUtf8(e);
        }
    }

    private static CsvReader<CsvRecord> open(Reader text) {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    private void notUtf8(UncheckedIOException e) {
        if (!(e.getCause() instanceof CharacterCodingException)) {
            throw e;
        }
        faults.add(new Spot(file, 1), "the file is not UTF-8", "save it as UTF-8");
    }

    private List<String> header(CsvRecord record) {
        Set<String> seen = new HashSet<>();
        List<String> header = record.getFields().stream()
                .map(c -> c.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
        for (String column : header) {
            if (!seen.add(column)) {
                faults.add(
                        new Spot(file, 1),
                        "column '%s' stands there twice".formatted(column),
                        "write its values into one, joined by |");
            }
        }
        return header;
    }

    private Optional<Row> row(List<String> header, CsvRecord record) {
        Spot spot = new Spot(file, (int) record.getStartingLineNumber());
        if (record.getFieldCount() != header.size()) {
            faults.add(
                    spot,
                    "%d cells under %d columns".formatted(record.getFieldCount(), header.size()),
                    "write one cell a column; quote a cell that holds a comma");
            return Optional.empty();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (record.getField(i).indexOf('\n') >= 0) {
                faults.add(
                        spot,
                        "the cell under '%s' runs over several lines".formatted(header.get(i)),
                        "close its quote in its own line");
            } else if (!record.getField(i).isBlank()) {
                String cell = record.getField(i).strip();
                Unprintable.in(cell)
                        .ifPresent(u -> faults.add(spot, u.phrase() + " stands in a cell", "remove that character"));
                cells.put(header.get(i), cell);
            }
        }
        return Optional.of(new Row(spot, cells));
    }

    /** Takes what a table holds. */
    public interface Rows {
        void header(Spot spot, List<String> columns);

        void row(Row row);
    }
}
