package org.corvee.store;

import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Gives triples that follow from what a build has so far. */
@FunctionalInterface
public interface Derivation {
    /**
     * Derives, inside a transaction that reads.
     *
     * @param draft what the build has so far, in the default graph
     * @param derived takes what follows; a triple may come twice
     */
    void derive(DatasetGraph draft, StreamRDF derived);

    /** What a CONSTRUCT query makes. */
    static Derivation of(Query construct) {
        return (draft, derived) -> {
            try (QueryExec exec = QueryExec.dataset(draft).query(construct).build()) {
                exec.constructTriples().forEachRemaining(derived::triple);
            }
        };
    }
}
