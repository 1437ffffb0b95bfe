package org.corvee.web.window;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Documents, also those that make no claim. */
record DocumentUnits(List<Node> documents) implements Units {
    DocumentUnits {
        documents = List.copyOf(documents);
    }

    @Override
    public int size() {
        return documents.size();
    }

    @Override
    public int end(int from, int wanted) {
        return Math.min(size(), from + wanted);
    }

    @Override
    public Set<List<Node>> tuples(List<Part> parts, int from, int to) {
        Set<List<Node>> tuples = new LinkedHashSet<>();
        documents.subList(from, to).forEach(document -> tuples.add(List.of(document)));
        return tuples;
    }
}
