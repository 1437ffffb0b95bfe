package org.corvee.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;

/** A graph as a build would make it, in memory and for one look: for whoever asks what a draft would change. */
public final class TrialGraph {
    private TrialGraph() {}

    /**
     * Derives from some triples what a build would, without checking or writing anything.
     *
     * @param data gives the triples
     * @param derivations what follows from them, in this order
     * @param look what is wanted of the graph
     */
    public static <T> T look(
            Consumer<StreamRDF> data,
            List<Closure> closures,
            List<Recipe.Derivation> derivations,
            Function<DatasetGraph, T> look) {
        TripleTable table = new TripleTable();
        data.accept(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                table.add(triple);
            }
        });
        table.settleData();
        Draft draft = new Draft(table);
        for (Closure closure : closures) {
            draft.add(into -> closure.derive(table.dataset().getDefaultGraph(), into));
        }
        for (Recipe.Derivation derivation : derivations) {
            draft.add(into -> derivation.derive(table.dataset(), into));
        }
        return look.apply(table.dataset());
    }
}
