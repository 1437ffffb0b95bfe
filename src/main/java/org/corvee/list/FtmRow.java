package org.corvee.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.corvee.list.FtmEntities.Problems;
import org.corvee.list.ListRow.Manner;
import org.corvee.list.ListRow.RowClaim;
import org.corvee.list.ListRow.Voice;
import org.corvee.model.Credibility;
import org.corvee.model.Edtf;
import org.corvee.model.Modality;
import org.corvee.model.Qualifier;
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
    private static final Manner REPORTED = new Manner(Modality.REPORTED, null, null, null);
    private static final Manner WEAK = new Manner(Modality.REPORTED, Credibility.DOUBTFUL, null, null);
    private static final Manner FORMER = new Manner(Modality.REPORTED, null, Qualifier.FORMERLY, null);
    private static final List<String> TIMES = List.of("startDate", "endDate");

    private final FtmEntity entity;
    private final FtmSchema schema;
    private final ListRow row;
    private final FtmEntities file;
    private final KnownThings known;
    private final Problems problems;
    private final ThingId thing;
    private final String voice;
    private final String time;

    FtmRow(FtmEntity entity, FtmSchema schema, ListRow row, FtmEntities file, KnownThings known, Problems problems) {
        this.entity = entity;
        this.schema = schema;
        this.row = row;
        this.file = file;
        this.known = known;
        this.problems = problems;
        this.thing = row.thing(new ListThing(FtmEntities.thing(schema, entity.id()), schema.type(), entity.caption()));
        this.voice = voice();
        this.time = schema.segment().equals("listing") || schema.tie().isPresent() ? time() : "";
    }

    private String voice() {
        boolean isOfOne = entity.datasets().size() == 1;
        ListThing witness = isOfOne ? dataset(entity.datasets().get(0)) : file.publisher();
        return row.voice(witness.id().slug(), new Voice(row.thing(witness), Optional.empty()));
    }

    private static ListThing dataset(String name) {
        String slug = Slugs.of("ftm data set " + name).orElse("ftm-data-set");
        return new ListThing(ThingId.actor(slug), "Organisation", "publisher of the data set " + name);
    }

    void say() {
        row.field("id", "", 1);
        claim("id", List.of(thing.text(), "identifier", entity.id()), "has the identifier " + entity.id(), REPORTED);
        row.field("schema", "the class of the thing", 1);
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
        schema.tie().ifPresent(tie -> {
            claim(
                    "schema",
                    List.of(thing.text(), "relationKind", "relation-kind/" + tie.kind()),
                    "is a tie of the kind " + tie.kind(),
                    REPORTED);
        });
        for (String referent : entity.referents()) {
            claim("referents", List.of(thing.text(), "identifier", referent), "is merged from " + referent, REPORTED);
        }
        entity.properties().forEach((property, values) -> {
            String field = schema.word() + "." + property;
            boolean isTime = TIMES.contains(property) && !time.isEmpty();
            row.field(field, isTime ? "the time for which the entry or relation holds" : "", values.size());
            if (!isTime) {
                values.forEach(value -> say(field, property, value));
            }
        });
    }

    private void say(String field, String property, String value) {
        if (value.length() > LONGEST) {
            problems.add(
                    "%s has %,d characters, and begins '%s…'".formatted(field, value.length(), value.substring(0, 20)),
                    "a value has %,d at most; leave it out of a copy of the file".formatted(LONGEST));
            return;
        }
        FtmUse use = FtmUse.of(schema, property);
        switch (use.form()) {
            case TEXT -> give(field, use, value, REPORTED);
            case WEAK -> give(field, use, value, WEAK);
            case FORMER -> give(field, use, value, FORMER);
            case CODE, NOTE -> give(field, use, property + ": " + value, REPORTED);
            case TIME -> time(field, use, value);
            case COUNTRY -> give(field, use, country(value).text(), REPORTED);
            case GENDER -> gender(field, use, value);
            case WIKIDATA -> give(field, use, "https://www.wikidata.org/entity/" + value, REPORTED);
            case AUTHORITY ->
                give(
                        field,
                        use,
                        named("actor", "authority", "Organisation", value).text(),
                        REPORTED);
            case REGIME ->
                give(
                        field,
                        use,
                        named("regime", "programme", "SanctionsRegime", value).text(),
                        REPORTED);
            case REFERENCE -> give(field, use, other(value, FtmSchema.ADDRESS).text(), REPORTED);
            case TIMED_REFERENCE -> timed(field, use, other(value, FtmSchema.LEGAL_ENTITY));
            case HELD_BY -> {
                List<String> statement =
                        List.of(other(value, FtmSchema.LEGAL_ENTITY).text(), use.property(), thing.text());
                claim(field, statement, "is made out to somebody", REPORTED);
            }
        }
    }

    private void give(String field, FtmUse use, String value, Manner manner) {
        claim(field, List.of(thing.text(), use.property(), value), "gives " + field, manner);
    }

    private void timed(String field, FtmUse use, ThingId other) {
        List<String> statement = new ArrayList<>(List.of(thing.text(), use.property(), other.text()));
        if (!time.isEmpty()) {
            statement.add(time);
        }
        claim(field, statement, "gives " + field, REPORTED);
    }

    private void time(String field, FtmUse use, String value) {
        Optional<Edtf> date = Edtf.find(day(value));
        if (date.isPresent()) {
            give(field, use, date.get().text(), REPORTED);
        } else {
            problems.add("'%s' in %s is no date".formatted(value, field), "correct it in a copy of the file");
        }
    }

    private void gender(String field, FtmUse use, String value) {
        switch (value) {
            case "male" -> give(field, use, "gender/men", REPORTED);
            case "female" -> give(field, use, "gender/women", REPORTED);
            default -> give(field, FtmUse.NOTE, "gender: " + value, REPORTED);
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

    /** The thing that another entity is; one that is not in the file is declared here, as what it can only be. */
    private ThingId other(String id, FtmSchema otherwise) {
        ThingId other = FtmEntities.thing(file.schema(id).orElse(otherwise), id);
        if (file.schema(id).isEmpty()) {
            row.thing(new ListThing(other, otherwise.type(), id));
        }
        return other;
    }

    /** What an entity has only the name of; {@code what} keeps its id apart from those of entities. */
    private ThingId named(String segment, String what, String type, String name) {
        String slug = Slugs.of("ftm %s %s".formatted(what, name)).orElseGet(() -> "ftm-%s-%s"
                .formatted(what, RowPassage.of(0, 1, name).sha256().substring(0, DIGITS)));
        return row.thing(new ListThing(new ThingId(segment, slug), type, name));
    }

    /** The country of a code, such as {@code kp}, by the name that Unicode's CLDR has for it. */
    private ThingId country(String code) {
        String name = code.matches("[a-z]{2}")
                ? new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)
                : code;
        return known.country(name)
                .orElseGet(() -> row.thing(new ListThing(
                        new ThingId("place", Slugs.of("ftm country " + code).orElse("ftm-country")), "Country", name)));
    }

    private void claim(String field, List<String> statement, String words, Manner manner) {
        row.claim(field, new RowClaim(voice, "Entity %s %s.".formatted(entity.id(), words), statement, manner));
    }
}
