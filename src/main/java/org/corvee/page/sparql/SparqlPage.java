package org.corvee.page.sparql;

import static org.corvee.page.Html.Tag.BUTTON;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.FORM;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LABEL;
import static org.corvee.page.Html.Tag.LINK;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.TEXTAREA;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.stream.Stream;
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
    private static final Link ADDRESS = new Link("/sparql");

    private static final String EDITOR = "/vendor/zazuko-yasgui-4.6.2/build/";

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
        return new SparqlPage(BEGIN, all(List.of()), List.of());
    }

    /** The document. */
    public String document(Site site) {
        return new Layout(site)
                .page(
                        heading(),
                        tag(H1, "Ask in SPARQL"),
                        tag(
                                        P,
                                        text(
                                                "Programs ask at the same address, by GET or POST. What a query may cost is at "),
                                        link(new Link("/about/limits"), "limits"),
                                        text("; ready-made questions are in the "),
                                        link(new Link("/queries"), "library"),
                                        text("."))
                                .with(Attribute.Name.CLASS, "lead"),
                        form(),
                        tag(DIV).with(Attribute.Name.ID, "editor"),
                        below(),
                        links());
    }

    /** The editor is an addition; without scripts the form stays. */
    private static Heading heading() {
        return Heading.of("SPARQL")
                .with(tag(LINK).with(Attribute.Name.REL, "stylesheet").to(new Link(EDITOR + "yasgui.min.css")))
                .with(Html.script(new Link(EDITOR + "yasgui.min.js")))
                .with(Html.script(new Link("/script/editor.js")));
    }

    private Html form() {
        return tag(
                        FORM,
                        tag(LABEL, "Query").with(Attribute.Name.FOR, "query"),
                        tag(TEXTAREA, query)
                                .with(Attribute.Name.ID, "query")
                                .with(Attribute.Name.NAME, "query")
                                .with(Attribute.Name.ROWS, "14")
                                .with(Attribute.Name.SPELLCHECK, "false")
                                .with(Attribute.Name.AUTOCOMPLETE, "off"),
                        tag(BUTTON, "Ask").with(Attribute.Name.TYPE, "submit"))
                .with(Attribute.Name.CLASS, "sparql")
                .with(Attribute.Name.METHOD, "get")
                .to(ADDRESS);
    }

    private Html below() {
        boolean isBlank = answer.markup().isEmpty();
        return isBlank ? answer : tag(SECTION, tag(H2, "Answer"), answer).with(Attribute.Name.ID, "answer");
    }

    private Html links() {
        List<Html> links = downloads.stream()
                .flatMap(download -> Stream.of(link(download.address(), download.format()), text(" ")))
                .toList();
        return links.isEmpty()
                ? all(links)
                : tag(P, text("Take it along: "), all(links)).with(Attribute.Name.CLASS, "downloads");
    }
}
