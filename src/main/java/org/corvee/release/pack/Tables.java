package org.corvee.release.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corvee.model.NearWords;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;
import org.corvee.query.Library;
import org.corvee.query.StoredQuery;

/** The tables of a package: the lines of {@code columns.tsv} with the queries that they name. */
public record Tables(List<Table> tables) {
    private static final String HEAD = "table\tcolumn\ttype\tneed\trefers\tmeaning";
    private static final int CELLS = 6;

    /** A table: a question with a schema for its answer. */
    public record Table(String name, StoredQuery query, List<TableColumn> columns) {
        public Table {
            columns = List.copyOf(columns);
        }

        /** The file that it is written to. */
        String file() {
            return name + ".csv";
        }

        /** What it holds, in a sentence. */
        String summary() {
            return query.header().summary();
        }

        /** The names of the columns that tell its rows apart. */
        List<String> key() {
            return columns.stream()
                    .filter(TableColumn::isKey)
                    .map(TableColumn::name)
                    .toList();
        }
    }

    public Tables {
        tables = List.copyOf(tables);
    }

    /**
     * Reads the tables of a library.
     *
     * @param queries the library's folder
     * @throws Library.BadLibrary with every problem of {@code package/columns.tsv}
     */
    public static Tables read(Path queries, Library library) throws IOException {
        Path file = queries.resolve("package").resolve("columns.tsv");
        List<String> problems = new ArrayList<>();
        Map<String, List<TableColumn>> columns = columns(file, lines(file), problems);
        checkReferences(file, columns, problems);
        if (!problems.isEmpty()) {
            throw new Library.BadLibrary(problems);
        }
        return new Tables(columns.entrySet().stream()
                .map(table -> table(table.getKey(), table.getValue(), library))
                .toList());
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Utf8.lines(file).lines().toList();
        } catch (NotUtf8 e) {
            throw new Library.BadLibrary(List.of(e.in(file.toString())));
        }
    }

    /** The table of a name. */
    Table table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "package/columns.tsv: no table '%s'; add its columns".formatted(name)));
    }

    private static Table table(String name, List<TableColumn> columns, Library library) {
        StoredQuery query = library.query("package/" + name);
        return new Table(name, query, columns);
    }

    private static Map<String, List<TableColumn>> columns(Path file, List<String> lines, List<String> problems) {
        Map<String, List<TableColumn>> columns = new LinkedHashMap<>();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
            problems.add("%s:1: another head; it is '%s'".formatted(file, HEAD.replace("\t", "<TAB>")));
            return columns;
        }
        for (int i = 1; i < lines.size(); i++) {
            String place = "%s:%d".formatted(file, i + 1);
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length != CELLS) {
                problems.add("%s: %d cells; a line has %d, parted by tabs".formatted(place, cells.length, CELLS));
            } else {
                columns.computeIfAbsent(cells[0], none -> new ArrayList<>()).add(column(place, cells, problems));
            }
        }
        return columns;
    }

    private static TableColumn column(String place, String[] cells, List<String> problems) {
        TableColumn.Type type = TableColumn.Type.named(cells[2]).orElseGet(() -> {
            problems.add(unknown(place, "type", cells[2], words(TableColumn.Type.values())));
            return TableColumn.Type.TEXT;
        });
        TableColumn.Requirement need = TableColumn.Requirement.named(cells[3]).orElseGet(() -> {
            problems.add(unknown(place, "need", cells[3], words(TableColumn.Requirement.values())));
            return TableColumn.Requirement.OPTIONAL;
        });
        return new TableColumn(cells[1], type, need, cells[4], cells[5]);
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String unknown(String place, String what, String word, List<String> words) {
        return "%s: no %s '%s'; %s"
                .formatted(
                        place, what, word, NearWords.of(word, words).remedy("there are " + String.join(", ", words)));
    }

    private static void checkReferences(Path file, Map<String, List<TableColumn>> tables, List<String> problems) {
        List<String> keys = tables.entrySet().stream()
                .flatMap(table -> table.getValue().stream()
                        .filter(TableColumn::isKey)
                        .map(column -> table.getKey() + "." + column.name()))
                .toList();
        tables.forEach((table, columns) -> columns.stream()
                .filter(column -> !column.refers().isEmpty() && !keys.contains(column.refers()))
                .forEach(column -> problems.add(
                        unknown("%s: %s.%s".formatted(file, table, column.name()), "key", column.refers(), keys))));
    }
}
