package org.corvee.store;

import java.util.Collection;
import org.apache.jena.graph.Triple;

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
