package org.corvee.web.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.query.Nodes;
import org.corvee.query.PagedQuestion;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * A question in an order in which the table has its claims too, so that its first rows come from its first claims.
 *
 * <p>Its rows are in the order of the whole answer: the claims are taken in that order, some at a time, and the question is
 * asked of these alone. So the first page costs no more where there are more claims, and the next no more than the first.
 */
public final class RowWindows {
    /** How many claims are asked of first; then twice as many, and so on. */
    private static final int FIRST = 64;

    private static final int LARGEST = 1_024;

    private static final Var DOCUMENT = Var.alloc("document");
    private static final Var VALUE = Var.alloc("value");

    private final PagedQuestion asked;
    private final WindowOrder order;
    private final ClaimTable table;
    private final Units units;
    private final boolean isNarrow;

    /** How many rows come before a unit with which a window begins. */
    private final NavigableMap<Long, Integer> bookmarks = new TreeMap<>(Map.of(0L, 0));

    private RowWindows(PagedQuestion asked, WindowOrder order, ClaimTable table, Units units, boolean isNarrow) {
        this.asked = asked;
        this.order = order;
        this.table = table;
        this.units = units;
        this.isNarrow = isNarrow;
    }

    /**
     * The question in windows, if it is one that can be asked so.
     *
     * @param asker answers a query about what the question names, if that does not take long
     */
    public static Optional<RowWindows> of(
            PagedQuestion paged, ClaimTable table, Function<Query, Optional<Result>> asker) {
        return paged.hasPages()
                ? WindowOrder.of(paged.query())
                        .filter(order -> new WindowQuery(paged.query(), order).isTheSame())
                        .flatMap(order -> of(paged, order, table, asker))
                : Optional.empty();
    }

    private static Optional<RowWindows> of(
            PagedQuestion paged, WindowOrder order, ClaimTable table, Function<Query, Optional<Result>> asker) {
        if (order.claim().isEmpty()) {
            List<Node> documents = Arrays.stream(table.documents())
                    .mapToObj(table::node)
                    .sorted((one, other) -> NodeValue.compareAlways(NodeValue.makeNode(one), NodeValue.makeNode(other)))
                    .toList();
            return Optional.of(new RowWindows(paged, order, table, new DocumentUnits(documents), false));
        }
        Narrowing narrowing = new Narrowing(paged.query(), order.claim().get(), asker);
        int[] rows = narrowing.rows(table);
        return documentOrder(order, asker, table)
                .map(by -> new RowWindows(
                        paged,
                        order,
                        table,
                        new ClaimUnits(table, by.sorted(rows), order.parts()),
                        narrowing.namesSomething()));
    }

    /** Puts rows that are in reading order into that of the documents, or of time. */
    @FunctionalInterface
    private interface RowSort {
        int[] sorted(int[] rows);
    }

    private static Optional<RowSort> documentOrder(
            WindowOrder order, Function<Query, Optional<Result>> asker, ClaimTable table) {
        if (order.isByTime()) {
            return Optional.of(rows -> {
                BitSet wanted = new BitSet(table.size());
                IntStream.of(rows).forEach(wanted::set);
                return IntStream.of(table.byTime()).filter(wanted::get).toArray();
            });
        }
        if (order.documentsBy().isEmpty()) {
            return Optional.of(rows -> rows);
        }
        return asker.apply(documents(order.documentsBy().get()))
                .flatMap(result -> ranks(result, table))
                .map(ranks -> rows -> IntStream.of(rows)
                        .boxed()
                        .filter(row -> ranks.containsKey(table.document(row)))
                        .sorted(Comparator.comparing(row -> Objects.requireNonNull(ranks.get(table.document(row)))))
                        .mapToInt(row -> row)
                        .toArray());
    }

    private static Query documents(Node property) {
        ElementPathBlock block = new ElementPathBlock();
        block.addTriple(Triple.create(DOCUMENT, property, VALUE));
        ElementGroup group = new ElementGroup();
        group.addElement(block);
        Query query = QueryFactory.make();
        query.setQuerySelectType();
        query.addResultVar(DOCUMENT);
        query.addResultVar(VALUE);
        query.setQueryPattern(group);
        query.addOrderBy(VALUE, Query.ORDER_ASCENDING);
        return query;
    }

    /** Where each document stands, if no two stand in one place, and none in two. */
    private static Optional<Map<Integer, Integer>> ranks(Result documents, ClaimTable table) {
        Map<Integer, Integer> ranks = new HashMap<>();
        Set<Term> values = new HashSet<>();
        for (Row row : documents.rows()) {
            boolean isNew = values.add(row.term(VALUE.getName()).orElseThrow());
            int code = table.code(Nodes.node(row.term(DOCUMENT.getName()).orElseThrow()))
                    .orElse(ClaimTable.NONE);
            if (!isNew || ranks.putIfAbsent(code, ranks.size()) != null && code != ClaimTable.NONE) {
                return Optional.empty();
            }
        }
        return Optional.of(ranks);
    }

    /** Of how many claims, or documents, it is asked. */
    public int size() {
        return units.size();
    }

    /** Whether that is all those that what the question names has, as far as the question names something. */
    public boolean isNarrow() {
        return isNarrow;
    }

    /**
     * Some rows of the answer.
     *
     * @param asker answers a query of a few claims
     * @param from how many come before
     * @param most how many are wanted
     */
    public Result rows(Function<Query, Result> asker, long from, int most) {
        WindowQuery query = new WindowQuery(asked.query(), order);
        Map.Entry<Long, Integer> bookmark = bookmark(from);
        long before = bookmark.getKey();
        int at = bookmark.getValue();
        List<Row> rows = new ArrayList<>();
        for (int wanted = FIRST; at < units.size() && rows.size() < most; wanted = Math.min(LARGEST, 2 * wanted)) {
            int end = units.end(at, wanted);
            List<Row> some = asker.apply(query.of(table, units, at, end)).rows();
            some.stream().skip(Math.max(0, from - before)).forEach(rows::add);
            before += some.size();
            at = end;
            keep(before, at);
        }
        return new Result(
                asked.query().getResultVars(), rows.stream().limit(most).toList());
    }

    private synchronized Map.Entry<Long, Integer> bookmark(long from) {
        return bookmarks.floorEntry(from);
    }

    /** Of windows without a row, the last is where to begin. */
    private synchronized void keep(long before, int at) {
        bookmarks.merge(before, at, Math::max);
    }
}
