package org.corvee.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corvee.model.ThingId;

/** The identity papers and registrations of one row of the EU's list. */
final class EuPapers {
    private static final List<String> FLAWS =
            List.of("knownExpired", "knownFalse", "reportedLost", "revokedByIssuer", "diplomatic");
    private static final List<String> WORDS = List.of("nameOnDocument", "issuedBy", "region", "validFrom");
    private static final String FIELD = "identification@";

    private final ListRow claims;
    private final Countries countries;
    private final RowDates dates;
    private final ThingId holder;
    private final Map<String, ThingId> papers = new HashMap<>();

    EuPapers(ListRow claims, Countries countries, RowDates dates, ThingId holder) {
        this.claims = claims;
        this.countries = countries;
        this.dates = dates;
        this.holder = holder;
    }

    /** Says what one identification says. */
    void say(RowVoice voice, XmlElement element) {
        Optional<String> number = element.attribute("number").or(() -> element.attribute("latinNumber"));
        if (number.isEmpty()) {
            EuRow.remarks("identification", element, voice, holder);
            return;
        }
        String kind = element.attribute("identificationTypeDescription")
                .or(() -> element.attribute("identificationTypeCode"))
                .orElse("identity paper");
        ThingId paper = paper(number.get(), kind);
        voice.relate(FIELD + "number", holder, "holdsPaper", paper.text(), "names an identity paper.");
        for (String field : List.of("number", "latinNumber")) {
            EuRow.text(element, field, n -> voice.give(FIELD + field, paper, "identifier", n, "the number of a paper"));
        }
        voice.give(FIELD + "identificationTypeDescription", paper, "paperKind", kind, "the kind of paper");
        EuRow.country(element, countries)
                .ifPresent(country -> voice.relate(
                        FIELD + "countryIso2Code",
                        paper,
                        "issuingCountry",
                        country.text(),
                        "says where a paper is from."));
        day(voice, element, "issueDate", paper, "issuedOn");
        day(voice, element, "validTo", paper, "validUntil");
        for (String field : WORDS) {
            EuRow.text(element, field, words -> voice.note(FIELD + field, paper, field + ": " + words));
        }
        for (String field : FLAWS) {
            EuRow.text(element, field, truth -> {
                if (truth.equals("true")) {
                    voice.note(FIELD + field, paper, field);
                }
            });
        }
        EuRow.remarks("identification", element, voice, paper);
    }

    private void day(RowVoice voice, XmlElement element, String field, ThingId paper, String property) {
        element.attribute(field)
                .flatMap(date -> dates.day(date, element.line(), field))
                .ifPresent(date -> voice.give(FIELD + field, paper, property, date, "a day of a paper"));
    }

    private ThingId paper(String number, String kind) {
        return papers.computeIfAbsent(number, n -> {
            String slug = Slugs.of(holder.slug() + " " + n).orElse(holder.slug() + "-" + (papers.size() + 1));
            return claims.thing(new ListThing(new ThingId("paper", slug), "IdentityPaper", kind + " " + n));
        });
    }
}
