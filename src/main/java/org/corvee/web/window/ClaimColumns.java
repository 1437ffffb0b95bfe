package org.corvee.web.window;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.model.Cv;
import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.query.Nodes;

/**
 * The columns of a question that say of a claim what the table of claims knows of it too. By these the rows of a list that
 * is too long to be held can be chosen and put in order.
 *
 * @param kinds by the name of the column
 */
public record ClaimColumns(Map<String, ClaimColumn> kinds) {
    private static final String HAS_SOURCE = "http://www.w3.org/ns/oa#hasSource";
    private static final String DURING = "during";

    /** Copies the columns. */
    public ClaimColumns {
        kinds = new LinkedHashMap<>(kinds);
    }

    /** What a column says of a claim. */
    public enum ClaimColumn {
        TIME,
        DOCUMENT,
        MODALITY,
        STANCE,
        PROPERTY,
        DEPTH;

        /** More values than these are no choice. */
        private static final int MOST_VALUES = 200;

        /** Whether rows can be put in its order. */
        boolean isOrder() {
            return this != PROPERTY;
        }

        /** Whether rows can be chosen by it in this build. */
        boolean isFacet(ClaimTable table) {
            return switch (this) {
                case MODALITY, STANCE -> true;
                case DOCUMENT -> table.keys(Facet.DOCUMENT).length <= MOST_VALUES;
                case PROPERTY -> table.keys(Facet.PROPERTY).length <= MOST_VALUES;
                case TIME, DEPTH -> false;
            };
        }

        /** What it says of the claim of a row, as a number; nothing where the table does not know. */
        private OptionalInt key(ClaimTable table, int row) {
            return switch (this) {
                case DOCUMENT -> code(table.document(row));
                case PROPERTY -> code(table.property(row));
                case MODALITY -> code(table.modality(row).map(Modality::ordinal).orElse(-1));
                case STANCE -> code((table.isDenial(row) ? Stance.DENIES : Stance.AFFIRMS).ordinal());
                case DEPTH -> code(table.depth(row));
                case TIME -> OptionalInt.empty();
            };
        }

        private static OptionalInt code(int code) {
            return code >= 0 ? OptionalInt.of(code) : OptionalInt.empty();
        }

        /** The value of a key. */
        public Node node(ClaimTable table, int key) {
            return switch (this) {
                case DOCUMENT, PROPERTY -> table.node(key);
                case MODALITY -> Nodes.iri(Cv.concept("modality", Modality.values()[key].word()));
                case STANCE -> Nodes.iri(Cv.concept("stance", Stance.values()[key].word()));
                case TIME, DEPTH -> throw new IllegalArgumentException(this + ": no choice of values");
            };
        }

        /** How many of some claims have each value, by its key. */
        public Map<Integer, Integer> counts(ClaimTable table, int[] claims) {
            Map<Integer, Integer> counts = new HashMap<>();
            for (int row : claims) {
                key(table, row).ifPresent(key -> counts.merge(key, 1, Integer::sum));
            }
            return counts;
        }

        /** Takes the claims with the value of a key. */
        public IntPredicate with(ClaimTable table, int key) {
            return row -> key(table, row).equals(OptionalInt.of(key));
        }

        /** Some claims in its order, given in reading order; what it says nothing of comes last. */
        public int[] sorted(ClaimTable table, int[] claims, boolean isDescending) {
            if (this == TIME) {
                return byTime(table, claims, isDescending);
            }
            if (this == DOCUMENT) {
                return isDescending ? reversed(claims) : claims;
            }
            TreeMap<Integer, IntStream.Builder> byKey = new TreeMap<>();
            IntStream.Builder unknown = IntStream.builder();
            for (int row : claims) {
                OptionalInt key = key(table, row);
                (key.isPresent() ? byKey.computeIfAbsent(key.getAsInt(), none -> IntStream.builder()) : unknown)
                        .add(row);
            }
            Stream<IntStream.Builder> parts = (isDescending ? byKey.descendingMap() : byKey).values().stream();
            return Stream.concat(parts, Stream.of(unknown))
                    .flatMapToInt(IntStream.Builder::build)
                    .toArray();
        }

        private static int[] byTime(ClaimTable table, int[] claims, boolean isDescending) {
            BitSet open = new BitSet(table.size());
            Arrays.stream(claims).forEach(open::set);
            int[] byTime = isDescending ? reversed(table.byTime()) : table.byTime();
            int[] timed = Arrays.stream(byTime).filter(open::get).toArray();
            Arrays.stream(timed).forEach(open::clear);
            return IntStream.concat(Arrays.stream(timed), open.stream()).toArray();
        }

        private static int[] reversed(int[] rows) {
            return IntStream.range(0, rows.length)
                    .map(at -> rows[rows.length - 1 - at])
                    .toArray();
        }
    }

    /**
     * The columns of a question about claims.
     *
     * @param claim its variable
     * @param triples that every row has
     */
    static ClaimColumns of(Query query, Node claim, List<Triple> triples) {
        Map<ClaimColumn, String> named = new EnumMap<>(ClaimColumn.class);
        value(triples, claim, Cv.MODALITY).ifPresent(column -> named.put(ClaimColumn.MODALITY, column.getName()));
        value(triples, claim, Cv.STANCE).ifPresent(column -> named.put(ClaimColumn.STANCE, column.getName()));
        value(triples, claim, Cv.HEARSAY_DEPTH).ifPresent(column -> named.put(ClaimColumn.DEPTH, column.getName()));
        value(triples, claim, Cv.PASSAGE_OF)
                .flatMap(passage -> value(triples, passage, HAS_SOURCE))
                .ifPresent(column -> named.put(ClaimColumn.DOCUMENT, column.getName()));
        value(triples, claim, RDF.predicate.getURI())
                .ifPresent(column -> named.put(ClaimColumn.PROPERTY, column.getName()));
        named.put(ClaimColumn.TIME, DURING);
        Map<String, ClaimColumn> kinds = new LinkedHashMap<>();
        named.forEach((kind, column) -> {
            if (query.getResultVars().contains(column)) {
                kinds.put(column, kind);
            }
        });
        return new ClaimColumns(kinds);
    }

    private static Optional<Node> value(List<Triple> triples, Node subject, String property) {
        return triples.stream()
                .filter(triple -> triple.getSubject().equals(subject)
                        && triple.getPredicate().hasURI(property)
                        && triple.getObject().isVariable())
                .map(Triple::getObject)
                .findFirst();
    }

    /** What a column says, when the table of claims knows it. */
    public Optional<ClaimColumn> find(String column) {
        return Optional.ofNullable(kinds.get(column));
    }

    /** The columns in whose order rows can be put. */
    public List<String> orders() {
        return kinds.keySet().stream()
                .filter(column -> Objects.requireNonNull(kinds.get(column)).isOrder())
                .toList();
    }

    /** The columns by which rows can be chosen in this build. */
    public List<String> facets(ClaimTable table) {
        return kinds.keySet().stream()
                .filter(column -> Objects.requireNonNull(kinds.get(column)).isFacet(table))
                .toList();
    }
}
