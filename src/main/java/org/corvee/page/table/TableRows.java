package org.corvee.page.table;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corvee.query.ReadingOrder;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * The rows of an answer that a reader chose, in the order that they chose.
 *
 * @param all every row of the answer
 */
public record TableRows(Result all, CellWords words, TableChoice choice) {
    private static final int MOST_FACETS = 6;
    private static final int MOST_VALUES = 200;
    private static final int SHORT = 60;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

    /**
     * A column by whose values rows can be chosen.
     *
     * @param chosen the key of the value that is chosen, or empty
     */
    public record Facet(String column, String chosen, List<FacetValue> values) {
        public Facet {
            values = List.copyOf(values);
        }

        String chosenWord() {
            return values.stream()
                    .filter(value -> value.key().equals(chosen))
                    .map(FacetValue::word)
                    .findFirst()
                    .orElse(chosen);
        }
    }

    /** A value of a facet, and how many rows have it. */
    public record FacetValue(String key, String word, long rows) {}

    /** The chosen rows. */
    public Result chosen() {
        Stream<Row> rows = all.rows().stream().filter(row -> fits(row, ""));
        TableChoice.SortOrder sort = choice.sort();
        return new Result(
                all.columns(),
                (sort.equals(TableChoice.SortOrder.AS_ASKED) ? rows : rows.sorted(order(sort))).toList());
    }

    private boolean fits(Row row, String except) {
        return choice.only().entrySet().stream()
                        .filter(only -> !only.getKey().equals(except))
                        .allMatch(only -> row.term(only.getKey())
                                .map(words::key)
                                .orElse("")
                                .equals(only.getValue()))
                && hasWords(row);
    }

    private boolean hasWords(Row row) {
        if (choice.filter().isEmpty()) {
            return true;
        }
        StringBuilder text = new StringBuilder();
        all.columns().forEach(column -> text.append(words.of(row, column)).append('\n'));
        String folded = CellWords.folded(text.toString());
        return Stream.of(CellWords.folded(choice.filter()).split("\\s+")).allMatch(folded::contains);
    }

    /** What is empty comes last, whichever way the others go. */
    private Comparator<Row> order(TableChoice.SortOrder sort) {
        Comparator<SortKey> byKey = Comparator.naturalOrder();
        Comparator<SortKey> directed = sort.isDescending() ? byKey.reversed() : byKey;
        return Comparator.comparing((Row row) -> words.of(row, sort.column()).isEmpty())
                .thenComparing(row -> key(row, sort.column()), directed);
    }

    private SortKey key(Row row, String column) {
        Optional<BigDecimal> number = row.term(column)
                .flatMap(term -> term instanceof Term.Literal literal ? literal.number() : Optional.empty());
        String time = column.equals("during") ? row.text("from") + row.text("to") : "";
        return new SortKey(
                number.orElse(BigDecimal.ZERO), time.isEmpty() ? CellWords.folded(words.of(row, column)) : time);
    }

    private record SortKey(BigDecimal number, String text) implements Comparable<SortKey> {
        private static final Comparator<SortKey> ORDER =
                Comparator.comparing(SortKey::number).thenComparing(SortKey::text);

        @Override
        public int compareTo(SortKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** The columns with a few short values, each counted among the rows that the other choices leave. */
    public List<Facet> facets() {
        ReadingOrder order = ReadingOrder.of(all, words.names()::word);
        return Stream.concat(order.shown().stream(), choice.only().keySet().stream())
                .distinct()
                .map(this::facet)
                .flatMap(Optional::stream)
                .limit(MOST_FACETS)
                .toList();
    }

    private Optional<Facet> facet(String column) {
        String chosen = Optional.ofNullable(choice.only().get(column)).orElse("");
        Map<String, FacetValue> counted = new LinkedHashMap<>();
        for (Row row : all.rows()) {
            Term term = row.term(column).orElse(null);
            if (term == null || !fits(row, column)) {
                continue;
            }
            String word = words.of(row, column);
            if (word.length() > SHORT || isMeasure(term) || counted.size() > MOST_VALUES) {
                return Optional.empty();
            }
            counted.merge(
                    words.key(term),
                    new FacetValue(words.key(term), word, 1),
                    (one, other) -> new FacetValue(one.key(), one.word(), one.rows() + 1));
        }
        boolean divides =
                counted.size() > 1 && counted.size() <= Math.max(2, all.rows().size() / 2);
        return divides || !chosen.isEmpty()
                ? Optional.of(new Facet(
                        column,
                        chosen,
                        counted.values().stream()
                                .sorted(Comparator.comparing(FacetValue::rows)
                                        .reversed()
                                        .thenComparing(FacetValue::word))
                                .toList()))
                : Optional.empty();
    }

    /** Numbers and times are chosen in the form of the question, where it takes them. */
    private static boolean isMeasure(Term term) {
        return term instanceof Term.Literal literal
                && (literal.number().isPresent()
                        || DAY.matcher(literal.lexical()).matches());
    }
}
