package org.corvee.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicy;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.system.SerializationFactoryFinder;

/**
 * Takes the order of a query's rows out of the query and puts them in that order on the disk, so that memory holds no more
 * than some thousands of them, however many there are.
 *
 * @param rows the query without an order, which also gives what it is ordered by
 * @param order by what the rows are put in order
 * @param columns those that were asked for
 */
record OrderedOnDisk(Query rows, List<SortCondition> order, List<Var> columns) {
    /** How much is held before it is written out, in characters. */
    private static final long HELD = 4_000_000;

    /** Whether a query can be taken apart so: its rows alone say how they are ordered, and all of them are wanted. */
    static boolean isPossible(Query query) {
        return query.isSelectType()
                && query.isOrdered()
                && !query.hasLimit()
                && !query.hasOffset()
                && !query.hasAggregators()
                && !query.hasGroupBy()
                && (!query.isDistinct() && !query.isReduced() || unnamed(query).isEmpty())
                && query.getOrderBy().stream()
                        .allMatch(condition -> condition.getExpression().isVariable());
    }

    static OrderedOnDisk of(Query query) {
        Query rows = query.cloneQuery();
        List<SortCondition> order = List.copyOf(query.getOrderBy());
        rows.getOrderBy().clear();
        if (!rows.isQueryResultStar()) {
            unnamed(query).forEach(rows::addResultVar);
        }
        // A query that has an empty order is put in order all the same; one that is read anew has none.
        Query read = QueryFactory.create(rows.serialize(), Syntax.syntaxSPARQL_12);
        return new OrderedOnDisk(read, order, List.copyOf(query.getProjectVars()));
    }

    /** What it is ordered by and does not show. */
    private static Set<Var> unnamed(Query query) {
        Set<Var> unnamed = new HashSet<>();
        query.getOrderBy()
                .forEach(condition -> unnamed.addAll(condition.getExpression().getVarsMentioned()));
        query.getProjectVars().forEach(unnamed::remove);
        return unnamed;
    }

    /** The rows in their order; whoever reads them closes them. */
    RowSet ordered(RowSet unordered) {
        SortedDataBag<Binding> bag = BagFactory.newSortedBag(
                new HeldCharacters(),
                SerializationFactoryFinder.bindingSerializationFactory(),
                new BindingComparator(order));
        try {
            while (unordered.hasNext()) {
                bag.add(unordered.next());
            }
            return new BagRows(bag, bag.iterator(), columns);
        } catch (RuntimeException e) {
            bag.close();
            throw e;
        }
    }

    /** Counts what rows hold in memory, long values and small ones. */
    static final class HeldCharacters implements ThresholdPolicy<Binding> {
        private static final int OF_A_ROW = 100;
        private long held = 0;

        @Override
        public void increment(Binding row) {
            held += of(row);
        }

        /** What one row holds. */
        static long of(Binding row) {
            long held = OF_A_ROW;
            for (Var column : (Iterable<Var>) row::vars) {
                Node node = row.get(column);
                held += OF_A_ROW
                        + (node.isLiteral()
                                ? node.getLiteralLexicalForm().length()
                                : node.toString().length());
            }
            return held;
        }

        @Override
        public boolean isThresholdExceeded() {
            return held >= HELD;
        }

        @Override
        public void reset() {
            held = 0;
        }
    }

    /** Rows out of a bag. */
    private static final class BagRows implements RowSet {
        private final SortedDataBag<Binding> bag;
        private final Iterator<Binding> rows;
        private final List<Var> columns;
        private long read = 0;

        BagRows(SortedDataBag<Binding> bag, Iterator<Binding> rows, List<Var> columns) {
            this.bag = bag;
            this.rows = rows;
            this.columns = columns;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Binding next() {
            read++;
            Binding row = rows.next();
            BindingBuilder shown = Binding.builder();
            columns.stream().filter(row::contains).forEach(column -> shown.add(column, row.get(column)));
            return shown.build();
        }

        @Override
        public List<Var> getResultVars() {
            return new ArrayList<>(columns);
        }

        @Override
        public long getRowNumber() {
            return read;
        }

        @Override
        public void close() {
            bag.close();
        }
    }
}
