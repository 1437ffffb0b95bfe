package org.corvee.web.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Dating;
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
import org.corvee.page.map.Chronicle;
import org.corvee.page.map.CountedMapPage;
import org.corvee.page.map.CountedPlace;
import org.corvee.page.map.MapFilter;
import org.corvee.page.map.YearCounts;
import org.corvee.query.InlineData;
import org.corvee.query.LruCache;
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

    /** How many choices a field of the form has. */
    private static final int CHOICES = 100;

    /** So few claims are drawn one by one where no list shows them. */
    private static final int FEW = 40;

    /** What so many filters find is kept. */
    private static final int KEPT = 12;

    private final PageQuestions questions;
    private final ServedBuild.PerBuild<OccurrenceColumns> columns;
    private final ServedBuild.PerBuild<LruCache<Wanted, Found>> found;
    private final ServedBuild.PerBuild<CountedMapPage.Choosable> choosable;

    CountedMap(PageQuestions questions) {
        this.questions = questions;
        this.columns = new ServedBuild.PerBuild<>(
                build -> build.read(() -> OccurrenceColumns.of(build.claims(), words(questions))));
        this.found = new ServedBuild.PerBuild<>(build -> new LruCache<>(KEPT));
        this.choosable = new ServedBuild.PerBuild<>(build -> build.read(() -> choosable(build)));
    }

    /** The library says which properties tell of what happens. */
    private static OccurrenceColumns.Words words(PageQuestions questions) {
        return OccurrenceColumns.Words.of(
                InlineData.of(questions.library().query("page/occurrences"), "predicate", "kind"),
                InlineData.of(questions.library().query("page/involved"), "doing", "way"));
    }

    /**
     * What passes a filter.
     *
     * @param rows the most telling first
     * @param countries with how many claims they have, the most first
     * @param places the same
     */
    private record Found(
            int[] rows,
            int timeless,
            int placeless,
            List<Tally> countries,
            List<Tally> places,
            Optional<OccurrenceColumns.Years> years) {}

    private Found found(ServedBuild build, MapFilter filter) {
        LruCache<Wanted, Found> kept = found.of(build);
        synchronized (kept) {
            return kept.get(wanted(filter), wanted -> find(build, wanted));
        }
    }

    private Found find(ServedBuild build, Wanted wanted) {
        OccurrenceColumns all = columns.of(build);
        ClaimTable table = build.claims();
        int[] rows = all.rows(wanted);
        return new Found(
                table.tellingFirst(rows),
                (int) Arrays.stream(rows).filter(row -> !all.isTimed(row)).count(),
                (int) Arrays.stream(rows)
                        .filter(row -> table.place(row) == ClaimTable.NONE)
                        .count(),
                all.byCountry(rows),
                all.byPlace(rows),
                all.years(rows, YearCounts.MOST));
    }

    /** The document of the page. */
    String document(Layout.Site site, ServedBuild build, MapFilter filter, int number, String fault) {
        CountedMapPage.Choosable choices = choosable.of(build);
        return build.read(() -> {
            Found passing = found(build, filter);
            List<Tally> tallies = filter.criteria().place().isEmpty() ? passing.countries() : passing.places();
            CountedMapPage.Counts counts = new CountedMapPage.Counts(
                    passing.rows().length,
                    passing.timeless(),
                    passing.placeless(),
                    counted(build, filter, tallies, LINES),
                    tallies.size(),
                    passing.years());
            return new CountedMapPage(site, filter, choices, counts, listed(build, passing.rows(), number), fault)
                    .document();
        });
    }

    /**
     * What passes a filter along the years: each claim where there are few.
     *
     * @param years at most so many, the last ones
     */
    Chronicle chronicle(ServedBuild build, MapFilter filter, int years) {
        Found passing = found(build, filter);
        return passing.rows().length <= FEW
                ? CountedMapPage.timeline(listed(build, Arrays.stream(passing.rows())))
                : new YearCounts(filter, passing.years().map(known -> known.last(years)));
    }

    /** Whether something happens at a thing, or in it, rather than to it. */
    boolean isPlace(ServedBuild build, String slug) {
        return slug.startsWith("place/")
                || node(slug)
                        .filter(node -> build.claims().count(ClaimTable.Facet.PLACE, node) > 0)
                        .isPresent();
    }

    private CountedMapPage.Listed listed(ServedBuild build, int[] rows, int number) {
        ListPart part = Pages.part("/map", Map.of(), number, EACH, rows.length);
        return new CountedMapPage.Listed(
                part, listed(build, Arrays.stream(rows, part.from(), part.to())), new TermHtml(questions.names(build)));
    }

    private List<CountedMapPage.ListedClaim> listed(ServedBuild build, IntStream rows) {
        EvidenceGraph evidence = questions.evidence(build);
        OccurrenceColumns all = columns.of(build);
        ClaimTable table = build.claims();
        return rows.mapToObj(row -> {
                    Claim claim = evidence.claim(table.claim(row));
                    Dating said = claim.manner().during();
                    return new CountedMapPage.ListedClaim(
                            claim,
                            all.kind(row),
                            said.isMissing() ? new Dating("", table.time(row)) : said,
                            place(table, evidence, row));
                })
                .toList();
    }

    private static Optional<Label> place(ClaimTable table, EvidenceGraph evidence, int row) {
        return table.place(row) == ClaimTable.NONE
                ? Optional.empty()
                : Optional.of(evidence.label(table.node(table.place(row))));
    }

    /** The places with the most claims, as GeoJSON. */
    String geojson(ServedBuild build, MapFilter filter) {
        return build.read(() ->
                CountedPlace.geojson(counted(build, filter, found(build, filter).places(), MARKS)));
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
        int[] rows = found(build, MapFilter.ALL).rows();
        EvidenceGraph evidence = questions.evidence(build);
        List<Tally> countries = found(build, MapFilter.ALL).countries();
        Stream<Tally> places =
                Stream.concat(countries.stream().limit(CHOICES / 2), found(build, MapFilter.ALL).places().stream());
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
