package org.corvee.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that looks at the clock for every triple, for paths and pages that would walk it for ever. */
final class WatchedGraph extends GraphWrapper {
    private final Deadline deadline;

    WatchedGraph(Graph graph, Deadline deadline) {
        super(graph);
        this.deadline = deadline;
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> triples) {
        deadline.check();
        return triples.filterKeep(triple -> {
            deadline.check();
            return true;
        });
    }

    @Override
    public ExtendedIterator<Triple> find() {
        return watched(super.find());
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return watched(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return watched(super.find(subject, predicate, object));
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        deadline.check();
        return super.contains(subject, predicate, object);
    }
}
