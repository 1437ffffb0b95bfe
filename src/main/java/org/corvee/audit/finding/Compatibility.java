package org.corvee.audit.finding;

import static org.corvee.query.Nodes.iri;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.corvee.evidence.NodeReader;
import org.corvee.model.Cv;

/**
 * Whose word two claims are, and how outright: what keeps them from contradicting each other whatever they say.
 *
 * @param nodes where the claims stand
 */
record Compatibility(NodeReader nodes) {
    private static final Node HEADLINE = iri(Cv.concept("part", "headline"));
    private static final Node FORMERLY = iri(Cv.concept("qualifier", "formerly"));

    /** Whether one speaker says both in the body of one document. */
    boolean ofOneSpeaker(Node one, Node other) {
        return !isHeadline(one)
                && !isHeadline(other)
                && isSame(voiced(one, iri(Cv.WITNESS)), voiced(other, iri(Cv.WITNESS)))
                && isSame(voiced(one, iri(Cv.IN_DOCUMENT)), voiced(other, iri(Cv.IN_DOCUMENT)));
    }

    /** Whether one tells what was and is no more, or the other denies no more than a qualifier. */
    boolean passBy(Node one, Node other) {
        return differInQualifier(one, other)
                && (isFormerly(one)
                        || isFormerly(other)
                        || denies(one) && isQualified(one)
                        || denies(other) && isQualified(other));
    }

    boolean differInQualifier(Node one, Node other) {
        return !qualifier(one).equals(qualifier(other));
    }

    private boolean isFormerly(Node claim) {
        return qualifier(claim).filter(FORMERLY::equals).isPresent();
    }

    private boolean isQualified(Node claim) {
        return qualifier(claim).isPresent();
    }

    private Optional<Node> qualifier(Node claim) {
        return nodes.value(claim, iri(Cv.QUALIFIER));
    }

    private boolean denies(Node claim) {
        return nodes.value(claim, iri(Cv.STANCE))
                .filter(iri(Cv.concept("stance", "denies"))::equals)
                .isPresent();
    }

    private boolean isHeadline(Node claim) {
        return nodes.value(claim, iri(Cv.PART)).filter(HEADLINE::equals).isPresent();
    }

    private Optional<Node> voiced(Node claim, Node property) {
        return nodes.value(claim, iri(Cv.TESTIMONY_OF)).flatMap(testimony -> nodes.value(testimony, property));
    }

    private static boolean isSame(Optional<Node> one, Optional<Node> other) {
        return one.isPresent() && one.equals(other);
    }
}
