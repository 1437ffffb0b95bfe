package org.corvee.query.worker;

import java.time.Duration;
import java.util.List;
import org.apache.jena.query.Query;
import org.corvee.query.BoundQuery;
import org.corvee.query.Format;
import org.corvee.query.Question;
import org.corvee.query.ResultLimit;

/**
 * What a worker is asked to do.
 *
 * @param question the query, as it was sent
 * @param graphs the dataset that the request names
 * @param task what the answer should be
 * @param time the longest that it may take, from the reading of its text to the last byte
 */
public record Job(Question question, Graphs graphs, Task task, Duration time) {
    /** What the answer should be. */
    public sealed interface Task {
        /** Nothing but what can be said of the query before it runs. */
        record Inspect() implements Task {}

        /** Bytes of a format, as many as the limit allows. */
        record Serialize(Format format, ResultLimit most) implements Task {}

        /**
         * The first so many rows.
         *
         * @param characters what they may hold together, since they are kept in memory until they are shown
         */
        record FirstRows(int most, int characters) implements Task {
            /** As much as a page can show. */
            private static final int OF_A_PAGE = 1 << 23;

            /** Rows for a page. */
            public FirstRows(int most) {
                this(most, OF_A_PAGE);
            }
        }
    }

    /**
     * A dataset that a request names, which goes before the query's own.
     *
     * @param unnamed what makes the default graph
     */
    public record Graphs(List<String> unnamed, List<String> named) {
        /** The dataset of the query itself. */
        public static final Graphs OWN = new Graphs(List.of(), List.of());

        public Graphs {
            unnamed = List.copyOf(unnamed);
            named = List.copyOf(named);
        }

        /** Puts them into a query. */
        public Query in(Query query) {
            if (!unnamed.isEmpty() || !named.isEmpty()) {
                query.getGraphURIs().clear();
                query.getNamedGraphURIs().clear();
                unnamed.forEach(query::addGraphURI);
                named.forEach(query::addNamedGraphURI);
            }
            return query;
        }
    }

    /** The same within another time. */
    public Job within(Duration other) {
        return new Job(question, graphs, task, other);
    }

    /** The question as a query; its text is read here. */
    Query query() {
        return graphs.in(BoundQuery.of(question).query());
    }
}
