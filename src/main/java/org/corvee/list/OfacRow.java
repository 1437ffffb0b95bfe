package org.corvee.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.corvee.list.ListRow.Manner;
import org.corvee.list.ListRow.Voice;
import org.corvee.model.Edtf;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;

/**
 * One part of OFAC's advanced form that is a row: a party, a paper, a tie between parties or an entry.
 *
 * <p>OFAC dates its entries and nothing else: an entry speaks on its own day, everything else on the day of the list.
 */
final class OfacRow {
    private static final Set<String> PROSE = Set.of("Comment", "VersionDetail", "Value");

    private final XmlElement row;
    private final ListText text;
    private final OfacReferences references;
    private final Account account;
    private final Faults faults;
    private final RowDates dates;
    private final ListRow claims;
    private final Countries countries;

    OfacRow(XmlRow row, ListText text, OfacReferences references, KnownThings known, Account account, Faults faults) {
        this.row = row.element();
        this.text = text;
        this.references = references;
        this.account = account;
        this.faults = faults;
        this.dates = new RowDates(text, faults);
        this.claims = new ListRow(row.passage(), account);
        this.countries = new Countries(known, claims, "ofac");
    }

    /** All that the row says, or nothing where it is not wanted, or after naming what is wrong. */
    Optional<ListRow> read() {
        int before = faults.count();
        Optional<String> profile = profile();
        if (profile.isPresent() && !references.isWanted(profile.get())) {
            return Optional.empty();
        }
        new RowFields(text, account, PROSE, faults).check(row, row.name());
        Optional<ThingId> about = needed(profile.flatMap(references::party), "a party that is in the file");
        if (faults.count() == before) {
            about.ifPresent(this::say);
        }
        return faults.count() == before ? Optional.of(claims) : Optional.empty();
    }

    private void say(ThingId about) {
        switch (row.name()) {
            case "DistinctParty" -> new OfacParty(row, references, claims, countries, voice(), faults, text).say(about);
            case "IDRegDocument" -> paper(about);
            case "ProfileRelationship" -> tie(about);
            default -> entry(about);
        }
    }

    private Optional<String> profile() {
        return switch (row.name()) {
            case "DistinctParty" ->
                row.all("Profile").flatMap(p -> p.attribute("ID").stream()).findFirst();
            case "IDRegDocument" -> row.attribute("IdentityID").flatMap(references::profile);
            case "ProfileRelationship" -> row.attribute("From-ProfileID");
            default -> row.attribute("ProfileID");
        };
    }

    private RowVoice voice() {
        claims.thing(OfacAdvanced.OFAC);
        String key = claims.voice("list", new Voice(OfacAdvanced.OFAC.id(), references.issued()));
        return new RowVoice(claims, key, entryName());
    }

    private String entryName() {
        return row.attribute("FixedRef").or(() -> row.attribute("ID")).orElse("");
    }

    private void paper(ThingId holder) {
        RowVoice voice = voice();
        Optional<String> number = row.text("IDRegistrationNo");
        String kind =
                references.word("IDRegDocType", row.attribute("IDRegDocTypeID").orElse(""));
        if (number.isEmpty() || !holder.type().equals("actor")) {
            number.ifPresentOrElse(
                    n -> voice.give(
                            "IDRegDocument/IDRegistrationNo", holder, "identifier", kind + ": " + n, "the number"),
                    () -> voice.note("IDRegDocument@IDRegDocTypeID", holder, kind));
            comments(voice, holder);
            return;
        }
        String slug = Slugs.of(holder.slug() + " paper " + entryName()).orElseThrow();
        ThingId paper =
                claims.thing(new ListThing(new ThingId("paper", slug), "IdentityPaper", kind + " " + number.get()));
        voice.relate("IDRegDocument@IdentityID", holder, "holdsPaper", paper.text(), "is an identity paper.");
        voice.give("IDRegDocument/IDRegistrationNo", paper, "identifier", number.get(), "the number of a paper");
        voice.give("IDRegDocument@IDRegDocTypeID", paper, "paperKind", kind, "the kind of paper");
        row.attribute("IssuedBy-CountryID")
                .ifPresent(id -> voice.relate(
                        "IDRegDocument@IssuedBy-CountryID",
                        paper,
                        "issuingCountry",
                        country(references, countries, id).text(),
                        "says where a paper is from."));
        row.text("IssuingAuthority").ifPresent(a -> voice.note("IDRegDocument/IssuingAuthority", paper, a));
        row.all("DocumentDate").forEach(date -> date(voice, date, paper));
        comments(voice, paper);
    }

    private void date(RowVoice voice, XmlElement date, ThingId paper) {
        String kind = references.word(
                "IDRegDocDateType", date.attribute("IDRegDocDateTypeID").orElse(""));
        String property =
                switch (kind) {
                    case "Issue Date" -> "issuedOn";
                    case "Expiration Date" -> "validUntil";
                    default -> "";
                };
        date.all("DatePeriod").findFirst().flatMap(new OfacDates(dates)::period).ifPresent(day -> {
            String field = "IDRegDocument/DocumentDate@IDRegDocDateTypeID";
            if (property.isEmpty()) {
                voice.note(field, paper, "%s: %s".formatted(kind, day));
            } else {
                voice.give(field, paper, property, day, "a day of a paper");
            }
        });
    }

    private void tie(ThingId from) {
        Optional<ThingId> to =
                needed(row.attribute("To-ProfileID").flatMap(references::party), "a To-ProfileID that is in the file");
        if (to.isEmpty()) {
            return;
        }
        RowVoice voice = voice();
        String words =
                references.word("RelationType", row.attribute("RelationTypeID").orElse(""));
        OfacTie tie = OfacTie.of(words);
        ThingId relation = claims.thing(new ListThing(
                new ThingId("relation", Slugs.of("ofac " + entryName()).orElseThrow()),
                "Relation",
                "%s: %s, %s".formatted(words, from.slug(), to.get().slug())));
        Manner manner = row.attribute("Former").equals(Optional.of("true")) ? Manner.former() : Manner.PLAIN;
        String field = "ProfileRelationship@";
        voice.relate(
                field + "From-ProfileID",
                relation,
                tie.isTurned() ? "relationTo" : "relationFrom",
                from.text(),
                "names one end of a tie.",
                manner);
        voice.relate(
                field + "To-ProfileID",
                relation,
                tie.isTurned() ? "relationFrom" : "relationTo",
                to.get().text(),
                "names the other end of a tie.",
                manner);
        voice.relate(
                field + "RelationTypeID", relation, "relationKind", "relation-kind/" + tie.kind(), "is a tie.", manner);
        voice.give(field + "RelationTypeID", relation, "role", words, "the words of the tie", manner);
        comments(voice, relation);
    }

    private void entry(ThingId about) {
        String list = references.word("List", row.attribute("ListID").orElse(""));
        String reference = about.slug().toUpperCase(Locale.ROOT).replace('-', ' ');
        List<XmlElement> events = row.all("EntryEvent").toList();
        Optional<String> day = events.stream()
                .flatMap(e -> e.all("Date"))
                .findFirst()
                .flatMap(d -> dates.day(OfacDates.day(d), d.line(), "EntryEvent"));
        if (needed(events.stream().findFirst(), "EntryEvent").isEmpty() || day.isEmpty()) {
            needed(day, "a Date of its EntryEvent");
            return;
        }
        ThingId listing = claims.thing(new ListThing(
                new ThingId("listing", Slugs.of("ofac entry " + entryName()).orElseThrow()),
                "Listing",
                "%s on OFAC's %s".formatted(reference, list)));
        claims.thing(OfacAdvanced.OFAC);
        List<ThingId> bases = events.stream().flatMap(e -> basis(e).stream()).toList();
        String key = claims.voice(
                "entry-" + day.get(), new Voice(OfacAdvanced.OFAC.id(), Optional.of(Edtf.parse(day.get()))));
        RowVoice voice = new RowVoice(claims, key, entryName(), bases);
        String date = "SanctionsEntry/EntryEvent/Date/Year";
        voice.list(date, listing, about, reference, day.get());
        voice.give(date, listing, "listedOn", day.get(), "as the day of listing");
        voice.relate(
                "SanctionsEntry@ListID",
                listing,
                "listedBy",
                OfacAdvanced.OFAC.id().text(),
                "is OFAC's.");
        voice.give("SanctionsEntry@ID", listing, "identifier", "SanctionsEntry " + entryName(), "the number");
        bases.forEach(basis -> voice.relate(
                "SanctionsEntry/EntryEvent@LegalBasisID", listing, "listedUnder", basis.text(), "cites its basis."));
        events.forEach(e -> remark(voice, "SanctionsEntry/EntryEvent", e, listing));
        row.all("SanctionsMeasure").forEach(measure -> measure(voice, measure, listing));
        row.all("Comment")
                .filter(XmlElement::hasText)
                .forEach(c -> voice.note("SanctionsEntry/Comment", listing, c.text()));
    }

    private Optional<ThingId> basis(XmlElement event) {
        return event.attribute("LegalBasisID")
                .map(id -> references.word("LegalBasis", id))
                .flatMap(words -> Slugs.of("us " + words)
                        .map(slug ->
                                claims.thing(new ListThing(new ThingId("regulation", slug), "Regulation", words))));
    }

    private void measure(RowVoice voice, XmlElement measure, ThingId listing) {
        String type = references.word(
                "SanctionsType", measure.attribute("SanctionsTypeID").orElse(""));
        String field = "SanctionsEntry/SanctionsMeasure";
        Optional<String> words = measure.text("Comment");
        if (type.equals("Program") && words.isPresent()) {
            ThingId regime = claims.thing(new ListThing(
                    new ThingId(
                            "regime", Slugs.of("ofac programme " + words.get()).orElse("ofac-programme")),
                    "SanctionsRegime",
                    "OFAC programme " + words.get()));
            voice.relate(field + "/Comment", listing, "listedUnder", regime.text(), "belongs to a programme.");
        } else {
            voice.give(field + "@SanctionsTypeID", listing, "measure", type, "a measure");
            remark(voice, field, measure, listing);
        }
        // Every measure has a time, which is empty as a rule.
        measure.all("DatePeriod")
                .flatMap(period -> new OfacDates(dates).period(period).stream())
                .forEach(time -> voice.note(
                        field + "/DatePeriod/Start/From/Year",
                        listing,
                        "%s: %s".formatted(words.orElse(type), time)));
    }

    private static void remark(RowVoice voice, String field, XmlElement element, ThingId about) {
        element.text("Comment").ifPresent(words -> voice.note(field + "/Comment", about, words));
    }

    private void comments(RowVoice voice, ThingId about) {
        remark(voice, row.name(), row, about);
    }

    /** The country of a number, by its code where the file gives one. */
    static ThingId country(OfacReferences references, Countries countries, String id) {
        return references
                .code("Country", id)
                .map(countries::coded)
                .orElseGet(() -> countries.named(references.word("Country", id)));
    }

    private <T> Optional<T> needed(Optional<T> value, String what) {
        if (value.isEmpty()) {
            faults.add(
                    text.spot(row.line()),
                    "a %s without %s".formatted(row.name(), what),
                    "fetch the file again; every one has it");
        }
        return value;
    }
}
