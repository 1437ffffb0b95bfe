package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.OL;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Review;
import org.corvee.model.Modality;
import org.corvee.model.Word;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.ListPart;
import org.corvee.page.TermHtml;

/**
 * Claims that a filter takes, page by page, the most telling first.
 *
 * @param named what the things of the filter are called, by what is written for them
 * @param statuses how many of all that the filter takes have each status
 * @param part which page it is
 * @param claims those of this page
 */
public record ClaimsPage(
        ClaimFilter filter,
        Map<String, String> named,
        Map<Claim.Status, Integer> statuses,
        ListPart part,
        List<Claim> claims,
        TermHtml naming) {
    private static final List<ClaimFilter.Field> WRITTEN = Arrays.stream(ClaimFilter.Field.values())
            .filter(field -> !field.example().isEmpty())
            .toList();

    static final Heading HEADING = Heading.of("Claims");

    public ClaimsPage {
        named = Map.copyOf(named);
        statuses = new LinkedHashMap<>(statuses);
        claims = List.copyOf(claims);
    }

    /** The document. */
    public String document(Layout.Site site) {
        return Layout.document(JteClaimsPageGenerated::render, site, this);
    }

    static List<ClaimFilter.Field> written() {
        return WRITTEN;
    }

    static List<String> statusWords() {
        return Stream.of(Claim.Status.values()).map(Claim.Status::word).toList();
    }

    static List<String> modalityWords() {
        return Word.all(Modality.class);
    }

    static List<String> reviewWords() {
        return Word.all(Review.class);
    }

    /** How many there are, in a sentence. */
    String counted() {
        return part.all() == 1
                ? "One claim."
                : "%,d claims%s, the most telling first: official records, then what most origins say, unnamed voices last."
                        .formatted(part.all(), part.of() == 1 ? "" : ", " + part.words());
    }

    /** What is asked for, each with the way to the list without it. */
    Html chosen() {
        List<Html> chosen = new ArrayList<>();
        Stream.of(ClaimFilter.Field.values())
                .forEach(field -> filter.of(field).ifPresent(value -> chosen.add(chosen(field, value))));
        return all(chosen);
    }

    private Html chosen(ClaimFilter.Field field, String value) {
        Html name = tag(BDI, named.getOrDefault(value, value));
        Html shown = Link.inside("/doc/" + value)
                .filter(address -> value.contains("/"))
                .<Html>map(address -> tag(Html.Tag.A, name).to(address))
                .orElse(name);
        return tag(
                LI,
                text(field.label() + ": "),
                shown,
                text(" "),
                link(filter.without(field).link(), "×")
                        .with(Attribute.Name.ARIA_LABEL, "Without %s".formatted(field.label())));
    }

    /** How many of each status, each leading to these. */
    Html kinds() {
        return all(statuses.entrySet().stream()
                .<Html>map(kind -> tag(
                        LI,
                        link(
                                filter.with(
                                                ClaimFilter.Field.STATUS,
                                                kind.getKey().word())
                                        .link(),
                                ClaimWords.heading(kind.getKey())),
                        text(" %,d".formatted(kind.getValue()))))
                .toList());
    }

    /** The claims, each in a line with the document in which it stands. */
    Html list() {
        return tag(OL, all(claims.stream().map(this::line).toList())).with(Attribute.Name.CLASS, "sentences");
    }

    private Html line(Claim claim) {
        Html whence = claim.source()
                .document()
                .<Html>map(document -> tag(
                                SPAN, text(", in "), naming.of(document.id().term()))
                        .with(Attribute.Name.CLASS, "quiet"))
                .orElseGet(() -> text(""));
        return tag(LI, new ClaimLine(claim, naming).html(), whence);
    }
}
