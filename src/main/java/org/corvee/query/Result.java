package org.corvee.query;

import java.util.List;

/** The rows that answer a question, all at hand. */
public record Result(List<String> columns, List<Row> rows) {
    public Result {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The only row, for a question that has exactly one.
     *
     * @throws IllegalStateException when there are none or several
     */
    public Row only() {
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "%d rows where one is expected, columns %s".formatted(rows.size(), columns));
        }
        return rows.get(0);
    }
}
