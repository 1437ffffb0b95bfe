package org.corvee.audit.finding;

import static org.corvee.query.Nodes.iri;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.corvee.evidence.NodeReader;
import org.corvee.model.Bounds;
import org.corvee.model.Cv;
import org.corvee.model.Edtf;
import org.corvee.model.EdtfForm;
import org.corvee.model.EdtfForm.Single;

/**
 * Whether two different values of one property can be the same in truth.
 *
 * @param nodes where the values' bounds stand
 */
record Values(NodeReader nodes) {
    /** How two values stand to each other. */
    enum Accord {
        /** One is the other, said more or less precisely. */
        AGREE,
        /** Not both can be right. */
        DIFFER,
        /** What is recorded does not decide it. */
        UNDECIDED,
        /** They measure different things. */
        INCOMPARABLE
    }

    Accord compare(Node one, Node other) {
        if (one.equals(other)) {
            return Accord.AGREE;
        }
        if (nodes.isA(one, iri(Cv.QUANTITY)) && nodes.isA(other, iri(Cv.QUANTITY))) {
            return quantities(one, other);
        }
        if (nodes.isA(one, iri(Cv.TIME_SPAN)) && nodes.isA(other, iri(Cv.TIME_SPAN))) {
            return times(one, other);
        }
        return Accord.DIFFER;
    }

    /** Whether two values are one, whatever their words. */
    boolean areOne(Node one, Node other) {
        return one.equals(other) || liesIn(one, other) && liesIn(other, one);
    }

    private boolean liesIn(Node one, Node other) {
        return nodes.values(one, iri(Cv.CONTAINED_IN_ALL)).anyMatch(other::equals);
    }

    private Accord times(Node one, Node other) {
        Period period = Period.ofSpan(nodes, one);
        Period otherPeriod = Period.ofSpan(nodes, other);
        if (isMask(one, other) || isMask(other, one) || period.holds(otherPeriod) || otherPeriod.holds(period)) {
            return Accord.AGREE;
        }
        return period.meets(otherPeriod) == Period.Meeting.APART ? Accord.DIFFER : Accord.UNDECIDED;
    }

    /** Whether a time with digits left open, such as {@code XXXX-04-XX}, leaves room for another. */
    private boolean isMask(Node open, Node time) {
        Optional<Single> mask = date(open).filter(date -> !date.isWhole());
        Optional<Single> whole = date(time).filter(Single::isWhole);
        return mask.isPresent() && whole.isPresent() && mask.get().admits(whole.get());
    }

    /** A time's only date, if nobody doubts it. */
    private Optional<Single> date(Node time) {
        return nodes.text(time, iri(Cv.EDTF))
                .flatMap(Edtf::find)
                .map(Edtf::form)
                .filter(Single.class::isInstance)
                .map(Single.class::cast)
                .filter(date -> date.qualifier() == EdtfForm.Qualification.CERTAIN);
    }

    private Accord quantities(Node one, Node other) {
        boolean sameMeasure =
                same(one, other, iri(Cv.UNIT)) && same(one, other, iri(Cv.CURRENCY)) && same(one, other, iri(Cv.PER));
        if (!sameMeasure) {
            return Accord.INCOMPARABLE;
        }
        Optional<BigDecimal> estimate = number(one, iri(Cv.ESTIMATE));
        Optional<BigDecimal> otherEstimate = number(other, iri(Cv.ESTIMATE));
        if (estimate.isPresent() && otherEstimate.isPresent()) {
            return estimate.get().compareTo(otherEstimate.get()) == 0 ? Accord.AGREE : Accord.UNDECIDED;
        }
        if (estimate.isPresent()) {
            return about(estimate.get(), other);
        }
        if (otherEstimate.isPresent()) {
            return about(otherEstimate.get(), one);
        }
        return bounded(one, other);
    }

    private Accord about(BigDecimal estimate, Node bounds) {
        if (!isBounded(bounds)) {
            return Accord.UNDECIDED;
        }
        boolean within = number(bounds, iri(Cv.MINIMUM))
                        .map(m -> m.compareTo(estimate) <= 0)
                        .orElse(true)
                && number(bounds, iri(Cv.MAXIMUM))
                        .map(m -> estimate.compareTo(m) <= 0)
                        .orElse(true);
        return within ? Accord.AGREE : Accord.UNDECIDED;
    }

    private Accord bounded(Node one, Node other) {
        if (!isBounded(one) || !isBounded(other)) {
            return Accord.UNDECIDED;
        }
        return isBelow(one, other) || isBelow(other, one) ? Accord.DIFFER : Accord.AGREE;
    }

    private boolean isBounded(Node quantity) {
        return number(quantity, iri(Cv.MINIMUM)).isPresent()
                || number(quantity, iri(Cv.MAXIMUM)).isPresent();
    }

    private boolean isBelow(Node low, Node high) {
        Optional<BigDecimal> most = number(low, iri(Cv.MAXIMUM));
        Optional<BigDecimal> least = number(high, iri(Cv.MINIMUM));
        if (most.isEmpty() || least.isEmpty()) {
            return false;
        }
        int order = most.get().compareTo(least.get());
        return order < 0
                || order == 0 && (isOpen(low, iri(Cv.MAXIMUM_EXCLUSIVE)) || isOpen(high, iri(Cv.MINIMUM_EXCLUSIVE)));
    }

    private boolean isOpen(Node quantity, Node bound) {
        return nodes.text(quantity, bound).filter("true"::equals).isPresent();
    }

    private boolean same(Node one, Node other, Node property) {
        return nodes.value(one, property).equals(nodes.value(other, property));
    }

    private Optional<BigDecimal> number(Node quantity, Node property) {
        return nodes.text(quantity, property).map(BigDecimal::new);
    }

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
                    nodes.value(claim, iri(Cv.HOLDS_DURING)).isPresent(),
                    bounds(nodes.text(claim, iri(Cv.HOLDS_FROM)), nodes.text(claim, iri(Cv.HOLDS_TO))));
        }

        /** The days of a time that a graph describes. */
        static Period ofSpan(NodeReader nodes, Node time) {
            return new Period(true, bounds(nodes.text(time, iri(Cv.EARLIEST)), nodes.text(time, iri(Cv.LATEST))));
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
}
