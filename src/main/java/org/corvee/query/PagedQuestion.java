package org.corvee.query;

import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.corvee.store.GraphCounts;

/**
 * A question whose rows are read page by page.
 *
 * @param query of the question, its arguments bound
 */
public record PagedQuestion(String place, Query query) {
    private static final String COUNT = "rows";

    public static PagedQuestion of(Question question) {
        BoundQuery bound = BoundQuery.of(question);
        return new PagedQuestion(bound.place(), bound.query());
    }

    /** Whether it has rows that can be read from one on. */
    public boolean hasPages() {
        return query.isSelectType() && !query.hasLimit() && !query.hasOffset();
    }

    /**
     * Asks for some rows.
     *
     * @param from how many come before
     * @param most how many are wanted
     */
    public Question rows(long from, long most) {
        Query page = query.cloneQuery();
        page.setOffset(from);
        page.setLimit(most);
        return asked(page);
    }

    /** Asks how many rows there are, in the one column of one row. */
    public Question count() {
        Query all = query.cloneQuery();
        if (all.isOrdered()) {
            all.getOrderBy().clear();
        }
        // The names in it are whole by now, and a query inside another has none of its own.
        all.setPrefixMapping(PrefixMapping.Factory.create());
        ElementGroup where = new ElementGroup();
        where.addElement(new ElementSubQuery(all));
        Query count = QueryFactory.make();
        count.setQuerySelectType();
        count.setQueryPattern(where);
        count.addResultVar(COUNT, new ExprAggregator(Var.alloc("counted"), new AggCount()));
        return asked(count);
    }

    /** The answer to {@link #count}. */
    public static long count(Result answer) {
        return answer.only().number(COUNT);
    }

    private Question asked(Query asked) {
        return new Question(place, asked.serialize(), Map.of());
    }

    /** From how many places in a graph of such counts its answer has to start, as far as that is known before. */
    public long cost(GraphCounts counts) {
        return StartingPoints.of(query, counts);
    }
}
