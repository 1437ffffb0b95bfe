package org.corvee.page.map;

import static org.corvee.page.Html.Tag.A;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Label;
import org.corvee.evidence.Occurrence;
import org.corvee.evidence.Occurrence.OccurrenceKind;
import org.corvee.evidence.table.OccurrenceColumns;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.ListPart;
import org.corvee.page.ShownDate;
import org.corvee.page.TermHtml;
import org.corvee.page.WideTable;

/**
 * The map and the timeline of a graph with too much to draw one by one: what is claimed is counted by country or place and by
 * year, and each number leads to what it counts.
 *
 * @param fault what is wrong with the filter that was asked for, or empty
 */
public record CountedMapPage(
        Layout.Site site, MapFilter filter, Choosable choosable, Counts counts, Listed listed, String fault) {
    /** The most telling of the claims, page by page. */
    public record Listed(ListPart part, List<ListedClaim> claims, TermHtml naming) {
        public Listed {
            claims = List.copyOf(claims);
        }
    }

    /**
     * A claim with what it tells of, and when and where that is.
     *
     * @param dating the time for which it holds, or of which it speaks
     */
    public record ListedClaim(Claim claim, OccurrenceKind kind, Dating dating, Optional<Label> place) {
        /** The id of its row. */
        String anchor() {
            return Occurrence.anchor(claim.id().id());
        }

        /** Its page. */
        private Optional<Link> page() {
            return Link.inside("/doc/" + claim.id().id());
        }
    }

    /** Claims along the years, one by one; each bar leads to the page of its claim. */
    public static Timeline timeline(List<ListedClaim> claims) {
        Map<String, Link> pages = new HashMap<>();
        claims.forEach(one -> one.page().ifPresent(page -> pages.put(one.anchor(), page)));
        return timeline(claims, marker -> Optional.ofNullable(pages.get(marker.anchor()))
                .orElse(Link.here(Timeline.ID)));
    }

    private static Timeline timeline(List<ListedClaim> claims, Function<Marker, Link> leads) {
        return new Timeline(
                Timeline.ID,
                claims.stream()
                        .sorted(Comparator.comparing(ListedClaim::kind))
                        .map(Marker::of)
                        .toList(),
                leads);
    }

    /** What may be chosen in the form; those with the most claims. */
    public record Choosable(List<Label> documents, List<Label> actors, List<Label> places) {
        public Choosable {
            documents = List.copyOf(documents);
            actors = List.copyOf(actors);
            places = List.copyOf(places);
        }
    }

    /**
     * What is counted.
     *
     * @param all how many claims pass the filter
     * @param timeless how many of them have no time
     * @param placeless how many of them have no place
     * @param tallies of the countries, or of the places of the one that was asked for
     * @param places how many of these there are, shown or not
     */
    public record Counts(
            int all,
            int timeless,
            int placeless,
            List<CountedPlace> tallies,
            int places,
            Optional<OccurrenceColumns.Years> years) {
        public Counts {
            tallies = List.copyOf(tallies);
        }
    }

    /** The document. */
    public String document() {
        return new MapFrame(site, filter, fault)
                .document(
                        "Reported and announced events, by place and time. There are too many to show each, so claims"
                                + " are counted; every number leads to what it counts.",
                        choices(),
                        counted(),
                        chronicle(),
                        List.of(
                                MapFrame.section("places-head", places(), placeTable()),
                                MapFrame.section("table-head", "Claims", list())));
    }

    /** The years, or each claim where all of them stand in the list below. */
    private Chronicle chronicle() {
        return listed.part().of() == 1
                ? timeline(listed.claims(), marker -> Link.here(marker.anchor()))
                : new YearCounts(filter, counts.years());
    }

    private FilterForm.Choices choices() {
        MapFilter.Criteria criteria = filter.criteria();
        return new FilterForm.Choices(
                FilterForm.Choices.named(choosable.documents().stream(), criteria.document()),
                FilterForm.Choices.named(choosable.actors().stream(), criteria.actor()),
                FilterForm.Choices.named(choosable.places().stream(), criteria.place()),
                false);
    }

    private String counted() {
        return "%,d claims; %,d of them without a time, %,d without a place."
                .formatted(counts.all(), counts.timeless(), counts.placeless());
    }

    private String places() {
        return filter.criteria().place().isEmpty() ? "Countries" : "Places";
    }

    private Html placeTable() {
        if (counts.tallies().isEmpty()) {
            return tag(P, "None of these has a place.").with(Attribute.Name.CLASS, "empty");
        }
        List<Html> rows = counts.tallies().stream().map(CountedMapPage::row).toList();
        Html table = new WideTable(
                        List.of(
                                filter.criteria().place().isEmpty() ? "Country" : "Place",
                                "Claims",
                                "Stated",
                                "Expected, rumoured or inferred",
                                "Denied"),
                        rows)
                .html()
                .with(Attribute.Name.ROLE, "region")
                .with(Attribute.Name.ARIA_LABEL, "Numbers by place");
        int left = counts.places() - counts.tallies().size();
        return left == 0
                ? table
                : all(List.of(table, tag(P, "%,d more with fewer claims are not shown.".formatted(left))));
    }

    private static Html row(CountedPlace place) {
        return tag(
                TR,
                tag(TD, tag(A, tag(BDI, place.place().text())).to(place.page())),
                number(place.tally().all()),
                number(place.tally().stated()),
                number(place.tally().doubted()),
                number(place.tally().denied()));
    }

    private static Html number(int number) {
        return tag(TD, "%,d".formatted(number)).with(Attribute.Name.CLASS, "number");
    }

    private Html list() {
        if (listed.claims().isEmpty()) {
            return tag(P, "No results. Remove a filter or widen the range of years.")
                    .with(Attribute.Name.CLASS, "empty");
        }
        Html table = new WideTable(
                        List.of("When", "Where", "What", "Modality", "Source"),
                        listed.claims().stream().map(this::row).toList())
                .html("occurrences")
                .with(Attribute.Name.ROLE, "region")
                .with(Attribute.Name.ARIA_LABEL, "Table");
        Html nav = listed.part().nav(page -> filter.on("/map", page));
        return all(List.of(
                tag(P, "The most telling first; %s.".formatted(listed.part().words())), table, nav));
    }

    private Html row(ListedClaim one) {
        Claim claim = one.claim();
        TermHtml naming = listed.naming();
        return tag(
                        TR,
                        tag(TD, ShownDate.of(one.dating())),
                        tag(
                                TD,
                                one.place()
                                        .map(place -> naming.of(place.term()))
                                        .orElseGet(() -> text(""))),
                        tag(TD, tag(SPAN, one.kind().word()).with(Attribute.Name.CLASS, "kind"), text(" "), says(one))
                                .with(Attribute.Name.CLASS, "text"),
                        tag(
                                TD,
                                claim.manner().isDenial()
                                        ? claim.manner().modality() + ", denied"
                                        : claim.manner().modality()),
                        tag(TD, source(claim)))
                .with(Attribute.Name.ID, one.anchor())
                .with(Attribute.Name.CLASS, "k-" + one.kind().word());
    }

    private static Html says(ListedClaim one) {
        Html.Element says = tag(BDI, one.claim().curation().says());
        return one.page().<Html>map(page -> tag(A, says).to(page)).orElse(says);
    }

    private Html source(Claim claim) {
        Html who = claim.source()
                .first()
                .map(speaker -> speaker.witness() == null
                        ? text(speaker.name())
                        : listed.naming().of(speaker.witness().term()))
                .orElseGet(() -> text(""));
        Html where = claim.source()
                .document()
                .map(document -> listed.naming().of(document.id().term()))
                .orElseGet(() -> text(""));
        return all(List.of(who, text(", "), where));
    }
}
