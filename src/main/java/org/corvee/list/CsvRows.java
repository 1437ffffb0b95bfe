package org.corvee.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.corvee.source.Faults;

/** Cuts a text of comma-separated values into its records, each with its place; the first names the columns. */
final class CsvRows {
    private static final int MOST_CHARACTERS = 1_000_000;

    private final ListText text;
    private final List<String> needed;
    private final Faults faults;
    private final BiConsumer<RowPassage, Map<String, String>> rows;
    private final StringBuilder record = new StringBuilder();
    private List<String> header = List.of();

    private CsvRows(
            ListText text, List<String> needed, Faults faults, BiConsumer<RowPassage, Map<String, String>> rows) {
        this.text = text;
        this.needed = needed;
        this.faults = faults;
        this.rows = rows;
    }

    /**
     * Hands out every record under the header, without blank cells.
     *
     * @param needed the columns without which it is no such table
     * @throws BrokenList when one of them is missing or a quote is never closed, after telling so
     */
    static void read(
            ListText text, List<String> needed, Faults faults, BiConsumer<RowPassage, Map<String, String>> rows)
            throws IOException {
        new CsvRows(text, needed, faults, rows).read();
    }

    private void read() throws IOException {
        int position = 0;
        int start = 0;
        int line = 1;
        int begun = 1;
        boolean isQuoted = false;
        try (Reader in = text.open()) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                position += Character.isLowSurrogate((char) c) ? 0 : 1;
                line += c == '\n' ? 1 : 0;
                isQuoted ^= c == '"';
                if (c == '\n' && !isQuoted) {
                    hand(start, begun);
                    text.stopAtMany(begun, faults);
                    start = position;
                    begun = line;
                } else {
                    record.append((char) c);
                    checkLength(begun);
                }
            }
        }
        if (isQuoted) {
            throw broken(
                    begun, "a quote is opened in this row and never closed", "the file is cut off; fetch it again");
        }
        hand(start, begun);
    }

    private void checkLength(int begun) {
        if (record.length() > MOST_CHARACTERS) {
            throw broken(
                    begun,
                    "a row of more than %,d characters".formatted(MOST_CHARACTERS),
                    "look for a quote that is never closed");
        }
    }

    private BrokenList broken(int line, String problem, String remedy) {
        faults.add(text.spot(line), problem, remedy);
        return new BrokenList();
    }

    private void hand(int start, int line) {
        String raw = record.toString();
        record.setLength(0);
        int mark = raw.startsWith("\uFEFF") ? 1 : 0;
        String row = raw.substring(mark).replaceAll("\r$", "");
        if (row.isBlank()) {
            return;
        }
        Optional<List<String>> cells = cells(row, line);
        if (header.isEmpty()) {
            header = cells.orElseThrow(BrokenList::new);
            checkHeader(line);
        } else if (cells.isPresent() && cells.get().size() != header.size()) {
            faults.add(
                    text.spot(line),
                    "%d cells under %d columns".formatted(cells.get().size(), header.size()),
                    "export the file again");
        } else {
            cells.ifPresent(c -> rows.accept(RowPassage.of(start + mark, line, row), named(c)));
        }
    }

    private void checkHeader(int line) {
        List<String> missing =
                needed.stream().filter(column -> !header.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw broken(
                    line,
                    "no column %s".formatted(String.join(", ", missing)),
                    "export the table again; its columns are " + String.join(", ", needed));
        }
        if (Set.copyOf(header).size() < header.size()) {
            throw broken(line, "two columns have one name", "export the table again");
        }
    }

    private Map<String, String> named(List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                named.put(header.get(i), cells.get(i).strip().replace("\r\n", "\n"));
            }
        }
        return named;
    }

    private Optional<List<String>> cells(String row, int line) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(row)) {
            return Optional.of(csv.iterator().next().getFields());
        } catch (CsvParseException | IOException e) {
            faults.add(text.spot(line), "no CSV in this row", "write a quote inside a quoted cell twice");
            return Optional.empty();
        }
    }
}
