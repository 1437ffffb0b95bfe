package org.corvee.page;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.MARK;
import static org.corvee.page.Html.Tag.PRE;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.Optional;
import org.corvee.model.Cv;
import org.corvee.page.map.ResultView;
import org.corvee.query.QueryPosition;

/**
 * A query in a form, and what came of it.
 *
 * @param query its text; in the form it can be changed and asked again
 * @param shown a table, a verdict or a problem; nothing before the first query
 * @param downloads the answer in formats for programs
 */
public record SparqlPage(String query, Shown shown, List<QueryPage.Download> downloads) {
    private static final String EDITOR = "/vendor/zazuko-yasgui-4.6.2/build/";

    /** The editor is an addition; without scripts the form stays. */
    private static final Heading HEADING = Heading.of("SPARQL")
            .with(Html.tag(Html.Tag.LINK)
                    .with(Attribute.Name.REL, "stylesheet")
                    .to(new Link(EDITOR + "yasgui.min.css")))
            .with(Html.script(new Link(EDITOR + "yasgui.min.js")))
            .with(Html.script(new Link("/script/editor.js")));

    private static final String BEGIN =
            """
            PREFIX cv: <%s>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

            SELECT ?says ?witness ?passage {
              ?claim cv:says ?says ; cv:passage ?passage ; cv:testimony/cv:witness/rdfs:label ?witness .
            }
            LIMIT 20
            """
                    .formatted(Cv.NS);

    /**
     * An answer as the page shows it.
     *
     * @param drawn above the table, where it can be drawn at all
     */
    public record Shown(Optional<ResultView> drawn, Html table) {
        /** What cannot be drawn. */
        public static Shown of(Html answer) {
            return new Shown(Optional.empty(), answer);
        }
    }

    public SparqlPage {
        downloads = List.copyOf(downloads);
    }

    /** The page before anything is asked, with a query to begin with. */
    public static SparqlPage blank() {
        return new SparqlPage(BEGIN, Shown.of(Html.all(List.of())), List.of());
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteSparqlPageGenerated::render, site, this);
    }

    Heading heading() {
        return shown.drawn().map(view -> view.in(HEADING)).orElse(HEADING);
    }

    boolean isAnswered() {
        return !shown.table().isEmptyContent();
    }

    /** Why a query cannot be asked, with the line where it goes wrong and the wrong word in it marked. */
    public record FaultyLine(String query, String fault, QueryPosition spot) {
        /** The fault and the line. */
        public Html html() {
            List<String> lines = query.lines().toList();
            Html fault = MessagePage.notice(this.fault);
            if (spot.line() > lines.size()) {
                return fault;
            }
            String line = lines.get(spot.line() - 1);
            int start = Math.min(Math.max(spot.column() - 1, 0), line.length());
            int end =
                    line.startsWith(spot.token(), start) ? start + spot.token().length() : line.length();
            Html.Element shown = tag(
                    PRE,
                    tag(
                            CODE,
                            text(spot.line() + "  " + line.substring(0, start)),
                            tag(MARK, line.substring(start, end)),
                            text(line.substring(end))));
            return all(List.of(fault, shown.with(Attribute.Name.TABINDEX, "0")));
        }
    }
}
