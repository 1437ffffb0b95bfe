package org.corvee.web.window;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What a question can be asked of, in the order of its answer. */
sealed interface Units permits ClaimUnits, DocumentUnits {
    /** How many there are. */
    int size();

    /**
     * Where a window ends that has about so many: what the order does not tell apart is in one.
     *
     * @param from where it begins
     */
    int end(int from, int wanted);

    /** The different values of some parts in a window. */
    Set<List<Node>> tuples(List<Part> parts, int from, int to);
}
