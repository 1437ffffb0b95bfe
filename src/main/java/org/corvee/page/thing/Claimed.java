package org.corvee.page.thing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.page.DateWords;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * A claim as the pages of things show it.
 *
 * @param row of {@code queries/page/entity-claims.rq}
 * @param sources what else it cites
 */
public record Claimed(Row row, List<Term> sources) {
    public Claimed {
        sources = List.copyOf(sources);
    }

    /** The claims of an answer, one each, in its order. */
    public static List<Claimed> all(Result result) {
        Map<Term, List<Row>> rows = new LinkedHashMap<>();
        result.rows().forEach(row -> rows.computeIfAbsent(needed(row, "claim"), claim -> new ArrayList<>())
                .add(row));
        return rows.values().stream().map(Claimed::of).toList();
    }

    private static Claimed of(List<Row> rows) {
        List<Term> sources = rows.stream()
                .flatMap(row -> row.term("source").stream())
                .distinct()
                .toList();
        return new Claimed(rows.get(0), sources);
    }

    static Term needed(Row row, String column) {
        return row.term(column)
                .orElseThrow(() -> new IllegalStateException("column '%s': nothing in %s".formatted(column, row)));
    }

    /** What stands in a column, if anything does. */
    public Optional<Term> term(String column) {
        return row.term(column);
    }

    /** What stands in a column that every claim has. */
    public Term needed(String column) {
        return needed(row, column);
    }

    /** The text in a column; empty when there is none. */
    public String text(String column) {
        return row.text(column);
    }

    /** Our paraphrase. */
    public String says() {
        return text("says");
    }

    /** What it is to this graph. */
    public Standing standing() {
        return Standing.of(row);
    }

    /** Subject, property and object. */
    public List<Term> triple() {
        return List.of(needed("subject"), needed("predicate"), needed("object"));
    }

    /** Whether it denies. */
    public boolean denies() {
        return Standing.local(row, "stance").equals("denies");
    }

    /** When it holds, in words; empty when it does not say. */
    public String during() {
        return during(row);
    }

    /** The date in a column, in words; empty when there is none. */
    static String date(Row row, String column) {
        String edtf = row.text(column);
        return edtf.isEmpty() ? "" : DateWords.of(edtf);
    }

    static String during(Row row) {
        String during = date(row, "during");
        String from = row.text("from");
        boolean resolved = during.contains("year not given") && from.length() >= 4;
        return resolved ? "%s (read as %s)".formatted(during, from.substring(0, 4)) : during;
    }
}
