package org.corvee.page;

import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.corvee.page.map.ResultMarks;
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
public record ResultTable(Result result, TermNames names) {
    /** The most rows of a table. */
    public static final int MOST = 1000;

    /** Longer words than these need a column of their own width. */
    private static final int NAME = 24;

    private static final int TEXT = 64;

    /** The table, or a sentence when there are no rows. */
    public Html html() {
        if (result.rows().isEmpty()) {
            return tag(P, "No row matches.").with(Attribute.Name.CLASS, "empty");
        }
        Html table = new WideTable(result.columns(), rows()).html();
        return all(List.of(tag(P, count()).with(Attribute.Name.CLASS, "count"), table));
    }

    private String count() {
        int rows = result.rows().size();
        if (rows > MOST) {
            return "The first %,d rows; a download has them all.".formatted(MOST);
        }
        return rows == 1 ? "1 row" : "%,d rows".formatted(rows);
    }

    private List<Html> rows() {
        return IntStream.range(0, Math.min(MOST, result.rows().size()))
                .mapToObj(at -> row(at, result.rows().get(at)))
                .toList();
    }

    private Html row(int at, Row row) {
        Stream<Html> cells = result.columns().stream().map(column -> cell(row.term(column)));
        return tag(TR, all(cells.toList())).with(Attribute.Name.ID, ResultMarks.anchor(at));
    }

    private Html cell(Optional<Term> term) {
        Html.Element cell = tag(TD, term.map(new Naming(names)::of).orElse(all(List.of())));
        return term.flatMap(this::look)
                .map(look -> cell.with(Attribute.Name.CLASS, look))
                .orElse(cell);
    }

    private Optional<String> look(Term term) {
        if (term instanceof Term.Iri iri) {
            String word = names.word(iri);
            return word.length() > NAME && !word.contains(" ") ? Optional.of("id") : width(word);
        }
        String text = term instanceof Term.Literal literal ? literal.lexical() : "";
        return text.matches("[+-]?[0-9]+(\\.[0-9]+)?") ? Optional.of("number") : width(text);
    }

    private static Optional<String> width(String words) {
        return words.length() > TEXT
                ? Optional.of("text")
                : words.length() > NAME ? Optional.of("name") : Optional.empty();
    }
}
