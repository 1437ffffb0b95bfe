package org.corvee.audit.finding;

import org.apache.jena.graph.Node;
import org.corvee.evidence.NodeReader;

/**
 * A claim as the weighing of conflicts sees it.
 *
 * @param claim its IRI
 * @param triple what it affirms or denies
 * @param passage where it stands
 * @param affirms whether it affirms that
 * @param period for which time
 */
record Claimed(Node claim, Said triple, Node passage, boolean affirms, Period period) {
    /** A triple, claimed. */
    record Said(Node subject, Node predicate, Node object) {}

    /** The claim in one clause. */
    String words(NodeReader nodes) {
        return "%s%s %s %s"
                .formatted(
                        affirms ? "" : "not: ",
                        nodes.label(triple.subject()).text(),
                        nodes.label(triple.predicate()).text(),
                        nodes.label(triple.object()).text());
    }
}
