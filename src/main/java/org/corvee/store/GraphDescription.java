package org.corvee.store;

import java.util.Collection;
import org.apache.jena.graph.Triple;

/**
 * Says in triples what a graph holds, itself included.
 *
 * <p>The build asks again with the counts that include the answer, until they agree; so the answer may depend on
 * nothing but the counts, and its triples must be nobody else's.
 */
@FunctionalInterface
public interface GraphDescription {
    Collection<Triple> of(GraphCounts counts);
}
