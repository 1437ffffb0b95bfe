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
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.corvee.evidence.Occurrence;
import org.corvee.evidence.OccurrenceKind;
import org.corvee.page.map.Legend;
import org.corvee.page.map.MapCanvas;
import org.corvee.page.map.MapFilter;
import org.corvee.page.map.Timeline;
import org.corvee.query.Result;
import org.corvee.query.Row;

/**
 * What is here, in numbers, some questions that are answered already, and where to go.
 *
 * @param numbers one row; each column is a word for what it counts
 */
public record HomePage(Site site, Result numbers, List<AnsweredQuestion> questions, List<Occurrence> moves) {
    /** What the start page shows of the map and the timeline. */
    private static final Set<OccurrenceKind> MOVES =
            EnumSet.of(OccurrenceKind.DISPATCH, OccurrenceKind.ARRIVAL, OccurrenceKind.RETURN, OccurrenceKind.DEADLINE);

    private static final MapCanvas MAP =
            new MapCanvas(new Link("/map.geojson?" + MapFilter.of(MOVES).query()), "/map");

    private static final List<Way> WAYS = List.of(
            new Way(
                    new Crumb(new Link("/map"), "Map and timeline"),
                    "who is said to be where, and when, with the doubt drawn"),
            new Way(
                    new Crumb(new Link("/doc/document"), "Documents"),
                    "what was read, passage by passage, voice by voice"),
            new Way(new Crumb(new Link("/law"), "Law"), "resolution, paragraph, duty, and whether it is engaged"),
            new Way(
                    new Crumb(new Link("/audit"), "Audit"),
                    "what rests on nothing, on one voice, on a text that has changed"),
            new Way(new Crumb(new Link("/queries"), "Queries"), "the library, as forms with answers"),
            new Way(new Crumb(new Link("/about"), "About"), "method, limits, source protection, how to cite"));

    public HomePage {
        questions = List.copyOf(questions);
        moves = moves.stream().filter(move -> MOVES.contains(move.act().kind())).toList();
    }

    /** A part of the site, and what it is for. */
    private record Way(Crumb part, String use) {}

    /** The document. */
    public String document() {
        return new Layout(site)
                .page(
                        MAP.in(Heading.of("")),
                        tag(H1, "Who says what about North Korea’s overseas labour")
                                .with(Attribute.Name.CLASS, "title"),
                        tag(
                                        P,
                                        "Every fact here names its claims, and every claim its passage, its voice, its"
                                                + " time and its doubt.")
                                .with(Attribute.Name.CLASS, "lead"),
                        counts(),
                        timeline(),
                        answered(),
                        ways(),
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

    private Html timeline() {
        return moves.isEmpty()
                ? all(List.of())
                : tag(
                        SECTION,
                        tag(H2, "Sent, arrived, sent back, and due"),
                        MAP.html(),
                        Timeline.of("moves", moves, "/map").html(),
                        Legend.html(),
                        tag(
                                        P,
                                        link(new Link("/map"), "The whole map and timeline"),
                                        text(" has presences, states and events too, and filters."))
                                .with(Attribute.Name.CLASS, "quiet"));
    }

    private Html answered() {
        return questions.isEmpty()
                ? all(List.of())
                : tag(
                        SECTION,
                        tag(H2, "Asked and answered"),
                        tag(
                                        UL,
                                        all(questions.stream()
                                                .map(AnsweredQuestion::html)
                                                .toList()))
                                .with(Attribute.Name.CLASS, "cards answered"));
    }

    private static Html ways() {
        List<Html> ways = WAYS.stream()
                .<Html>map(way -> tag(LI, link(way.part().address(), way.part().word()), tag(SMALL, way.use())))
                .toList();
        return tag(SECTION, tag(H2, "Where to go"), tag(UL, all(ways)).with(Attribute.Name.CLASS, "cards ways"));
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
                tag(PRE, tag(CODE, ask)).with(Attribute.Name.TABINDEX, "0"));
    }
}
