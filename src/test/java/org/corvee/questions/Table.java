package org.corvee.questions;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/** An answer as a reader writes it down: each cell a short name or a value, an unbound one empty. */
record Table(List<String> columns, List<Map<String, String>> rows) {
    static Table of(Result result) {
        return new Table(
                result.columns(),
                result.rows().stream().map(row -> cells(result.columns(), row)).toList());
    }

    private static Map<String, String> cells(List<String> columns, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(column -> cells.put(
                column, row.term(column).map(term -> term.match(BRIEF)).orElse("")));
        return cells;
    }

    private static final String DECIMAL = "http://www.w3.org/2001/XMLSchema#decimal";

    /** A number as 350, however a store writes it: 350.0 in TDB2. */
    private static final Term.Cases<String> BRIEF = new Term.Cases<>() {
        @Override
        public String iri(Term.Iri iri) {
            return ShortNames.PUBLISHED.brief(iri);
        }

        @Override
        public String literal(Term.Literal literal) {
            return literal.datatype().equals(DECIMAL)
                    ? new BigDecimal(literal.lexical()).stripTrailingZeros().toPlainString()
                    : literal.lexical();
        }

        @Override
        public String blank(Term.Blank blank) {
            throw new IllegalStateException("our graph has no blank node such as " + blank.label());
        }

        @Override
        public String statement(Term.TripleTerm statement) {
            throw new IllegalStateException("our graph has no triple term such as " + statement);
        }
    };

    /** The rows that have one of the wanted values in each named column. */
    Table where(Map<String, List<String>> wanted) {
        wanted.keySet().forEach(this::check);
        return new Table(
                columns,
                rows.stream()
                        .filter(row -> wanted.entrySet().stream()
                                .allMatch(want -> want.getValue().contains(row.get(want.getKey()))))
                        .toList());
    }

    /** The different rows of some columns, in the order of the answer. */
    List<List<String>> distinct(List<String> some) {
        some.forEach(this::check);
        return rows.stream()
                .map(row -> some.stream().map(row::get).toList())
                .distinct()
                .toList();
    }

    /** The claims that the rows name, in whatever column. */
    Set<String> claims() {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> cell.startsWith("claim/"))
                .collect(Collectors.toSet());
    }

    /** The cells of a column. */
    Stream<String> column(String column) {
        check(column);
        return rows.stream().map(row -> row.get(column));
    }

    private void check(String column) {
        if (!columns.contains(column)) {
            throw new IllegalArgumentException("no column '%s' among %s".formatted(column, columns));
        }
    }
}
