package org.corvee.cli;

import static org.corvee.query.Nodes.iri;

import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.model.Audience;
import org.corvee.model.Cv;
import org.corvee.triple.Iris;

/** The policy under which a graph's facts are asserted, as a query that derives them again. */
final class FactPolicy {
    private static final String FOLDER = "policy/";

    private FactPolicy() {}

    /** The policy of a graph; the default one where nothing is asserted. */
    static Query of(Home home, EvidenceGraph graph) throws IOException {
        String name = graph.graph()
                .find(Node.ANY, iri(Cv.ASSERTED_UNDER), Node.ANY)
                .nextOptional()
                .map(asserted -> graph.label(asserted.getObject()).id())
                .filter(id -> id.startsWith(FOLDER))
                .map(id -> id.substring(FOLDER.length()))
                .orElse(DataBuild.POLICY);
        return new GraphRules(home, new Iris(graph.names().base()))
                .recipe(name, Audience.PUBLIC)
                .policy()
                .query();
    }
}
