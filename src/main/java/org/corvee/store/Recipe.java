package org.corvee.store;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * What a build makes of the triples that it is given, in this order.
 *
 * @param closures derived first, so that the policy can read them
 * @param policy the rules by which claims become facts
 * @param derivations what follows from all of the above, each able to read what the ones before it gave: findings, and
 *     what the graph says about its own making
 * @param description what the graph says about its own size
 * @param shapes the SHACL shapes that the whole has to conform to
 */
public record Recipe(
        List<Closure> closures,
        Policy policy,
        List<Derivation> derivations,
        GraphDescription description,
        Graph shapes) {
    public Recipe {
        closures = List.copyOf(closures);
        derivations = List.copyOf(derivations);
    }

    /**
     * The rules by which claims become facts.
     *
     * @param name such as {@code default}
     * @param query a CONSTRUCT of facts
     * @param rule gives what the query makes
     */
    public record Policy(String name, Query query, Derivation rule) {
        /** A policy whose query is asked. */
        public Policy(String name, Query query) {
            this(name, query, Derivation.of(query));
        }
    }

    /**
     * Says in triples what a graph holds, itself included.
     *
     * <p>The build asks again with the counts that include the answer, until they agree; so the answer may depend on
     * nothing but the counts. A number that counts the answer's own numbers must be of a datatype that no other number has,
     * or its being there could change what it says.
     */
    @FunctionalInterface
    public interface GraphDescription {
        Collection<Triple> of(GraphCounts counts);
    }

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
            return (draft, derived) -> DraftQuery.construct(draft, construct, derived::triple);
        }
    }
}
