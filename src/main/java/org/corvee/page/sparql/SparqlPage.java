package org.corvee.page.sparql;

import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.QueryPage;
import org.corvee.page.Site;

/**
 * A query in a form, and what came of it.
 *
 * @param query its text; in the form it can be changed and asked again
 * @param answer a table, a verdict or a problem; nothing before the first query
 * @param downloads the answer in formats for programs
 */
public record SparqlPage(String query, Html answer, List<QueryPage.Download> downloads) {
    private static final String EDITOR = "/vendor/zazuko-yasgui-4.6.2/build/";

    /** The editor is an addition; without scripts the form stays. */
    static final Heading HEADING = Heading.of("SPARQL")
            .with(Html.tag(Html.Tag.LINK)
                    .with(Attribute.Name.REL, "stylesheet")
                    .to(new Link(EDITOR + "yasgui.min.css")))
            .with(Html.script(new Link(EDITOR + "yasgui.min.js")))
            .with(Html.script(new Link("/script/editor.js")));

    private static final String BEGIN =
            """
            PREFIX cv: <https://w3id.org/corvee/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

            SELECT ?says ?witness ?passage {
              ?claim cv:says ?says ; cv:passage ?passage ; cv:testimony/cv:witness/rdfs:label ?witness .
            }
            LIMIT 20
            """;

    public SparqlPage {
        downloads = List.copyOf(downloads);
    }

    /** The page before anything is asked, with a query to begin with. */
    public static SparqlPage blank() {
        return new SparqlPage(BEGIN, Html.all(List.of()), List.of());
    }

    /** The document. */
    public String document(Site site) {
        return Layout.document(JteSparqlPageGenerated::render, site, this);
    }

    boolean isAnswered() {
        return !answer.isEmptyContent();
    }
}
