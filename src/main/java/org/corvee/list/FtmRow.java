package org.corvee.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.corvee.list.FtmFile.Problems;
import org.corvee.list.ListRow.Manner;
import org.corvee.list.ListRow.RowClaim;
import org.corvee.list.ListRow.Seen;
import org.corvee.list.ListRow.Voice;
import org.corvee.model.Credibility;
import org.corvee.model.Edtf;
import org.corvee.model.Modality;
import org.corvee.model.ThingId;

/**
 * One entity of FollowTheMoney: says all that its properties say.
 *
 * <p>Of an entity of one data set that set's publisher is the voice; where several were merged, nobody can tell whose a
 * value is, and the voice is whoever merged them.
 */
final class FtmRow {
    private static final int LONGEST = 10_000;
    private static final int DIGITS = 16;
    private static final List<String> TIMES = List.of("startDate", "endDate");

    private final FtmEntity entity;
    private final FtmSchema schema;
    private final ListRow row;
    private final FtmFile file;
    private final Countries countries;
    private final Problems problems;
    private final Seen seen;
    private final ThingId thing;
    private final String voice;
    private final String time;

    FtmRow(FtmEntity entity, Seen seen, ListRow row, FtmFile file, KnownThings known, Problems problems) {
        this.entity = entity;
        this.seen = seen;
        this.schema = file.schema(entity.id()).orElseThrow();
        this.row = row;
        this.file = file;
        this.countries = new Countries(known, row, "ftm");
        this.problems = problems;
        this.thing = row.thing(new ListThing(FtmFile.thing(schema, entity.id()), schema.type(), entity.caption()));
        this.voice =
                voice(entity.datasets().size() == 1 ? dataset(entity.datasets().get(0)) : file.publisher());
        this.time = schema.segment().equals("listing") || schema.tie().isPresent() ? time() : "";
    }

    private String voice(ListThing witness) {
        return row.voice(witness.id().slug(), new Voice(row.thing(witness), Optional.empty()));
    }

    private static ListThing dataset(String name) {
        String slug = Slugs.of("ftm data set " + name).orElse("ftm-data-set");
        return new ListThing(ThingId.actor(slug), "Organisation", "publisher of the data set " + name);
    }

    /** Says all that the entity says. */
    void sayAll() {
        sayWhatItIs();
        row.field("caption", "the name under which the thing is shown", 1);
        row.field(
                "datasets",
                "the voice, where there is one alone",
                entity.datasets().size());
        row.field(
                "last_seen",
                "the day of the list, where it is the last of all",
                entity.lastSeen().isPresent() ? 1 : 0);
        row.field("referents", "", entity.referents().size());
        for (String referent : entity.referents()) {
            identify(thing, "referents", "is merged from " + referent, "referent: " + referent, voice);
        }
        entity.properties().forEach((property, values) -> values.forEach(value -> say(property, FtmValue.of(value))));
    }

    /** Says its id and, of a relation, of which kind it is. */
    void sayWhatItIs() {
        row.field("id", "", 1);
        identify(thing, "id", "has the identifier " + entity.id(), "id: " + entity.id(), voice);
        row.field("schema", "the class of the thing", 1);
        schema.tie().ifPresent(tie -> {
            List<String> statement = List.of(thing.text(), "relationKind", "relation-kind/" + tie.kind());
            claim(
                    "schema",
                    statement,
                    "is a tie of the kind " + tie.kind(),
                    FtmValue.of("").plain());
        });
        if (schema == FtmSchema.PASSPORT) {
            List<String> statement = List.of(thing.text(), "paperKind", schema.word());
            claim("schema", statement, "is a passport", FtmValue.of("").plain());
        }
    }

    /** Says under which id the publisher has merged it with others. */
    void sayIdentity(String canonical) {
        identify(
                thing,
                "canonical_id",
                "is held to be " + canonical,
                "canonical_id: " + canonical,
                voice(file.publisher()));
    }

    private void identify(ThingId named, String field, String words, String identifier, String by) {
        RowClaim claim = new RowClaim(
                by,
                "Entity %s %s.".formatted(entity.id(), words),
                List.of(named.text(), "identifier", identifier),
                FtmValue.of("").plain(),
                List.of(),
                seen.still());
        row.claim(field, claim);
    }

    /** Says that an entry was seen last on one day, and its data set on a later one. */
    void sayGone(LocalDate last, LocalDate setDay) {
        String reason = "The data set had it last on %s, and was itself seen last on %s.".formatted(last, setDay);
        Manner manner = new Manner(Modality.INFERRED, null, null, reason);
        List<String> statement = List.of(thing.text(), "hasStatus", "status/delisted", setDay + "/..");
        row.voice(ListImport.CURATORS, new Voice(row.thing(ListImport.CURATOR), Optional.empty()));
        row.claim(
                "last_seen",
                new RowClaim(ListImport.CURATORS, "The entry has gone from the list by that day.", statement, manner));
    }

    /** Says one value of one property. */
    void say(String property, FtmValue value) {
        String field = schema.word() + "." + property;
        boolean isTime = TIMES.contains(property) && !time.isEmpty();
        row.field(field, isTime ? "the time for which the entry or relation holds" : "", 1);
        if (value.verbatim().length() > LONGEST) {
            problems.add(
                    "%s has %,d characters, and begins '%s…'"
                            .formatted(
                                    field,
                                    value.verbatim().length(),
                                    value.verbatim().substring(0, 20)),
                    "a value has %,d at most; leave it out of a copy of the file".formatted(LONGEST));
        } else if (!isTime) {
            say(field, property, value);
        }
    }

    private void say(String field, String property, FtmValue value) {
        FtmUse use = FtmUse.of(schema, property);
        switch (use.form()) {
            case TEXT -> give(field, use, value.verbatim(), value.plain());
            case WEAK -> give(field, use, value.verbatim(), value.graded(Credibility.DOUBTFUL));
            case FORMER -> give(field, use, value.verbatim(), value.former());
            case CODE, NOTE -> give(field, use, property + ": " + value.verbatim(), value.plain());
            case TIME -> time(field, use, value);
            case COUNTRY -> give(field, use, countries.coded(value.text()).text(), value.read());
            case GENDER -> gender(field, use, value);
            case WIKIDATA -> wikidata(field, use, value);
            case AUTHORITY ->
                give(
                        field,
                        use,
                        named("actor", "authority", "Organisation", value.text())
                                .text(),
                        value.read());
            case REGIME ->
                give(
                        field,
                        use,
                        named("regime", "programme", "SanctionsRegime", value.text())
                                .text(),
                        value.read());
            case REFERENCE ->
                other(field, value.text(), FtmSchema.ADDRESS)
                        .ifPresent(place -> give(field, use, place.text(), value.plain()));
            case TIMED_REFERENCE ->
                other(field, value.text(), FtmSchema.LEGAL_ENTITY).ifPresent(other -> timed(field, use, other, value));
            case HELD_BY ->
                other(field, value.text(), FtmSchema.LEGAL_ENTITY).ifPresent(holder -> {
                    List<String> statement = List.of(holder.text(), use.property(), thing.text());
                    claim(field, statement, "is made out to somebody", value.plain());
                });
        }
    }

    private void give(String field, FtmUse use, String value, Manner manner) {
        claim(field, List.of(thing.text(), use.property(), value), "gives " + field, manner);
    }

    private void timed(String field, FtmUse use, ThingId other, FtmValue value) {
        List<String> statement = new ArrayList<>(List.of(thing.text(), use.property(), other.text()));
        if (!time.isEmpty()) {
            statement.add(time);
        }
        claim(field, statement, "gives " + field, value.plain());
    }

    private void time(String field, FtmUse use, FtmValue value) {
        Optional<Edtf> date = Edtf.find(day(value.text()));
        if (date.isPresent()) {
            give(field, use, date.get().text(), value.read());
        } else {
            problems.add("'%s' in %s is no date".formatted(value.text(), field), "correct it in a copy of the file");
        }
    }

    private void wikidata(String field, FtmUse use, FtmValue value) {
        if (value.text().matches("Q[1-9]\\d*")) {
            give(field, use, "http://www.wikidata.org/entity/" + value.text(), value.plain());
        } else {
            give(field, FtmUse.NOTE, "wikidataId: " + value.verbatim(), value.plain());
        }
    }

    private void gender(String field, FtmUse use, FtmValue value) {
        switch (value.text()) {
            case "male" -> give(field, use, "gender/men", value.read());
            case "female" -> give(field, use, "gender/women", value.read());
            default -> give(field, FtmUse.NOTE, "gender: " + value.verbatim(), value.plain());
        }
    }

    /** From the first day to the last, as far as the entity gives one of each. */
    private String time() {
        List<String> first = entity.values("startDate");
        List<String> last = entity.values("endDate");
        if (first.size() > 1 || last.size() > 1 || first.isEmpty() && last.isEmpty()) {
            return "";
        }
        String from = first.isEmpty() ? "" : day(first.get(0));
        String to = last.isEmpty() ? ".." : day(last.get(0));
        Optional<Edtf> time = Edtf.find(from + "/" + to);
        if (time.isEmpty()) {
            problems.add(
                    "'%s' to '%s' is no time".formatted(from, to),
                    "correct startDate and endDate in a copy of the file");
        }
        return time.map(Edtf::text).orElse("");
    }

    private static String day(String date) {
        return date.split("T", 2)[0];
    }

    /**
     * The thing that another entity is, unless it is of a kind that cannot stand there; one that is not in the file is
     * declared here, as what it can only be.
     */
    private Optional<ThingId> other(String field, String id, FtmSchema otherwise) {
        FtmSchema found = file.schema(id).orElse(otherwise);
        boolean mayBeShip = otherwise.isActor() && !field.endsWith(".holder");
        if (!found.segment().equals(otherwise.segment()) && !(found == FtmSchema.VESSEL && mayBeShip)) {
            problems.add(
                    "%s names '%s', which is of the schema %s".formatted(field, id, found.word()),
                    "name one of the schema %s in a copy of the file".formatted(otherwise.word()));
            return Optional.empty();
        }
        ThingId other = FtmFile.thing(found, id);
        if (file.schema(id).isEmpty()) {
            row.thing(new ListThing(other, otherwise.type(), id));
            identify(other, "id", "names " + id, "id: " + id, voice);
        }
        return Optional.of(other);
    }

    /** What an entity has only the name of; {@code what} keeps its id apart from those of entities. */
    private ThingId named(String segment, String what, String type, String name) {
        String slug = Slugs.of("ftm %s %s".formatted(what, name)).orElseGet(() -> "ftm-%s-%s"
                .formatted(what, RowPassage.of(0, 1, name).sha256().substring(0, DIGITS)));
        return row.thing(new ListThing(new ThingId(segment, slug), type, name));
    }

    private void claim(String field, List<String> statement, String words, Manner manner) {
        String says = "Entity %s %s.".formatted(entity.id(), words);
        row.claim(field, new RowClaim(voice, says, statement, last(manner, seen), List.of(), seen));
    }

    /** The same, read as it was until the data set no longer had it. */
    private static Manner last(Manner manner, Seen seen) {
        if (seen.gone() == null) {
            return manner;
        }
        String reason = "The data set had it last on %s.".formatted(seen.gone());
        return manner.because(manner.reason() == null ? reason : manner.reason() + " " + reason);
    }
}
