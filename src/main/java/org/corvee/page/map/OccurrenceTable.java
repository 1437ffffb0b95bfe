package org.corvee.page.map;

import static org.corvee.page.Html.Tag.BR;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.WideTable;

/** Occurrences in words, one row each; the map and the timeline lead here. */
public record OccurrenceTable(List<Occurrence> occurrences) {
    private static final List<String> HEAD = List.of("When", "Where", "What", "How surely", "Who says so", "Origins");

    public OccurrenceTable {
        occurrences = List.copyOf(occurrences);
    }

    /** The table, or a sentence when there is nothing. */
    public Html html() {
        if (occurrences.isEmpty()) {
            return tag(P, "Nothing matches. Leave a filter out, or widen the years.")
                    .with(Attribute.Name.CLASS, "empty");
        }
        List<Html> rows = occurrences.stream().map(OccurrenceTable::row).toList();
        return new WideTable(HEAD, rows)
                .html("occurrences")
                .with(Attribute.Name.ROLE, "region")
                .with(Attribute.Name.ARIA_LABEL, "Table");
    }

    private static Html row(Occurrence occurrence) {
        When when = occurrence.setting().when();
        return tag(
                        TR,
                        tag(TD, tag(SPAN, when.words()).with(Attribute.Name.TITLE, when.edtf())),
                        tag(TD, places(occurrence.setting().places())),
                        tag(TD, what(occurrence)).with(Attribute.Name.CLASS, "text"),
                        tag(
                                TD,
                                tag(SPAN, occurrence.doubt().words())
                                        .with(
                                                Attribute.Name.CLASS,
                                                "surety " + occurrence.doubt().look())),
                        tag(TD, source(occurrence.source())),
                        tag(TD, occurrence.backing().origins()).with(Attribute.Name.CLASS, "number"))
                .with(Attribute.Name.ID, occurrence.anchor())
                .with(Attribute.Name.CLASS, "k-" + occurrence.act().kind().word());
    }

    private static Html places(List<Place> places) {
        return between(places.stream().map(place -> place.named().html()).toList(), " and ");
    }

    private static Html what(Occurrence occurrence) {
        Occurrence.Act act = occurrence.act();
        List<Html> words = new ArrayList<>();
        words.add(tag(SPAN, act.kind().word()).with(Attribute.Name.CLASS, "kind"));
        words.add(text(act.detail().isEmpty() ? " " : " " + act.detail() + ": "));
        words.add(act.subject().html());
        if (!act.number().isEmpty()) {
            words.add(text(" "));
            words.add(tag(SPAN, act.number()).with(Attribute.Name.CLASS, "amount"));
        }
        words.add(tag(BR));
        words.add(tag(SMALL, text(act.says() + " "), claims(occurrence.backing().claims())));
        return all(words);
    }

    private static Html claims(List<String> claims) {
        List<Html> links = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            links.add(new Named(claims.get(i), claims.size() == 1 ? "claim" : "claim " + (i + 1)).html());
        }
        return between(links, ", ");
    }

    private static Html source(Occurrence.Source source) {
        return all(List.of(
                source.voice().html(), tag(BR), tag(SMALL, source.document().html())));
    }

    private static Html between(List<Html> pieces, String word) {
        return all(pieces.stream()
                .flatMap(piece -> Stream.of(text(word), piece))
                .skip(1)
                .toList());
    }
}
