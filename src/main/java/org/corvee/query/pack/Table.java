package org.corvee.query.pack;

import java.util.List;
import org.corvee.query.StoredQuery;

/** A table: a question with a schema for its answer. */
public record Table(String name, StoredQuery query, List<Column> columns) {
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
        return columns.stream().filter(Column::isKey).map(Column::name).toList();
    }
}
