package org.corvee.page.map;

import static org.corvee.page.Html.Tag.A;
import static org.corvee.page.Html.Tag.BDI;
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
import org.corvee.evidence.Dating;
import org.corvee.evidence.Label;
import org.corvee.evidence.Occurrence;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.ShownDate;
import org.corvee.page.WideTable;

/** Occurrences in words, one row each; the map and the timeline lead here. */
public record OccurrenceTable(List<Occurrence> occurrences) {
    private static final List<String> HEAD = List.of("When", "Where", "What", "Modality", "Source", "Origins");

    public OccurrenceTable {
        occurrences = List.copyOf(occurrences);
    }

    /** The table, or a sentence when there is nothing. */
    public Html html() {
        if (occurrences.isEmpty()) {
            return tag(P, "No results. Remove a filter or widen the range of years.")
                    .with(Attribute.Name.CLASS, "empty");
        }
        List<Html> rows = occurrences.stream().map(OccurrenceTable::row).toList();
        return new WideTable(HEAD, rows)
                .html("occurrences")
                .with(Attribute.Name.ROLE, "region")
                .with(Attribute.Name.ARIA_LABEL, "Table");
    }

    private static Html row(Occurrence occurrence) {
        Occurrence.Doubt doubt = occurrence.speech().doubt();
        return tag(
                        TR,
                        tag(TD, when(occurrence.scene().dating())),
                        tag(TD, places(occurrence.scene().places())),
                        tag(TD, what(occurrence)).with(Attribute.Name.CLASS, "text"),
                        tag(TD, tag(SPAN, doubt.words()).with(Attribute.Name.CLASS, "surety " + Marker.look(doubt))),
                        tag(TD, source(occurrence.speech())),
                        tag(TD, occurrence.backing().origins()).with(Attribute.Name.CLASS, "number"))
                .with(Attribute.Name.ID, occurrence.anchor())
                .with(Attribute.Name.CLASS, "k-" + occurrence.act().kind().word());
    }

    /** The time, and on which side it is open. */
    private static Html when(Dating dating) {
        if (!dating.isOpen()) {
            return ShownDate.of(dating);
        }
        String side = dating.first().isEmpty() ? "no beginning given" : "no end given";
        return all(List.of(ShownDate.of(dating), tag(BR), tag(SMALL, side)));
    }

    /** What it is called, leading to its page; a name that cannot stand in an address has none. */
    private static Html thing(Label thing) {
        return page(thing.id(), thing.text());
    }

    private static Html page(String id, String words) {
        Html.Element shown = tag(BDI, words);
        return Link.inside("/doc/" + id)
                .<Html>map(page -> tag(A, shown).to(page))
                .orElse(shown);
    }

    private static Html places(List<Occurrence.Location> places) {
        return between(places.stream().map(place -> thing(place.place())).toList(), " and ");
    }

    private static Html what(Occurrence occurrence) {
        Occurrence.Act act = occurrence.act();
        List<Html> words = new ArrayList<>();
        words.add(tag(SPAN, act.kind().word()).with(Attribute.Name.CLASS, "kind"));
        words.add(text(act.detail().isEmpty() ? " " : " " + act.detail() + ": "));
        words.add(thing(act.subject()));
        if (!act.number().isEmpty()) {
            words.add(text(" "));
            words.add(tag(SPAN, act.number()).with(Attribute.Name.CLASS, "amount"));
        }
        words.add(tag(BR));
        words.add(tag(
                SMALL,
                text(occurrence.speech().says() + " "),
                claims(occurrence.backing().claims())));
        return all(words);
    }

    private static Html claims(List<String> claims) {
        List<Html> links = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            links.add(page(claims.get(i), claims.size() == 1 ? "claim" : "claim " + (i + 1)));
        }
        return between(links, ", ");
    }

    private static Html source(Occurrence.Speech speech) {
        return all(List.of(thing(speech.voice()), tag(BR), tag(SMALL, thing(speech.document()))));
    }

    private static Html between(List<Html> pieces, String word) {
        return all(pieces.stream()
                .flatMap(piece -> Stream.of(text(word), piece))
                .skip(1)
                .toList());
    }
}
