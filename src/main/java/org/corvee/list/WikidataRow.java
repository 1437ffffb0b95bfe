package org.corvee.list;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.list.ListRow.Manner;
import org.corvee.list.ListRow.RowClaim;
import org.corvee.list.ListRow.Voice;
import org.corvee.model.Edtf;
import org.corvee.model.Modality;
import org.corvee.model.NearWords;
import org.corvee.model.Stance;
import org.corvee.model.ThingId;
import org.corvee.model.Unreadable;
import org.corvee.source.Faults;

/**
 * One statement of an item of Wikidata.
 *
 * <p>Wikidata reports what a reference says. What has no reference it does not stand by, and no policy makes a fact of
 * it; that a page of Wikipedia has it is no reference. What Wikidata has deprecated, it denies.
 */
final class WikidataRow {
    /** The rank of what Wikidata holds to be wrong. */
    static final String DEPRECATED = "deprecated";

    private static final String ENTITY = "http://www.wikidata.org/entity/";
    private static final String STATED_IN = "P248";
    private static final String REFERENCE_URL = "P854";
    private static final String REASON_FOR_DEPRECATION = "P2241";
    private static final String START = "P580";
    private static final String END = "P582";
    private static final String MALE = "Q6581097";
    private static final String FEMALE = "Q6581072";
    private static final int DIGITS = 12;
    private static final int LONGEST = 10_000;

    private final WikidataItem item;
    private final Map<String, WikidataItem> items;
    private final ListRow row;
    private final Countries countries;
    private final ListText text;
    private final Faults faults;
    private final ThingId thing;
    private final String voice;

    WikidataRow(
            WikidataItem item,
            Map<String, WikidataItem> items,
            ListRow row,
            KnownThings known,
            ListText text,
            Faults faults) {
        this.item = item;
        this.items = items;
        this.row = row;
        this.countries = new Countries(known, row, "wikidata");
        this.text = text;
        this.faults = faults;
        this.thing = row.thing(item.declared());
        row.thing(Wikidata.WIKIDATA);
        this.voice = row.voice(
                item.id().toLowerCase(Locale.ROOT),
                new Voice(Wikidata.WIKIDATA.id(), item.modified().map(Edtf::parse)));
    }

    /** A statement, with what is cited for it and how it is made. */
    private record Statement(String field, WikidataUse use, Manner manner, List<ThingId> cites, String time) {}

    /** Says that it is the item, which Wikidata itself knows best. */
    void sayWhatItIs() {
        row.field("id", "", 1);
        row.field("labels", "", 1 + item.others().size());
        row.claim(
                "id",
                new RowClaim(
                        voice,
                        "Wikidata knows it as %s.".formatted(item.id()),
                        List.of(thing.text(), "exactMatch", ENTITY + item.id()),
                        Manner.PLAIN));
    }

    /** Says what one statement says. */
    void say(JsonElement written) {
        try {
            sayStatement(WikidataJson.object("a statement", written));
        } catch (Unreadable e) {
            fault(e.problem(), e.remedy());
        }
    }

    private void sayStatement(JsonObject statement) {
        WikidataSnak main = WikidataSnak.main(statement);
        List<WikidataSnak> qualifiers = WikidataSnak.all(statement.get("qualifiers"));
        List<ThingId> cites = cites(statement.get("references"));
        row.field(main.property(), "", main.value().isPresent() ? 1 : 0);
        row.field(
                "unknown value",
                "Wikidata knows that there is one and not which, or that there is none; no claim says so",
                main.value().isPresent() ? 0 : 1);
        row.field("rank", "", 1);
        row.field("references", "", cites.size());
        row.field("qualifiers", "", qualifiers.size());
        Optional<Manner> manner = manner(WikidataJson.text(statement, "rank"), !cites.isEmpty(), qualifiers);
        if (main.value().isEmpty()) {
            return;
        }
        if (main.value().get().length() > LONGEST) {
            fault(
                    "%s of %s has %,d characters, and begins '%s…'"
                            .formatted(
                                    main.property(),
                                    item.id(),
                                    main.value().get().length(),
                                    main.value().get().substring(0, 20)),
                    "a value has %,d at most; leave it out of a copy of the file".formatted(LONGEST));
            return;
        }
        WikidataUse use = WikidataUse.of(main);
        manner.ifPresent(how -> say(
                new Statement(main.property(), use, how, cites, time(qualifiers)),
                main.value().get()));
    }

    private void say(Statement statement, String value) {
        String property = statement.use().property();
        switch (statement.use().form()) {
            case TEXT -> claim(statement, property, value);
            case CODE, NOTE -> note(statement, property, value);
            case TIME -> {
                if (item.type().equals("Person")) {
                    date(value).ifPresent(date -> claim(statement, property, date));
                } else {
                    note(statement, "note", value);
                }
            }
            case GENDER -> {
                String gender = MALE.equals(value) ? "gender/men" : FEMALE.equals(value) ? "gender/women" : "";
                if (gender.isEmpty() || !item.isActor()) {
                    note(statement, "note", value);
                } else {
                    claim(statement, property, gender);
                }
            }
            case COUNTRY ->
                item(value)
                        .filter(country -> country.type().equals("Country") && item.isActor())
                        .ifPresentOrElse(
                                country -> claim(
                                        statement,
                                        property,
                                        countries.named(country.label()).text()),
                                () -> note(statement, "note", value));
            case LABEL ->
                item(value)
                        .filter(one -> item.type().equals("Person"))
                        .ifPresentOrElse(
                                one -> claim(statement, property, one.label()), () -> note(statement, "note", value));
            case TIE, TURNED_TIE ->
                item(value).ifPresentOrElse(other -> tie(statement, other), () -> note(statement, "note", value));
        }
    }

    private void note(Statement statement, String property, String value) {
        claim(statement, property, statement.field() + ": " + value);
    }

    private void claim(Statement statement, String property, String value) {
        claim(statement, thing, property, value);
    }

    private void claim(Statement statement, ThingId about, String property, String value) {
        List<String> parts = new ArrayList<>(List.of(about.text(), property, value));
        if (!statement.time().isEmpty()) {
            parts.add(statement.time());
        }
        String words = "Wikidata's %s has a statement of its %s."
                .formatted(item.id(), statement.use().words());
        row.claim(statement.field(), new RowClaim(voice, words, parts, statement.manner(), statement.cites()));
    }

    private void tie(Statement statement, WikidataItem other) {
        WikidataUse use = statement.use();
        boolean isTurned = use.form() == WikidataUse.Form.TURNED_TIE;
        String slug = "wikidata-%s-%s-%s".formatted(item.id(), statement.field(), other.id());
        ThingId relation = row.thing(new ListThing(
                new ThingId("relation", slug.toLowerCase(Locale.ROOT)),
                "Relation",
                "%s, %s: %s".formatted(item.label(), use.words(), other.label())));
        row.thing(other.declared());
        claim(statement, relation, "relationKind", "relation-kind/" + use.property());
        claim(statement, relation, isTurned ? "relationTo" : "relationFrom", thing.text());
        claim(
                statement,
                relation,
                isTurned ? "relationFrom" : "relationTo",
                other.thing().text());
        claim(statement, relation, "role", use.words());
    }

    private Optional<WikidataItem> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    private Optional<String> date(String value) {
        return new RowDates(text, faults).edtf(value, row.passage().line(), "a time of " + item.id());
    }

    private String time(List<WikidataSnak> qualifiers) {
        Optional<String> from = value(qualifiers, START);
        Optional<String> to = value(qualifiers, END);
        return from.isEmpty() && to.isEmpty()
                ? ""
                : date(from.orElse("") + "/" + to.orElse(from.isPresent() ? ".." : ""))
                        .orElse("");
    }

    private static Optional<String> value(List<WikidataSnak> snaks, String property) {
        return snaks.stream()
                .filter(snak -> snak.property().equals(property))
                .flatMap(snak -> snak.value().stream())
                .findFirst();
    }

    private Optional<Manner> manner(String rank, boolean isSourced, List<WikidataSnak> qualifiers) {
        String others = qualifiers.stream()
                .filter(snak -> !List.of(START, END, REASON_FOR_DEPRECATION).contains(snak.property()))
                .map(snak ->
                        snak.property() + " " + snak.value().map(this::shown).orElse("unknown"))
                .collect(Collectors.joining(", "));
        String beside = others.isEmpty() ? "" : " It is qualified by %s.".formatted(others);
        return switch (rank) {
            case "normal", "preferred" ->
                Optional.of(
                        isSourced
                                ? new Manner(Modality.REPORTED, null, null, beside.isEmpty() ? null : beside.strip())
                                : new Manner(Modality.RUMOURED, null, null, "Wikidata gives no reference." + beside));
            case DEPRECATED -> {
                String why = value(qualifiers, REASON_FOR_DEPRECATION)
                        .map(reason -> " for the reason " + shown(reason))
                        .orElse("");
                yield Optional.of(new Manner(
                        Stance.DENIES,
                        Modality.REPORTED,
                        null,
                        null,
                        "Wikidata has deprecated it%s.%s".formatted(why, beside)));
            }
            default -> {
                fault(
                        "no rank '%s' of a statement".formatted(rank),
                        NearWords.of(rank, List.of("preferred", "normal", DEPRECATED))
                                .remedy("it is preferred, normal or deprecated"));
                yield Optional.empty();
            }
        };
    }

    /** An item by its name, if it is in the file. */
    private String shown(String value) {
        return item(value).map(one -> "%s (%s)".formatted(one.label(), value)).orElse(value);
    }

    /** The works in which a reference says that it is stated. */
    private List<ThingId> cites(JsonElement references) {
        List<ThingId> works = new ArrayList<>();
        for (JsonElement reference : WikidataJson.list("references", references)) {
            List<WikidataSnak> snaks = WikidataSnak.all(
                    WikidataJson.object("a reference", reference).get("snaks"));
            value(snaks, STATED_IN).ifPresent(id -> works.add(work("wikidata " + id, shown(id))));
            value(snaks, REFERENCE_URL)
                    .ifPresent(url ->
                            works.add(work("web " + DigestUtils.sha256Hex(url).substring(0, DIGITS), url)));
        }
        return works.stream().distinct().toList();
    }

    private ThingId work(String words, String label) {
        return row.thing(new ListThing(new ThingId("work", Slugs.of(words).orElseThrow()), "CitedWork", label));
    }

    private void fault(String problem, String remedy) {
        faults.add(text.spot(row.passage().line()), problem, remedy);
    }
}
