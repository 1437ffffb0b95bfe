package org.corvee.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that looks at the clock for every triple, for paths that would walk it for ever. */
final class WatchedGraph extends GraphWrapper {
    private final Watch watch;

    WatchedGraph(Graph graph, Watch watch) {
        super(graph);
        this.watch = watch;
    }

    private ExtendedIterator<Triple> watched(ExtendedIterator<Triple> triples) {
        watch.check();
        return triples.filterKeep(triple -> {
            watch.check();
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
        watch.check();
        return super.contains(subject, predicate, object);
    }
}
