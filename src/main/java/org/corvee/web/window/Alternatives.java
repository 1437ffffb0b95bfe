package org.corvee.web.window;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ClaimTable.Facet;

/** Of which a claim must have one at least. */
record Alternatives(List<Choice> choices) {
    Alternatives {
        choices = List.copyOf(choices);
    }

    /** A value of a part. */
    record Choice(Part part, Node value) {
        private Facet facet() {
            return switch (part) {
                case SUBJECT, OBJECT -> Facet.THING;
                case PROPERTY -> Facet.PROPERTY;
                case DOCUMENT -> Facet.DOCUMENT;
                case TESTIMONY -> Facet.TESTIMONY;
                case CLAIM, START, END, FROM, TO -> throw new IllegalStateException("no claims by " + part);
            };
        }

        private IntStream rows(ClaimTable table) {
            int code = table.code(value).orElse(ClaimTable.NONE);
            return Arrays.stream(table.rows(facet(), value)).filter(row -> part.code(table, row) == code);
        }

        private int most(ClaimTable table) {
            return table.count(facet(), value);
        }
    }

    /** Whether a part can be one of those that a claim is found by. */
    static boolean canFind(Optional<Part> part) {
        return part.filter(known -> known.isNode() && known != Part.CLAIM).isPresent();
    }

    /** About how many claims have one. */
    long most(ClaimTable table) {
        return choices.stream().mapToLong(choice -> choice.most(table)).sum();
    }

    /** The claims that have one, in reading order. */
    int[] rows(ClaimTable table) {
        return choices.stream()
                .flatMapToInt(choice -> choice.rows(table))
                .sorted()
                .distinct()
                .toArray();
    }
}
