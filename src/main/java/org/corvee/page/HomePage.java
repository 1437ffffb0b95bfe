package org.corvee.page;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.DD;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.DL;
import static org.corvee.page.Html.Tag.DT;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.PRE;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import org.corvee.query.Result;
import org.corvee.query.Row;

/**
 * What is here, in numbers, and where to begin.
 *
 * @param numbers one row; each column is a word for what it counts
 * @param examples questions to begin with
 */
public record HomePage(Site site, Result numbers, List<QueryCard> examples) {
    public HomePage {
        examples = List.copyOf(examples);
    }

    /** The document. */
    public String document() {
        return new Layout(site)
                .page(
                        "",
                        tag(H1, "Who says what about North Korea’s overseas labour")
                                .with(Attribute.Name.CLASS, "title"),
                        tag(
                                        P,
                                        "Every fact here names its claims, and every claim its passage, its voice, its"
                                                + " time and its doubt.")
                                .with(Attribute.Name.CLASS, "lead"),
                        counts(),
                        questions(),
                        programs());
    }

    private Html counts() {
        Row row = numbers.only();
        List<Html> counts = numbers.columns().stream()
                .<Html>map(column ->
                        tag(DIV, tag(DT, column.replace('_', ' ')), tag(DD, "%,d".formatted(row.number(column)))))
                .toList();
        return tag(DL, all(counts)).with(Attribute.Name.CLASS, "counts");
    }

    private Html questions() {
        List<Html> cards = examples.stream()
                .<Html>map(card -> tag(LI, link(card.address(), card.summary())))
                .toList();
        return tag(
                SECTION,
                tag(H2, "Begin with a question"),
                tag(UL, all(cards)).with(Attribute.Name.CLASS, "cards"),
                tag(P, link(new Link("/queries"), "All questions of the library")));
    }

    private Html programs() {
        String ask =
                """
                curl -H 'Accept: text/csv' %s/sparql --data-urlencode 'query=
                  PREFIX cv: <https://w3id.org/corvee/ontology#>
                  SELECT ?says ?passage { ?claim cv:says ?says ; cv:passage ?passage } LIMIT 5'
                """
                        .formatted(site.origin());
        return tag(
                SECTION,
                tag(H2, "Ask from a program"),
                tag(
                        P,
                        text("The SPARQL 1.1 endpoint is "),
                        tag(CODE, "/sparql"),
                        text("; rows come as JSON, XML, CSV or TSV, graphs as Turtle, N-Triples, JSON-LD or RDF/XML.")),
                tag(PRE, tag(CODE, ask)));
    }
}
