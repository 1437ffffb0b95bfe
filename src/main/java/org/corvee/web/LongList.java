package org.corvee.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.page.table.CellWords;
import org.corvee.page.table.ResultTable;
import org.corvee.page.table.TableChoice;
import org.corvee.page.table.TableRows;
import org.corvee.query.Nodes;
import org.corvee.query.PagedQuestion;
import org.corvee.query.Question;
import org.corvee.query.Result;
import org.corvee.query.Term;
import org.corvee.web.window.AskedClaims;
import org.corvee.web.window.ClaimColumns;
import org.corvee.web.window.ClaimWindows;
import org.corvee.web.window.WindowsOfBuild;

/**
 * A list of claims that is too long to be held: its rows are chosen and put in order by what the table of claims knows, and
 * asked for a window at a time.
 *
 * @param columns of the question that the table knows
 */
record LongList(
        ClaimWindows windows,
        AskedClaims claims,
        ClaimTable table,
        ClaimColumns columns,
        CellWords words,
        TableChoice choice) {
    /** The list of a question, if it is one of claims. */
    static Optional<LongList> of(PagedQuestion paged, WindowsOfBuild build, CellWords words, TableChoice choice) {
        boolean isSorted = !choice.sort().equals(TableChoice.SortOrder.AS_ASKED);
        return (isSorted ? ClaimWindows.sortedAnew(paged) : ClaimWindows.of(paged))
                .map(windows ->
                        new LongList(windows, build.claims(windows), build.table(), windows.columns(), words, choice));
    }

    /**
     * The same, when it can be chosen from as it is asked to be.
     *
     * @throws Refused naming what it can be chosen by and put in the order of
     */
    LongList allowed() {
        String sort = choice.sort().column();
        boolean sorts = sort.isEmpty() || columns.orders().contains(sort);
        if (!sorts
                || !choice.filter().isEmpty()
                || !columns.facets(table).containsAll(choice.only().keySet())) {
            throw new Refused(
                    400,
                    "sort, filter, only: this answer may have more than %,d rows, which can be sorted by %s and chosen by %s; for anything else, choose something in the form first"
                            .formatted(QueryRows.WHOLE, named(columns.orders()), named(columns.facets(table))));
        }
        return this;
    }

    private static String named(List<String> columns) {
        return columns.isEmpty() ? "nothing" : String.join(", ", columns);
    }

    /** What can be chosen on its page. */
    ResultTable.RowChoices choices() {
        return new ResultTable.RowChoices(false, columns.orders(), facets());
    }

    private List<TableRows.Facet> facets() {
        List<TableRows.Facet> facets = new ArrayList<>();
        for (String column : columns.facets(table)) {
            List<TableRows.FacetValue> values = values(column);
            String chosen = Optional.ofNullable(choice.only().get(column)).orElse("");
            if (values.size() > 1 || !chosen.isEmpty()) {
                facets.add(new TableRows.Facet(column, chosen, values));
            }
        }
        return facets;
    }

    private List<TableRows.FacetValue> values(String column) {
        ClaimColumns.ClaimColumn kind = columns.find(column).orElseThrow();
        boolean isWhole = choice.only().keySet().stream().allMatch(column::equals);
        List<TableRows.FacetValue> values = new ArrayList<>();
        Map<Integer, Integer> counts = isWhole ? claims.counts(kind) : kind.counts(table, kept(column));
        counts.forEach((key, count) -> {
            Term term = Nodes.term(kind.node(table, key));
            values.add(new TableRows.FacetValue(words.key(term), words.of(term), count));
        });
        values.sort(
                Comparator.comparing(TableRows.FacetValue::rows).reversed().thenComparing(TableRows.FacetValue::word));
        return values;
    }

    /** Some rows, as they are chosen and in the order that is chosen. */
    Result rows(Function<Question, Result> asker, long from, int most) {
        int[] some = kept("");
        String sort = choice.sort().column();
        return sort.isEmpty()
                ? windows.of(table, some, asker, from, most)
                : windows.inOrder(
                        table,
                        columns.find(sort)
                                .orElseThrow()
                                .sorted(table, some, choice.sort().isDescending()),
                        asker,
                        from,
                        most);
    }

    /** The claims that are chosen by every column but one. */
    private int[] kept(String except) {
        int[] kept = claims.rows();
        for (Map.Entry<String, String> only : choice.only().entrySet()) {
            if (!only.getKey().equals(except)) {
                kept = Arrays.stream(kept)
                        .filter(with(columns.find(only.getKey()).orElseThrow(), only.getValue()))
                        .toArray();
            }
        }
        return kept;
    }

    /** Takes the claims with what an address names; none where none has it. */
    private IntPredicate with(ClaimColumns.ClaimColumn kind, String written) {
        Map<String, Integer> keys = new HashMap<>();
        claims.counts(kind).keySet().forEach(key -> keys.put(words.key(Nodes.term(kind.node(table, key))), key));
        Integer key = keys.get(written);
        return key == null ? row -> false : kind.with(table, key);
    }
}
