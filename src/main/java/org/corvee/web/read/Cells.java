package org.corvee.web.read;

import java.util.List;
import java.util.Optional;
import org.corvee.query.Row;
import org.corvee.query.Term;

/** A row as makers read it: what a column does not have is empty, not a fault. */
record Cells(Row row) {
    /** The text of a literal, else empty. */
    String text(String column) {
        return row.text(column);
    }

    /** The number, 0 where there is none. */
    int number(String column) {
        return counts(column) ? Integer.parseInt(text(column)) : 0;
    }

    /** Whether there is a number. */
    boolean counts(String column) {
        return text(column).matches("[0-9]{1,9}");
    }

    Optional<Term.Iri> iri(String column) {
        return row.iri(column);
    }

    /** The name of a concept, the part of its IRI behind the hash; empty where there is none. */
    String concept(String column) {
        return iri(column)
                .map(iri -> iri.value().substring(iri.value().indexOf('#') + 1))
                .orElse("");
    }

    /** What is there in several columns; nothing unless all have something. */
    List<Term> all(String... columns) {
        List<Term> terms = any(columns);
        return terms.size() == columns.length ? terms : List.of();
    }

    /** What is there in some columns. */
    List<Term> any(String... columns) {
        return List.of(columns).stream()
                .flatMap(column -> row.term(column).stream())
                .toList();
    }
}
