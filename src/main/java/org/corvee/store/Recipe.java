package org.corvee.store;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;

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
     */
    public record Policy(String name, Query query) {}
}
