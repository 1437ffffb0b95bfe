package org.corvee.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.model.ThingId;

/** What only individuals of the UN's list have: birth, nationality, gender, offices and papers. */
final class UnPerson {
    private static final List<String> BIRTH_PLACE = List.of("STREET", "CITY", "STATE_PROVINCE", "COUNTRY");
    private static final List<String> ALIAS_BIRTH_PLACE = List.of("CITY_OF_BIRTH", "COUNTRY_OF_BIRTH");
    private static final List<String> DATE = List.of("DATE", "YEAR", "FROM_YEAR", "TO_YEAR");
    private static final List<String> PAPER = List.of("NUMBER", "TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2");
    private static final String ALIAS = "INDIVIDUAL_ALIAS";
    private static final String BORN = "INDIVIDUAL_DATE_OF_BIRTH";
    private static final String BORN_IN = "INDIVIDUAL_PLACE_OF_BIRTH";
    private static final String DOCUMENT = "INDIVIDUAL_DOCUMENT";

    private final XmlElement row;
    private final ListText text;
    private final RowDates dates;
    private final Countries countries;
    private final ListRow claims;
    private final RowVoice voice;
    private final ThingId actor;
    private final Map<String, ThingId> papers = new HashMap<>();

    UnPerson(
            XmlElement row,
            ListText text,
            RowDates dates,
            Countries countries,
            ListRow claims,
            RowVoice voice,
            ThingId actor) {
        this.row = row;
        this.text = text;
        this.dates = dates;
        this.countries = countries;
        this.claims = claims;
        this.voice = voice;
        this.actor = actor;
    }

    void say() {
        row.text("GENDER").ifPresent(this::gender);
        values("TITLE").forEach(t -> voice.give("TITLE/VALUE", actor, "title", t, "the title"));
        values("DESIGNATION").forEach(t -> voice.give("DESIGNATION/VALUE", actor, "title", t, "the office"));
        values("NATIONALITY").forEach(this::nationality);
        row.all(BORN).forEach(this::born);
        row.all(BORN_IN).forEach(this::bornIn);
        row.all(ALIAS).forEach(this::bornAs);
        row.all(DOCUMENT).filter(XmlElement::hasText).forEach(this::paper);
    }

    private void gender(String word) {
        switch (word) {
            case "Male" -> voice.relate("GENDER", actor, "gender", "gender/men", "is about a man.");
            case "Female" -> voice.relate("GENDER", actor, "gender", "gender/women", "is about a woman.");
            default ->
                dates.faults()
                        .add(
                                text.spot(row.line()),
                                "no GENDER '%s'".formatted(word),
                                "it is Male or Female; correct it in a copy of the file");
        }
    }

    private void nationality(String country) {
        String words = "gives the nationality of %s.".formatted(country);
        voice.relate("NATIONALITY/VALUE", actor, "nationality", country(country), words);
    }

    private void born(XmlElement birth) {
        new UnBirth(birth, text, dates).date().ifPresent(date -> UnRow.first(birth, DATE)
                .ifPresent(field -> voice.give(BORN + "/" + field, actor, "bornOn", date, "the date of birth")));
        birth.text("NOTE").ifPresent(note -> voice.note(BORN + "/NOTE", actor, note));
    }

    private void bornIn(XmlElement place) {
        bornIn(BORN_IN, place, BIRTH_PLACE);
        place.text("NOTE").ifPresent(note -> voice.note(BORN_IN + "/NOTE", actor, note));
    }

    private void bornIn(String field, XmlElement place, List<String> parts) {
        UnRow.first(place, parts)
                .ifPresent(part -> voice.give(
                        field + "/" + part, actor, "birthPlace", UnRow.joined(place, parts, ", "), "the birth place"));
    }

    /** What an alias says of its bearer's birth. */
    private void bornAs(XmlElement alias) {
        alias.text("DATE_OF_BIRTH")
                .flatMap(date -> dates.edtf(date, alias.line(), ALIAS))
                .ifPresent(date -> voice.give(
                        ALIAS + "/DATE_OF_BIRTH", actor, "bornOn", date, "under an alias the date of birth"));
        bornIn(ALIAS, alias, ALIAS_BIRTH_PLACE);
    }

    private void paper(XmlElement document) {
        Optional<String> part = UnRow.first(document, PAPER);
        if (part.isEmpty()) {
            document.text("NOTE").ifPresent(note -> voice.note(DOCUMENT + "/NOTE", actor, note));
            return;
        }
        ThingId paper = paperOf(document);
        voice.relate(DOCUMENT + "/" + part.get(), actor, "holdsPaper", paper.text(), "names an identity paper.");
        give(document, "NUMBER", paper, "identifier", "the number of a paper");
        give(document, "TYPE_OF_DOCUMENT", paper, "paperKind", "the kind of paper");
        give(document, "TYPE_OF_DOCUMENT2", paper, "paperKind", "the kind of paper");
        for (String field : List.of("ISSUING_COUNTRY", "COUNTRY_OF_ISSUE")) {
            document.text(field)
                    .ifPresent(country -> voice.relate(
                            DOCUMENT + "/" + field,
                            paper,
                            "issuingCountry",
                            country(country),
                            "says that a paper is from %s.".formatted(country)));
        }
        document.text("DATE_OF_ISSUE")
                .flatMap(date -> dates.day(date, document.line(), "DATE_OF_ISSUE"))
                .ifPresent(date ->
                        voice.give(DOCUMENT + "/DATE_OF_ISSUE", paper, "issuedOn", date, "as a paper's day of issue"));
        document.text("CITY_OF_ISSUE").ifPresent(city -> voice.note(DOCUMENT + "/CITY_OF_ISSUE", paper, city));
        document.text("NOTE").ifPresent(note -> voice.note(DOCUMENT + "/NOTE", paper, note));
    }

    private void give(XmlElement document, String field, ThingId paper, String property, String what) {
        document.text(field).ifPresent(value -> voice.give(DOCUMENT + "/" + field, paper, property, value, what));
    }

    /** The paper of that number; rows give one in several languages, each under a kind of its own. */
    private ThingId paperOf(XmlElement document) {
        String number = document.text("NUMBER").orElse("number " + (papers.size() + 1));
        return papers.computeIfAbsent(number, n -> {
            String slug = Slugs.of(actor.slug() + " " + n).orElse(actor.slug() + "-" + (papers.size() + 1));
            String kind = document.text("TYPE_OF_DOCUMENT")
                    .or(() -> document.text("TYPE_OF_DOCUMENT2"))
                    .orElse("identity paper");
            return claims.thing(new ListThing(new ThingId("paper", slug), "IdentityPaper", kind + " " + n));
        });
    }

    private String country(String name) {
        return countries.named(name).text();
    }

    private Stream<String> values(String field) {
        return row.all(field)
                .flatMap(f -> f.all("VALUE"))
                .map(XmlElement::onOneLine)
                .filter(v -> !v.isEmpty());
    }
}
