package org.corvee.web.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.evidence.Label;
import org.corvee.evidence.Whereabouts;
import org.corvee.evidence.table.ClaimTable;
import org.corvee.evidence.table.OccurrenceColumns;
import org.corvee.evidence.table.OccurrenceColumns.Tally;
import org.corvee.evidence.table.OccurrenceColumns.Wanted;
import org.corvee.model.Cv;
import org.corvee.model.Wkt;
import org.corvee.page.Layout;
import org.corvee.page.ListPart;
import org.corvee.page.TermHtml;
import org.corvee.page.map.CountedMapPage;
import org.corvee.page.map.CountedPlace;
import org.corvee.page.map.MapFilter;
import org.corvee.query.InlineData;
import org.corvee.query.Nodes;
import org.corvee.web.PageQuestions;
import org.corvee.web.Pages;
import org.corvee.web.ServedBuild;

/** The map of a build that has too many occurrences to show each: it counts claims, and reads only those that it lists. */
final class CountedMap {
    private static final int EACH = 50;

    /** How many lines the table of places has. */
    private static final int LINES = 100;

    /** How many marks the map has. */
    private static final int MARKS = 300;

    /** How many years the timeline has. */
    private static final int YEARS = 20;

    /** How many choices a field of the form has. */
    private static final int CHOICES = 100;

    private final PageQuestions questions;
    private final ServedBuild.PerBuild<OccurrenceColumns> columns;
    private final ServedBuild.PerBuild<CountedMapPage.Choosable> choosable;

    CountedMap(PageQuestions questions) {
        this.questions = questions;
        this.columns = new ServedBuild.PerBuild<>(
                build -> build.read(() -> OccurrenceColumns.of(build.claims(), words(questions))));
        this.choosable = new ServedBuild.PerBuild<>(build -> build.read(() -> choosable(build)));
    }

    /** The library says which properties tell of what happens. */
    private static OccurrenceColumns.Words words(PageQuestions questions) {
        return OccurrenceColumns.Words.of(
                InlineData.of(questions.library().query("page/occurrences"), "predicate", "kind"),
                InlineData.of(questions.library().query("page/involved"), "doing", "way"));
    }

    /** The document of the page. */
    String document(Layout.Site site, ServedBuild build, MapFilter filter, int number, String fault) {
        CountedMapPage.Choosable choices = choosable.of(build);
        OccurrenceColumns all = columns.of(build);
        return build.read(() -> {
            int[] rows = all.rows(wanted(filter));
            List<Tally> tallies = filter.criteria().place().isEmpty() ? all.byCountry(rows) : all.byPlace(rows);
            EvidenceGraph evidence = questions.evidence(build);
            CountedMapPage.Counts counts = new CountedMapPage.Counts(
                    rows.length,
                    (int) Arrays.stream(rows).filter(row -> !all.isTimed(row)).count(),
                    (int) Arrays.stream(rows)
                            .filter(row -> build.claims().place(row) == ClaimTable.NONE)
                            .count(),
                    counted(build, filter, tallies, LINES),
                    tallies.size(),
                    all.years(rows, YEARS));
            return new CountedMapPage(site, filter, choices, counts, listed(build, evidence, rows, number), fault)
                    .document();
        });
    }

    private CountedMapPage.Listed listed(ServedBuild build, EvidenceGraph evidence, int[] rows, int number) {
        OccurrenceColumns all = columns.of(build);
        ClaimTable table = build.claims();
        int[] telling = table.tellingFirst(rows);
        ListPart part = Pages.part("/map", Map.of(), number, EACH, rows.length);
        List<CountedMapPage.ListedClaim> claims = Arrays.stream(telling, part.from(), part.to())
                .mapToObj(row -> new CountedMapPage.ListedClaim(
                        evidence.claim(table.claim(row)), all.kind(row), place(table, evidence, row)))
                .toList();
        return new CountedMapPage.Listed(part, claims, new TermHtml(questions.names(build)));
    }

    private static Optional<Label> place(ClaimTable table, EvidenceGraph evidence, int row) {
        return table.place(row) == ClaimTable.NONE
                ? Optional.empty()
                : Optional.of(evidence.label(table.node(table.place(row))));
    }

    /** The places with the most claims, as GeoJSON. */
    String geojson(ServedBuild build, MapFilter filter) {
        OccurrenceColumns all = columns.of(build);
        return build.read(
                () -> CountedPlace.geojson(counted(build, filter, all.byPlace(all.rows(wanted(filter))), MARKS)));
    }

    private List<CountedPlace> counted(ServedBuild build, MapFilter filter, List<Tally> tallies, int most) {
        EvidenceGraph evidence = questions.evidence(build);
        OccurrenceColumns all = columns.of(build);
        return tallies.stream()
                .limit(most)
                .map(tally -> {
                    Label place = evidence.label(tally.thing());
                    boolean isArea = isA(evidence, tally.thing(), "Country") || isA(evidence, tally.thing(), "Region");
                    Optional<Wkt.Point> point = evidence.nodes()
                            .text(tally.thing(), Nodes.iri(Cv.term("point")))
                            .flatMap(Wkt::pointIn);
                    return new CountedPlace(
                            place,
                            point.or(() -> Whereabouts.named(place.id())).orElse(null),
                            isArea || point.isEmpty(),
                            evidence.label(all.countryOf(tally.thing())),
                            tally,
                            filter.at(place.id()).on("/map"));
                })
                .toList();
    }

    private static boolean isA(EvidenceGraph evidence, Node thing, String type) {
        return evidence.nodes().isA(thing, Nodes.iri(Cv.term(type)));
    }

    private Wanted wanted(MapFilter filter) {
        MapFilter.Criteria criteria = filter.criteria();
        return new Wanted(
                criteria.kinds(),
                criteria.modalities(),
                node(criteria.document()),
                node(criteria.actor()),
                node(criteria.place()),
                filter.minimumOrigins(),
                filter.window().days());
    }

    private Optional<Node> node(String slug) {
        return slug.isEmpty() ? Optional.empty() : questions.names().thing(slug).map(Nodes::node);
    }

    private CountedMapPage.Choosable choosable(ServedBuild build) {
        OccurrenceColumns all = columns.of(build);
        int[] rows = all.rows(wanted(MapFilter.ALL));
        EvidenceGraph evidence = questions.evidence(build);
        List<Tally> countries = all.byCountry(rows);
        Stream<Tally> places = Stream.concat(countries.stream().limit(CHOICES / 2), all.byPlace(rows).stream());
        return new CountedMapPage.Choosable(
                labels(evidence, all.byDocument(rows).stream()),
                labels(evidence, all.byVoice(rows).stream()),
                labels(evidence, places));
    }

    private static List<Label> labels(EvidenceGraph evidence, Stream<Tally> tallies) {
        return tallies.map(Tally::thing)
                .distinct()
                .limit(CHOICES)
                .map(evidence::label)
                .toList();
    }
}
