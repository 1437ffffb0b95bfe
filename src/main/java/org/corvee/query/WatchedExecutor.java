package org.corvee.query;

import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** TDB2's way to run a query, but paths walk a {@link WatchedGraph}. */
final class WatchedExecutor extends OpExecutorTDB2 {
    WatchedExecutor(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        WatchedGraph graph = new WatchedGraph(execCxt.getActiveGraph(), Deadline.of(execCxt.getContext()));
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
    }
}
