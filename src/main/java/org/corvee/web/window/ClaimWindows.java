package org.corvee.web.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.vocabulary.RDF;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.ClaimTable.Facet;
import org.corvee.evidence.table.Selection;
import org.corvee.model.Cv;
import org.corvee.model.Modality;
import org.corvee.model.Stance;
import org.corvee.query.PagedQuestion;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.Row;

/**
 * A question of claims in an order in which the table has them too, so that its first rows come from its first claims.
 *
 * <p>Its rows are in the order of the whole answer: the claims are taken in that order, some at a time, and the question is
 * asked of these alone. So the first page costs no more where there are more claims.
 *
 * @param asked the question
 * @param isByTime whether earlier claims come first, and else those that are read first
 */
public record ClaimWindows(PagedQuestion asked, boolean isByTime) {
    private static final Var CLAIM = Var.alloc("claim");
    private static final List<String> READING = List.of("document", "start", "end", "claim");
    private static final List<String> TIME = List.of("from", "to", "document", "start", "end", "claim");

    /** How many claims are asked of first; then twice as many, and so on. */
    private static final int FIRST = 128;

    private static final int LARGEST = 2_048;

    /** The question in windows, if it is one that can be asked so. */
    public static Optional<ClaimWindows> of(PagedQuestion paged) {
        Query query = paged.query();
        return isOfRows(paged)
                ? Stream.of(false, true)
                        .filter(byTime -> isSorted(query, byTime ? TIME : READING))
                        .map(byTime -> new ClaimWindows(paged, byTime))
                        .findFirst()
                : Optional.empty();
    }

    /** The question in windows that are put in an order of their own, if it can be asked so. */
    public static Optional<ClaimWindows> sortedAnew(PagedQuestion paged) {
        return isOfRows(paged) ? Optional.of(new ClaimWindows(paged, false)) : Optional.empty();
    }

    private static boolean isOfRows(PagedQuestion paged) {
        Query query = paged.query();
        return paged.hasPages()
                && !query.isDistinct()
                && !query.isReduced()
                && !query.hasGroupBy()
                && !query.hasAggregators()
                && query.getQueryPattern() instanceof ElementGroup group
                && isOnePattern(group)
                && NearestFirst.isTheSame(group)
                && triples(query).anyMatch(triple -> triple.getSubject().equals(CLAIM));
    }

    private static boolean isOnePattern(ElementGroup group) {
        return group.getElements().stream()
                .noneMatch(element -> element instanceof ElementSubQuery || element instanceof ElementGroup);
    }

    private static boolean isSorted(Query query, List<String> order) {
        List<SortCondition> sorted = Optional.ofNullable(query.getOrderBy()).orElse(List.of());
        return sorted.size() >= order.size()
                && sorted.stream().allMatch(by -> by.getDirection() != Query.ORDER_DESCENDING)
                && sorted.stream()
                        .limit(order.size())
                        .map(by -> by.getExpression().isVariable()
                                ? by.getExpression().getVarName()
                                : "")
                        .toList()
                        .equals(order);
    }

    /** The columns that the table of claims knows, where the rows name their claim. */
    public ClaimColumns columns() {
        Query query = asked.query();
        return query.getResultVars().contains(CLAIM.getVarName())
                ? ClaimColumns.of(query, CLAIM, triples(query).toList())
                : new ClaimColumns(Map.of());
    }

    /** The triples that every row has. */
    private static Stream<Triple> triples(Query query) {
        return KnownClaim.paths(query).filter(TriplePath::isTriple).map(TriplePath::asTriple);
    }

    /**
     * Some rows of the answer that are of some claims, which are in the order of the question.
     *
     * @param asker answers a question
     * @param from how many come before
     * @param most how many are wanted
     */
    public Result of(ClaimTable table, int[] claims, Function<Question, Result> asker, long from, int most) {
        return rows(table, claims, window -> asker.apply(of(table, window)), from, most);
    }

    /** The same of some claims, in the order in which they are given. */
    public Result inOrder(ClaimTable table, int[] claims, Function<Question, Result> asker, long from, int most) {
        return rows(table, claims, window -> inOrder(table, window, asker.apply(of(table, window))), from, most);
    }

    private static Result inOrder(ClaimTable table, int[] window, Result some) {
        Map<String, Integer> places = new HashMap<>();
        Arrays.stream(window).forEach(row -> places.put(table.claim(row).getURI(), places.size()));
        Comparator<Row> byPlace = Comparator.comparing(row -> Objects.requireNonNull(
                places.get(row.iri(CLAIM.getVarName()).orElseThrow().value())));
        return new Result(some.columns(), some.rows().stream().sorted(byPlace).toList());
    }

    private Result rows(ClaimTable table, int[] claims, Function<int[], Result> asker, long from, int most) {
        List<Row> rows = new ArrayList<>();
        long before = from;
        int window = FIRST;
        for (int at = 0; at < claims.length && rows.size() < most; window = Math.min(LARGEST, 2 * window)) {
            int end = end(table, claims, Math.min(claims.length, at + window));
            List<Row> some = asker.apply(Arrays.copyOfRange(claims, at, end)).rows();
            some.stream().skip(before).forEach(rows::add);
            before = Math.max(0, before - some.size());
            at = end;
        }
        return new Result(
                asked.query().getResultVars(), rows.stream().limit(most).toList());
    }

    /** Claims of one passage stay together, for the question has an order of its own for them. */
    private static int end(ClaimTable table, int[] claims, int end) {
        int at = end;
        while (at < claims.length
                && table.document(claims[at]) == table.document(claims[at - 1])
                && table.passage(claims[at]).equals(table.passage(claims[at - 1]))) {
            at++;
        }
        return at;
    }

    /** The claims that may be in an answer, in its order. */
    public int[] claims(ClaimTable table) {
        int[] all = property()
                .filter(none -> !isByTime)
                .map(property -> table.rows(Facet.PROPERTY, property))
                .orElseGet(() -> isByTime ? table.byTime() : table.rows(Selection.ALL));
        return Arrays.stream(all).filter(wanted(table)).toArray();
    }

    private Optional<Node> property() {
        return value(RDF.predicate.getURI());
    }

    private Optional<Node> value(String property) {
        return triples(asked.query())
                .filter(triple -> triple.getSubject().equals(CLAIM)
                        && triple.getPredicate().hasURI(property)
                        && triple.getObject().isURI())
                .map(Triple::getObject)
                .findFirst();
    }

    private IntPredicate wanted(ClaimTable table) {
        Optional<Boolean> denies =
                value(Cv.STANCE).map(stance -> stance.hasURI(Cv.concept("stance", Stance.DENIES.word())));
        Optional<Node> modality = value(Cv.MODALITY);
        IntPredicate by = KnownClaim.byDays(asked.query(), CLAIM, table);
        return row -> by.test(row)
                && (denies.isEmpty() || denies.get() == table.isDenial(row))
                && modality.map(wanted -> table.modality(row)
                                .filter(said -> is(wanted, said))
                                .isPresent())
                        .orElse(true);
    }

    private static boolean is(Node concept, Modality modality) {
        return concept.hasURI(Cv.concept("modality", modality.word()));
    }

    private Question of(ClaimTable table, int[] rows) {
        Query query = asked.query().cloneQuery();
        query.setPrefixMapping(PrefixMapping.Factory.create());
        ElementData data = new ElementData();
        data.add(CLAIM);
        for (int row : rows) {
            data.add(BindingFactory.binding(CLAIM, table.claim(row)));
        }
        ElementGroup group = new ElementGroup();
        group.addElement(data);
        NearestFirst.of((ElementGroup) query.getQueryPattern(), List.of(CLAIM))
                .elements()
                .forEach(group::addElement);
        query.setQueryPattern(group);
        return new Question(asked.place(), query.serialize(), Map.of());
    }
}
