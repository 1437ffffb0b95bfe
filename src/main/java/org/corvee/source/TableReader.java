package org.corvee.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.corvee.model.MergeMarker;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;

/** Reads a table: CSV as in <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>, with a header, in UTF-8. */
public final class TableReader {
    private static final Map<Integer, String> SEPARATORS =
            Map.of((int) ';', "semicolons", (int) '\t', "tabs", (int) '|', "upright strokes");

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
        try {
            String text = Utf8.text(path);
            Optional<MergeMarker> marker = MergeMarker.in(text);
            if (marker.isPresent()) {
                faults.add(
                        new Spot(file, marker.get().line()),
                        marker.get().problem(),
                        marker.get().remedy());
            } else {
                read(text, rows);
            }
        } catch (NotUtf8 e) {
            faults.add(new Spot(file, e.line()), e.problem(), e.remedy());
        }
    }

    private void read(String text, Rows rows) throws IOException {
        int line = 1;
        try (CsvReader<CsvRecord> csv = open(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            List<String> header = records.hasNext() ? header(records.next()) : List.of();
            Optional<String> separator = otherSeparator(header);
            if (separator.isPresent()) {
                faults.add(
                        new Spot(file, 1),
                        "the columns are separated by " + separator.get(),
                        "separate them by commas; a spreadsheet saves them so as 'CSV UTF-8 (comma delimited)'");
                return;
            }
            rows.header(new Spot(file, 1), header);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = (int) record.getStartingLineNumber();
                row(header, record).ifPresent(rows::row);
            }
        } catch (CsvParseException e) {
            faults.add(new Spot(file, line), "no CSV after this line", "write a quote inside a quoted cell twice");
        }
    }

    /** What stands between the columns instead of commas, if all of them are read as one. */
    private static Optional<String> otherSeparator(List<String> header) {
        return header.size() > 1
                ? Optional.empty()
                : header.stream()
                        .flatMapToInt(String::codePoints)
                        .mapToObj(SEPARATORS::get)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    private static CsvReader<CsvRecord> open(String text) {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    private List<String> header(CsvRecord record) {
        Set<String> seen = new HashSet<>();
        List<String> header = record.getFields().stream().map(String::strip).toList();
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

    private Optional<TableRow> row(List<String> header, CsvRecord record) {
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
                Overlong.in(spot, cell).ifPresent(faults::add);
                Unprintable.in(cell)
                        .ifPresent(u -> faults.add(spot, u.phrase() + " stands in a cell", "remove that character"));
                cells.put(header.get(i), cell);
            }
        }
        return Optional.of(new TableRow(spot, cells));
    }

    /** Takes what a table holds. */
    public interface Rows {
        void header(Spot spot, List<String> columns);

        void row(TableRow row);
    }
}
