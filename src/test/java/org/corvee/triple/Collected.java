package org.corvee.triple;

import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.corvee.claim.ClaimSink;

/** A graph in memory of what was told. */
final class Collected extends StreamRDFBase {
    private final Graph graph = GraphFactory.createDefaultGraph();

    /** The graph of the clear ones of some records. */
    static Graph of(Consumer<ClaimSink> records) {
        Collected collected = new Collected();
        AudienceClaims clear = new AudienceClaims(new ClaimTriples(new Iris(Iris.BASE), collected));
        records.accept(clear);
        clear.finish();
        return collected.graph;
    }

    Graph graph() {
        return graph;
    }

    @Override
    public void triple(Triple triple) {
        graph.add(triple);
    }
}
