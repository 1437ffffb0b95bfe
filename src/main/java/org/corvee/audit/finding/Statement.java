package org.corvee.audit.finding;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * What is claimed: one triple, or several of one subject and property whose values agree.
 *
 * @param subject an IRI
 * @param predicate an IRI
 * @param objects the values, in a fixed order
 */
public record Statement(Node subject, Node predicate, List<Node> objects) {
    private static final Comparator<Node> ORDER = NodeCmp::compareRDFTerms;

    public Statement {
        objects = objects.stream().distinct().sorted(ORDER).toList();
    }
}
