package org.corvee.audit.scan;

import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;

/** Gives the rows that the query of a rule gives, each once, in any order. */
@FunctionalInterface
public interface ScannedRule {
    /**
     * Finds the rows.
     *
     * @param claims of the graph
     * @param query of the rule, for the values that it lists
     * @param rows takes what is found
     */
    void find(ToldClaims claims, Query query, Consumer<Binding> rows);
}
