package org.corvee.web.address;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.corvee.model.Cv;
import org.corvee.query.Nodes;

/**
 * Copies what a graph says of nodes, of each property no more than a description can show.
 *
 * <p>A finding may rest on thousands of claims, and a cohort be in thousands of facts; each of these claims has its own part
 * of a description, where it names them.
 */
record BoundedTriples(Graph from, Graph into) {
    /** The most values of one property. */
    private static final int VALUES = 50;

    /** What is said of a node. */
    void of(Node node) {
        Map<Node, Integer> counts = new HashMap<>();
        from.find(node, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            if (counts.merge(triple.getPredicate(), 1, Integer::sum) <= VALUES) {
                into.add(triple);
            }
        });
    }

    /** The findings that rest on some claims, so many of them. */
    void findingsOn(List<String> claims, int most) {
        Node restsOn = Nodes.iri(Cv.RESTS_ON);
        claims.stream()
                .map(NodeFactory::createURI)
                .flatMap(claim -> from.stream(Node.ANY, restsOn, claim).limit(most))
                .map(triple -> triple.getSubject())
                .distinct()
                .limit(most)
                .forEach(this::of);
    }
}
