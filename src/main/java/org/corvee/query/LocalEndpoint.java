package org.corvee.query;

import java.math.BigDecimal;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;

/**
 * Answers from a dataset of this process, within bounds.
 *
 * <p>It begins no transaction: whoever holds the dataset reads it inside one, until the answer is closed.
 */
public record LocalEndpoint(DatasetGraph dataset, QueryBounds bounds) implements Endpoint {
    static {
        TimedDescription.use();
    }

    @Override
    public Answer answer(String place, Query query) {
        bounds.check(place, query);
        QueryExec exec = QueryExecDatasetBuilder.create()
                .dataset(dataset)
                .query(query)
                .context(bounds.within(dataset.getContext()))
                .build();
        try {
            return Answer.of(exec, query, bounds.most());
        } catch (QueryCancelledException late) {
            closeAfter(late, exec);
            throw new Endpoint.FailedQuery(
                    "%s: stopped after %s s; ask for less, or for more time".formatted(place, seconds()), late);
        } catch (RuntimeException failed) {
            closeAfter(failed, exec);
            throw failed;
        }
    }

    /**
     * Answers a question whose answer may be larger than the memory: its rows come while they are read, and are put in
     * their order on the disk.
     */
    public Answer stream(Question question) {
        BoundQuery bound = BoundQuery.of(question);
        if (!OrderedOnDisk.isPossible(bound.query())) {
            return answer(bound.place(), bound.query());
        }
        OrderedOnDisk ordered = OrderedOnDisk.of(bound.query());
        Answer.SelectAnswer rows = (Answer.SelectAnswer) answer(bound.place(), ordered.rows());
        try {
            return rows.ordered(ordered);
        } catch (RuntimeException failed) {
            rows.close();
            throw failed;
        }
    }

    /** What has failed in the middle may not close without another fault, which says less. */
    private static void closeAfter(RuntimeException fault, QueryExec exec) {
        Deadline.end(exec.getContext());
        try {
            exec.close();
        } catch (RuntimeException torn) {
            fault.addSuppressed(torn);
        }
    }

    /** The graph that it asks, which may be read for as long as an answer may take. */
    public Graph graph() {
        return bounds.within(dataset.getDefaultGraph());
    }

    private String seconds() {
        return BigDecimal.valueOf(bounds.timeout().toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }
}
