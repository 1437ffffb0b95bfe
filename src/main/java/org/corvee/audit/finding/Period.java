package org.corvee.audit.finding;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.corvee.audit.evidence.NodeReader;
import org.corvee.audit.evidence.Terms;
import org.corvee.model.Bounds;

/**
 * The time for which a claim or a value holds, as far as it is told.
 *
 * @param told whether any time is named
 * @param bounds the days between which it lies
 */
record Period(boolean told, Bounds bounds) {
    /** Whether two times meet. */
    enum Meeting {
        TOGETHER,
        APART,
        UNKNOWN
    }

    /** For which time a claim holds. */
    static Period of(NodeReader nodes, Node claim) {
        return new Period(
                nodes.value(claim, Terms.HOLDS_DURING).isPresent(),
                bounds(nodes.text(claim, Terms.HOLDS_FROM), nodes.text(claim, Terms.HOLDS_TO)));
    }

    /** The days of a time that a graph describes. */
    static Period ofSpan(NodeReader nodes, Node time) {
        return new Period(true, bounds(nodes.text(time, Terms.EARLIEST), nodes.text(time, Terms.LATEST)));
    }

    private static Bounds bounds(Optional<String> from, Optional<String> to) {
        return Bounds.between(from.flatMap(Bounds::day), to.flatMap(Bounds::day));
    }

    /** Two claims that name no time speak of the same; of one that names it and one that does not, nobody can tell. */
    Meeting meets(Period other) {
        if (!told && !other.told) {
            return Meeting.TOGETHER;
        }
        if (!isKnown() || !other.isKnown()) {
            return Meeting.UNKNOWN;
        }
        return bounds.meet(other.bounds) ? Meeting.TOGETHER : Meeting.APART;
    }

    /** Whether some bound is known. */
    boolean isKnown() {
        return !bounds.equals(Bounds.OPEN);
    }

    /** Whether all of another time lies within this one. */
    boolean holds(Period other) {
        return bounds.isClosed() && other.bounds.isClosed() && bounds.hold(other.bounds);
    }
}
