package org.corvee.page;

import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * A result as a table, the first {@value #MOST} rows of it.
 *
 * @param result may have one row more than that, to show that there are more
 */
public record ResultTable(Result result, TermNames names) {
    /** The most rows of a table. */
    public static final int MOST = 1000;

    private static final int LONG = 40;

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
        return result.rows().stream().limit(MOST).map(this::row).toList();
    }

    private Html row(Row row) {
        Stream<Html> cells = result.columns().stream().map(column -> cell(row.term(column)));
        return tag(TR, all(cells.toList()));
    }

    private Html cell(Optional<Term> term) {
        Html.Element cell = tag(TD, term.map(new Naming(names)::of).orElse(all(List.of())));
        return term.flatMap(ResultTable::look)
                .map(look -> cell.with(Attribute.Name.CLASS, look))
                .orElse(cell);
    }

    private static Optional<String> look(Term term) {
        String text = term instanceof Term.Literal literal ? literal.lexical() : "";
        if (text.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
            return Optional.of("number");
        }
        return text.length() > LONG ? Optional.of("text") : Optional.empty();
    }
}
