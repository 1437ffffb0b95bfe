package org.corvee.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.util.iterator.ExtendedIterator;

/** TDB2's way to run a query, but paths walk a {@link BoundedGraph}. */
final class BoundedExecutor extends OpExecutorTDB2 {
    BoundedExecutor(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        BoundedGraph graph = new BoundedGraph(execCxt.getActiveGraph(), Deadline.of(execCxt.getContext()));
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
    }

    /** A graph that looks at the clock for every triple, for paths that would walk it for ever. */
    static final class BoundedGraph extends GraphWrapper {
        private final Deadline deadline;

        BoundedGraph(Graph graph, Deadline deadline) {
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
}
