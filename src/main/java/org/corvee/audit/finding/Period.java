package org.corvee.audit.finding;

import static org.corvee.query.Nodes.iri;

import org.corvee.model.Cv;
import org.apache.jena.graph.Node;
import org.corvee.evidence.NodeReader;
import org.jspecify.annotations.Nullable;

/**
 * The time for which a claim or a value holds, as far as it is told, by days written {@code 2031-03-04}.
 *
 * @param told whether any time is named
 * @param from the first day, if known
 * @param to the last day, if known
 */
record Period(boolean told, @Nullable String from, @Nullable String to) {
    /** Whether two times meet. */
    enum Meeting {
        TOGETHER,
        APART,
        UNKNOWN
    }

    /** For which time a claim holds. */
    static Period of(NodeReader nodes, Node claim) {
        return new Period(
                nodes.value(claim, iri(Cv.HOLDS_DURING)).isPresent(),
                nodes.text(claim, iri(Cv.HOLDS_FROM)).orElse(null),
                nodes.text(claim, iri(Cv.HOLDS_TO)).orElse(null));
    }

    /** Two claims that name no time speak of the same; of one that names it and one that does not, nobody can tell. */
    Meeting meets(Period other) {
        if (!told && !other.told) {
            return Meeting.TOGETHER;
        }
        if (!isKnown() || !other.isKnown()) {
            return Meeting.UNKNOWN;
        }
        return endsBefore(other) || other.endsBefore(this) ? Meeting.APART : Meeting.TOGETHER;
    }

    /** Whether some bound is known. */
    boolean isKnown() {
        return from != null || to != null;
    }

    /** Whether all of another time lies within this one. */
    boolean holds(Period other) {
        return from != null
                && to != null
                && other.from != null
                && other.to != null
                && from.compareTo(other.from) <= 0
                && other.to.compareTo(to) <= 0;
    }

    private boolean endsBefore(Period other) {
        return to != null && other.from != null && to.compareTo(other.from) < 0;
    }
}
