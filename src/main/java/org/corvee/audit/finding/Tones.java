package org.corvee.audit.finding;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.corvee.audit.evidence.NodeReader;
import org.corvee.audit.evidence.Terms;

/**
 * Whose word two claims are, and how outright: what keeps them from contradicting each other whatever they say.
 *
 * @param nodes where the claims stand
 */
record Tones(NodeReader nodes) {
    private static final Node HEADLINE = Terms.concept("part", "headline");
    private static final Node FORMERLY = Terms.concept("qualifier", "formerly");

    /** Whether one speaker says both in the body of one document. */
    boolean ofOneSpeaker(Node one, Node other) {
        return !isHeadline(one)
                && !isHeadline(other)
                && isSame(voiced(one, Terms.WITNESS), voiced(other, Terms.WITNESS))
                && isSame(voiced(one, Terms.IN_DOCUMENT), voiced(other, Terms.IN_DOCUMENT));
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
        return nodes.value(claim, Terms.QUALIFIER);
    }

    private boolean denies(Node claim) {
        return nodes.value(claim, Terms.STANCE).filter(Terms.DENIES::equals).isPresent();
    }

    private boolean isHeadline(Node claim) {
        return nodes.value(claim, Terms.PART).filter(HEADLINE::equals).isPresent();
    }

    private Optional<Node> voiced(Node claim, Node property) {
        return nodes.value(claim, Terms.TESTIMONY_OF).flatMap(testimony -> nodes.value(testimony, property));
    }

    private static boolean isSame(Optional<Node> one, Optional<Node> other) {
        return one.isPresent() && one.equals(other);
    }
}
