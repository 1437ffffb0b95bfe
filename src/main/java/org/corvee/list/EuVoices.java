package org.corvee.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.list.ListRow.Voice;
import org.corvee.model.Edtf;
import org.corvee.model.ThingId;

/** Whose voice each part of a row of the EU's list is: of whoever adopted the act that the part cites, on that act's day. */
final class EuVoices {
    private static final ListThing UNION =
            new ListThing(ThingId.actor("european-union"), "InternationalBody", "European Union");
    private static final ListThing COUNCIL =
            new ListThing(ThingId.actor("council-of-the-eu"), "InternationalBody", "Council of the European Union");
    private static final ListThing COMMISSION =
            new ListThing(ThingId.actor("european-commission"), "InternationalBody", "European Commission");

    private final ListRow claims;
    private final String entry;
    private final XmlElement regulation;
    private final Map<String, String> bodies;
    private final RowDates dates;

    /**
     * @param bodies by the title of an act, the word for who adopted it
     */
    EuVoices(ListRow claims, String entry, XmlElement regulation, Map<String, String> bodies, RowDates dates) {
        this.claims = claims;
        this.entry = entry;
        this.regulation = regulation;
        this.bodies = bodies;
        this.dates = dates;
    }

    /** The voice of the row as a whole. */
    RowVoice ofRow() {
        return voice(regulation);
    }

    /** The voice of a part: of the act that it cites, or else of the row's. */
    RowVoice of(XmlElement part) {
        return part.all("regulationSummary")
                .filter(summary -> summary.attribute("numberTitle").isPresent())
                .findFirst()
                .map(this::voice)
                .orElseGet(this::ofRow);
    }

    /** Says under which act and programme an entry was made, and what the list tells of the act. */
    void sayRegulation(ThingId listing) {
        RowVoice voice = ofRow();
        String programme = regulation.attribute("programme").orElse("");
        Slugs.of("eu %s sanctions".formatted(programme))
                .filter(slug -> !programme.isEmpty())
                .map(slug -> claims.thing(new ListThing(
                        new ThingId("regime", slug), "SanctionsRegime", "EU sanctions, programme " + programme)))
                .ifPresent(regime -> voice.relate(
                        "regulation@programme",
                        listing,
                        "listedUnder",
                        regime.text(),
                        "belongs to the programme %s.".formatted(programme)));
        act(regulation).ifPresent(act -> sayAct(voice, listing, act));
    }

    private void sayAct(RowVoice voice, ThingId listing, ThingId act) {
        String title = regulation.attribute("numberTitle").orElse("");
        voice.relate("regulation@numberTitle", listing, "listedUnder", act.text(), "was made by %s.".formatted(title));
        ListThing body = body(regulation);
        voice.relate(
                "regulation@organisationType", listing, "listedBy", body.id().text(), "is the body's.");
        regulation
                .attribute("entryIntoForceDate")
                .flatMap(day -> dates.day(day, regulation.line(), "entryIntoForceDate"))
                .ifPresent(day -> voice.note("regulation@entryIntoForceDate", act, "in force from " + day));
        regulation.text("publicationUrl").ifPresent(url -> voice.note("regulation/publicationUrl", act, url));
        EuRow.remarks("regulation", regulation, voice, act);
    }

    private RowVoice voice(XmlElement act) {
        Optional<String> title = act.attribute("numberTitle").flatMap(Slugs::of);
        Optional<Edtf> day = act.attribute("publicationDate")
                .flatMap(d -> dates.day(d, act.line(), "publicationDate"))
                .map(Edtf::parse);
        ListThing body = body(act);
        String key = Slugs.of("%s %s %s"
                        .formatted(
                                body.id().slug(),
                                title.orElse("list"),
                                day.map(Edtf::text).orElse("")))
                .orElse(body.id().slug());
        claims.voice(key, new Voice(claims.thing(body), day));
        return new RowVoice(claims, key, entry, act(act).map(List::of).orElse(List.of()));
    }

    private Optional<ThingId> act(XmlElement act) {
        return act.attribute("numberTitle").flatMap(title -> Slugs.of("eu " + title)
                .map(slug ->
                        claims.thing(new ListThing(new ThingId("regulation", slug), "Regulation", "EU act " + title))));
    }

    /** Who adopted an act, as far as the list tells. */
    private ListThing body(XmlElement act) {
        String kind = act.attribute("numberTitle")
                .flatMap(title -> Optional.ofNullable(bodies.get(title)))
                .orElse("");
        ListThing body =
                switch (kind) {
                    case "council" -> COUNCIL;
                    case "commission" -> COMMISSION;
                    default -> UNION;
                };
        claims.thing(body);
        return body;
    }
}
