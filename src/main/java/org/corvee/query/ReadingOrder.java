package org.corvee.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.corvee.model.Cv;

/**
 * The columns of an answer in the order in which an analyst reads them: what is said, by whom, of what, where, when, how
 * surely, and in which document.
 *
 * <p>What another column says again, what leads into a text, what is for programs, and what is empty, stands back. An answer
 * of few columns is shown as it was asked, but for names that stand there twice.
 *
 * @param shown the columns of a table, in this order
 * @param others those that stand back
 */
public record ReadingOrder(List<String> shown, List<String> others) {
    /** Nobody asks for more columns than these without wanting them all. */
    private static final int FEW = 7;

    private static final String LABEL = "Label";
    private static final Pattern FOR_MACHINES = Pattern.compile("passage|start|end|file|testimony|depth|reason|finding"
            + "|[a-z]+(Claim|Document|Start|End|Passage|Reason|During)|(body|headline)[A-Z][a-z]+");

    /** What a column says again where another stands beside it. */
    private static final Map<String, String> TOLD_BY = Map.of(
            "from", "during",
            "to", "during",
            "claim", "says",
            "minimum", "quantity",
            "maximum", "quantity",
            "estimate", "quantity",
            "wording", "quantity",
            "unit", "quantity",
            "money", "quantity",
            "sum", "amount");

    private static final Map<String, String> HEADS = Map.ofEntries(
            Map.entry("says", "What is said"),
            Map.entry("voice", "Who says so"),
            Map.entry("denier", "Who denies it"),
            Map.entry("affirmer", "Who affirms it"),
            Map.entry("subject", "About"),
            Map.entry("predicate", "Relation"),
            Map.entry("object", "Value"),
            Map.entry("during", "When"),
            Map.entry("from", "From"),
            Map.entry("to", "Until"),
            Map.entry("modality", "How surely"),
            Map.entry("stance", "Affirmed or denied"),
            Map.entry("qualifier", "Of how many"),
            Map.entry("depth", "People in between"),
            Map.entry("cohort", "Workers"),
            Map.entry("who", "Workers"),
            Map.entry("quantity", "How many"),
            Map.entry("counted", "Counted"),
            Map.entry("atLeast", "Origins, at least"),
            Map.entry("atMost", "Origins, at most"));

    /** What a reader looks for first. */
    private enum Rank {
        SAYS(Set.of("says", "headlineSays")),
        WHO(Set.of("voice", "denier", "affirmer", "speaker", "witness", "otherVoice", "aVoice")),
        WHAT(Set.of()),
        WHERE(Set.of("place", "places", "where", "site")),
        WHEN(Set.of("during", "from", "to", "earliest", "latest", "published", "day", "since", "said", "deadline")),
        SURE(Set.of("modality", "stance", "qualifier", "otherModality", "reliability")),
        SOURCE(Set.of("document", "inDocument", "affirmedIn"));

        private final Set<String> columns;

        Rank(Set<String> columns) {
            this.columns = columns;
        }

        static Rank of(String column) {
            for (Rank rank : values()) {
                if (rank.columns.contains(column)) {
                    return rank;
                }
            }
            return WHAT;
        }
    }

    public ReadingOrder {
        shown = List.copyOf(shown);
        others = List.copyOf(others);
    }

    /**
     * The order of an answer's columns.
     *
     * @param names what a reader sees of an IRI
     */
    public static ReadingOrder of(Result result, Function<Term.Iri, String> names) {
        List<String> columns = result.columns();
        Set<String> back = new HashSet<>(doubled(result, names));
        if (columns.size() > FEW) {
            columns.stream().filter(column -> standsBack(column, result)).forEach(back::add);
        }
        List<String> shown = columns.stream()
                .filter(column -> !back.contains(column))
                .sorted(columns.size() > FEW ? Comparator.comparing(Rank::of) : (one, other) -> 0)
                .toList();
        return shown.isEmpty() ? new ReadingOrder(columns, List.of()) : new ReadingOrder(shown, rest(columns, shown));
    }

    private static List<String> rest(List<String> columns, List<String> shown) {
        return columns.stream().filter(column -> !shown.contains(column)).toList();
    }

    /** Those in another order, or others of them. */
    public ReadingOrder showing(List<String> wanted) {
        List<String> all = new ArrayList<>(shown);
        all.addAll(others);
        return new ReadingOrder(wanted, rest(all, wanted));
    }

    private static boolean standsBack(String column, Result result) {
        String by = Optional.ofNullable(TOLD_BY.get(column)).orElse("");
        return result.columns().contains(by)
                || FOR_MACHINES.matcher(column).matches()
                || !result.rows().isEmpty() && isEmpty(column, result)
                || column.equals("stance") && result.rows().stream().allMatch(ReadingOrder::isAffirmed);
    }

    private static boolean isEmpty(String column, Result result) {
        return result.rows().stream().allMatch(row -> row.term(column).isEmpty());
    }

    private static boolean isAffirmed(Row row) {
        return row.iri("stance")
                .filter(iri -> iri.value().equals(Cv.concept("stance", "affirms")))
                .isPresent();
    }

    /** The columns that only name what stands in another. */
    private static Set<String> doubled(Result result, Function<Term.Iri, String> names) {
        return result.columns().stream()
                .filter(column -> result.columns().stream()
                        .anyMatch(other -> !other.equals(column) && names(result, column, other, names)))
                .collect(Collectors.toSet());
    }

    private static boolean names(Result result, String column, String other, Function<Term.Iri, String> names) {
        return column.equals(other + LABEL)
                || !isEmpty(column, result)
                        && result.rows().stream()
                                .allMatch(row -> row.term(column).isEmpty()
                                        || row.iri(other)
                                                .filter(iri -> row.text(column).equals(names.apply(iri)))
                                                .isPresent());
    }

    /** What a column is called for a reader. */
    public static String head(String column) {
        return Optional.ofNullable(HEADS.get(column)).orElseGet(() -> {
            String words = column.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .replace('_', ' ')
                    .toLowerCase(Locale.ROOT);
            return words.isEmpty() ? column : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        });
    }
}
