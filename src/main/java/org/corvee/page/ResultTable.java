package org.corvee.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.corvee.page.map.ResultMarks;
import org.corvee.page.memo.MemoAddress;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * A result as a table, the first {@value #MOST} rows of it.
 *
 * <p>Each row has an id, {@link ResultMarks#anchor}, so that drawings and other pages can lead to it.
 *
 * @param result may have one row more than that, to show that there are more
 */
public record ResultTable(Result result, TermHtml.TermNames names) {
    /** The most rows of a table. */
    public static final int MOST = 1000;

    /** Longer words than these need a column of their own width. */
    private static final int NAME = 24;

    private static final int TEXT = 64;

    /** A row of the table. */
    record TableLine(String id, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param look a class of the stylesheet by what it holds, or empty
     */
    record Cell(String look, Html content) {}

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

    List<TableLine> lines() {
        return IntStream.range(0, Math.min(MOST, result.rows().size()))
                .mapToObj(at -> line(at, result.rows().get(at)))
                .toList();
    }

    private TableLine line(int at, Row row) {
        return new TableLine(
                ResultMarks.anchor(at),
                result.columns().stream().map(column -> cell(row.term(column))).toList());
    }

    private Cell cell(Optional<Term> term) {
        return term.map(value -> new Cell(look(value), content(value))).orElse(new Cell("", Html.all(List.of())));
    }

    /** What it is called; beside a claim, the link that adds it to a memo. */
    private Html content(Term term) {
        Html named = new TermHtml(names).of(term);
        Optional<Link> page = term instanceof Term.Iri iri ? names.link(iri) : Optional.empty();
        return page.flatMap(MemoAddress::adding)
                .<Html>map(add -> Html.all(List.of(named, Html.text(" "), add)))
                .orElse(named);
    }

    private String look(Term term) {
        if (term instanceof Term.Iri iri) {
            String word = names.word(iri);
            return word.length() > NAME && !word.contains(" ") ? "id" : width(word);
        }
        String text = term instanceof Term.Literal literal ? literal.lexical() : "";
        return text.matches("[+-]?[0-9]+(\\.[0-9]+)?") ? "number" : width(text);
    }

    private static String width(String words) {
        return words.length() > TEXT ? "text" : words.length() > NAME ? "name" : "";
    }
}
