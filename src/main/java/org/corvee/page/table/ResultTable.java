package org.corvee.page.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.model.Cv;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.QueryPage;
import org.corvee.page.ShownDate;
import org.corvee.page.TermHtml;
import org.corvee.page.map.ResultMarks;
import org.corvee.page.memo.MemoAddress;
import org.corvee.query.ReadingOrder;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;
import org.jspecify.annotations.Nullable;

/**
 * Rows of an answer as a table, {@value #MOST} at most, with what its reader can choose.
 *
 * <p>Each row has an id, {@link ResultMarks#anchor}, so that drawings and other pages can lead to it.
 *
 * @param result the rows that are shown; one more than the most shows that there are more
 * @param order its columns
 * @param controls what can be chosen, if anything can
 */
public record ResultTable(Result result, CellWords words, ReadingOrder order, @Nullable TableControls controls) {
    /** The most rows of a table. */
    public static final int MOST = 1000;

    /** Longer words than these need a column of their own width. */
    private static final int NAME = 24;

    private static final int TEXT = 64;
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /**
     * Where a table stands.
     *
     * @param path of the page
     * @param rest what its address says besides the table's choices
     */
    public record TableAddress(String path, Map<String, String> rest) {
        private static final String PLACE = "#table";

        public TableAddress {
            rest = Map.copyOf(rest);
        }

        /** The page with these choices, at the table. */
        Link of(TableChoice choice) {
            return new Link(Link.ours(path, all(choice)).value() + PLACE);
        }

        /** Where a form leads to that says the rest itself. */
        Link form() {
            return new Link(path);
        }

        /** What a form sends along, but for one choice that it makes itself. */
        Map<String, String> hidden(TableChoice choice) {
            return all(choice);
        }

        private Map<String, String> all(TableChoice choice) {
            Map<String, String> all = new TreeMap<>(rest);
            all.putAll(choice.asked());
            return all;
        }
    }

    /**
     * What can be chosen of a table.
     *
     * @param files to take along
     */
    public record TableControls(
            TableChoice choice, TableAddress address, RowChoices rows, List<QueryPage.Download> files) {
        public TableControls {
            files = List.copyOf(files);
        }
    }

    /**
     * How rows can be chosen and put in order.
     *
     * @param areKnown whether all rows are known, so that their words can be searched too
     * @param orders the columns in whose order they can be put
     * @param facets what they can be chosen by
     */
    public record RowChoices(boolean areKnown, List<String> orders, List<TableRows.Facet> facets) {
        /** Of rows of which only some are known, and nothing about the others. */
        public static final RowChoices NONE = new RowChoices(false, List.of(), List.of());

        public RowChoices {
            orders = List.copyOf(orders);
            facets = List.copyOf(facets);
        }

        /**
         * What can be done with a list that is too long for the rest.
         *
         * @param shown the columns that have a head
         */
        String words(List<String> shown) {
            List<String> heads = orders.stream()
                    .filter(shown::contains)
                    .map(column -> "“" + ReadingOrder.head(column) + "”")
                    .toList();
            return heads.isEmpty()
                    ? "This answer is too long to sort and to filter here. Choose something in the form above, or download it."
                    : "This answer is too long to sort by every column: %s can be sorted. The menus count the claims of the whole graph, so there may be fewer rows than they say. The downloads have all rows."
                            .formatted(String.join(", ", heads));
        }
    }

    /** A table of which nothing can be chosen. */
    public static ResultTable plain(Result result, TermHtml.TermNames names) {
        return new ResultTable(result, new CellWords(names), ReadingOrder.of(result, names::word), null);
    }

    /** Some rows of an answer that is known in all its rows. */
    public static ResultTable of(TableRows rows, Result shown, TableAddress address, List<QueryPage.Download> files) {
        RowChoices choices = new RowChoices(true, rows.all().columns(), rows.facets());
        TableControls controls = new TableControls(rows.choice(), address, choices, files);
        return new ResultTable(shown, rows.words(), order(rows.all(), rows.words(), rows.choice()), controls);
    }

    /** Some rows of an answer that is too long to know all. */
    public static ResultTable ofPart(Result shown, CellWords words, TableControls controls) {
        return new ResultTable(shown, words, order(shown, words, controls.choice()), controls);
    }

    /** The columns that are chosen, or those that an analyst reads first. */
    static ReadingOrder order(Result all, CellWords words, TableChoice choice) {
        ReadingOrder first = ReadingOrder.of(all, words.names()::word);
        return choice.columns().isEmpty() ? first : first.showing(choice.columns());
    }

    /** A head of a column. */
    record Head(String column, String word, Optional<Link> sort, @Nullable String direction) {}

    /** A row of the table. */
    record TableLine(String id, Link here, int number, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param look a class of the stylesheet by what it holds, or empty
     */
    record Cell(String look, Html content) {}

    /** A column that can be shown. */
    record ColumnChoice(String column, String word, boolean isShown) {}

    /** A value by which rows are chosen. */
    record ValueChoice(String word, long rows, Link address, boolean isChosen) {}

    /** The table, or a sentence when there are no rows. */
    public Html html() {
        return Html.filled(JteResultTableGenerated::render, this);
    }

    String count() {
        int rows = result.rows().size();
        if (rows > MOST) {
            return "The first %,d rows; the downloads have all of them.".formatted(MOST);
        }
        return rows == 1 ? "1 row" : "%,d rows".formatted(rows);
    }

    List<Head> heads() {
        return order.shown().stream().map(this::head).toList();
    }

    private Head head(String column) {
        String word = ReadingOrder.head(column);
        if (controls == null || !controls.rows().orders().contains(column)) {
            return new Head(column, word, Optional.empty(), null);
        }
        TableChoice.SortOrder now = controls.choice().sort();
        boolean isSorted = now.is(column);
        TableChoice.SortOrder next = isSorted && now.isDescending()
                ? TableChoice.SortOrder.AS_ASKED
                : new TableChoice.SortOrder(column, isSorted);
        Link link = controls.address().of(controls.choice().sortedBy(next));
        return new Head(
                column, word, Optional.of(link), isSorted ? now.isDescending() ? "descending" : "ascending" : null);
    }

    List<ColumnChoice> columns() {
        return Stream.concat(order.shown().stream(), order.others().stream())
                .map(column -> new ColumnChoice(
                        column, ReadingOrder.head(column), order.shown().contains(column)))
                .toList();
    }

    /** What a form of one choice sends along. */
    Map<String, String> hidden(TableControls shown, String own) {
        Map<String, String> rest = new TreeMap<>(shown.address().hidden(shown.choice()));
        rest.remove(own);
        return rest;
    }

    List<ValueChoice> values(TableControls shown, TableRows.Facet facet) {
        return facet.values().stream()
                .map(value -> {
                    boolean isChosen = value.key().equals(facet.chosen());
                    TableChoice choice = isChosen
                            ? shown.choice().without(facet.column())
                            : shown.choice().with(facet.column(), value.key());
                    return new ValueChoice(
                            value.word(), value.rows(), shown.address().of(choice), isChosen);
                })
                .toList();
    }

    Link everything(TableControls shown) {
        return shown.address()
                .of(new TableChoice(shown.choice().columns(), shown.choice().sort(), "", Map.of()));
    }

    List<TableLine> lines() {
        return IntStream.range(0, Math.min(MOST, result.rows().size()))
                .mapToObj(at -> line(at, result.rows().get(at)))
                .toList();
    }

    private TableLine line(int at, Row row) {
        String id = ResultMarks.anchor(at);
        return new TableLine(
                id,
                Link.here(id),
                at + 1,
                order.shown().stream().map(column -> cell(row, column)).toList());
    }

    private Cell cell(Row row, String column) {
        Term term = row.term(column).orElse(null);
        if (column.equals("during")) {
            String words = this.words.of(row, column);
            return new Cell(width(words), ShownDate.of(words, row.text(column)));
        }
        return term == null ? new Cell("", Html.all(List.of())) : new Cell(look(term), content(row, column, term));
    }

    private Html content(Row row, String column, Term term) {
        return switch (column) {
            case "says" -> said(row, term);
            case "modality" -> surely(row, term);
            default -> named(term);
        };
    }

    /** The words of a claim lead to it. */
    private Html said(Row row, Term says) {
        Optional<Link> page = row.iri("claim").flatMap(words.names()::link);
        return page.<Html>map(address -> withMemo(Html.link(address, words.of(says)), page))
                .orElseGet(() -> named(says));
    }

    /** How surely, and whether it is denied: a shape and a word each. */
    private Html surely(Row row, Term modality) {
        List<Html> badges = new ArrayList<>();
        if (row.iri("stance")
                .filter(iri -> iri.value().equals(Cv.concept("stance", "denies")))
                .isPresent()) {
            badges.add(badge("denied", Optional.empty(), "denied"));
            badges.add(Html.text(" "));
        }
        String word = words.of(modality);
        badges.add(
                word.matches("[a-z]+") && modality instanceof Term.Iri iri
                        ? badge(word, words.names().link(iri), word)
                        : named(modality));
        return Html.all(badges);
    }

    private static Html badge(String look, Optional<Link> address, String word) {
        Html.Element badge = address.map(link -> Html.link(link, word)).orElseGet(() -> Html.tag(Html.Tag.SPAN, word));
        return badge.with(Attribute.Name.CLASS, "badge " + look);
    }

    /** What it is called; beside a claim, the link that adds it to a memo. */
    private Html named(Term term) {
        if (term instanceof Term.Literal) {
            Html.Element text = Html.tag(Html.Tag.BDI, words.of(term));
            String lang = ((Term.Literal) term).lang();
            return lang.isEmpty() ? text : text.with(Attribute.Name.LANG, lang);
        }
        Html named = new TermHtml(words.names()).of(term);
        return withMemo(named, term instanceof Term.Iri iri ? words.names().link(iri) : Optional.empty());
    }

    private static Html withMemo(Html named, Optional<Link> page) {
        return page.flatMap(MemoAddress::adding)
                .<Html>map(add -> Html.all(List.of(named, Html.text(" "), add)))
                .orElse(named);
    }

    private String look(Term term) {
        String word = words.of(term);
        if (term instanceof Term.Iri) {
            return word.length() > NAME && !word.contains(" ") ? "id" : width(word);
        }
        return word.matches("[+-]?[0-9]+(\\.[0-9]+)?") ? "number" : word.matches(DAY) ? "day" : width(word);
    }

    private static String width(String words) {
        return words.length() > TEXT ? "text" : words.length() > NAME ? "name" : "";
    }
}
