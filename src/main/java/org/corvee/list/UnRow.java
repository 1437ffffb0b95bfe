package org.corvee.list;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.list.ListRow.Manner;
import org.corvee.list.ListRow.Voice;
import org.corvee.model.Credibility;
import org.corvee.model.Edtf;
import org.corvee.model.NearWords;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;

/** One individual or entity of the UN's list: says all that its fields say, in the committee's voice. */
final class UnRow {
    /** Stand in for what cannot be read, so that the rest of the row is checked all the same; such a row is not kept. */
    private static final String STAND_IN = "none";

    private static final String STAND_IN_DAY = "2000-01-01";
    private static final Set<String> PROSE = Set.of("COMMENTS1", "NOTE");
    private static final List<String> NAME = List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");
    private static final List<String> ADDRESS = List.of("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY");

    private final XmlElement row;
    private final ListText text;
    private final Countries countries;
    private final Account account;
    private final Faults faults;
    private final RowDates dates;
    private final ListRow claims;

    UnRow(XmlRow row, ListText text, KnownThings known, Account account, Faults faults) {
        this.row = row.element();
        this.text = text;
        this.account = account;
        this.faults = faults;
        this.dates = new RowDates(text, faults);
        this.claims = new ListRow(row.passage(), account);
        this.countries = new Countries(known, claims, "un");
    }

    /** All that the row says, or nothing after naming what is wrong. */
    Optional<ListRow> read() {
        int before = faults.count();
        new RowFields(text, account, PROSE, faults).check(row);
        Optional<String> slug = needed("REFERENCE_NUMBER").flatMap(this::slug);
        Optional<UnProgramme> programme = needed("UN_LIST_TYPE").flatMap(this::programme);
        Optional<String> listed = needed("LISTED_ON").flatMap(day -> dates.day(day, row.line(), "LISTED_ON"));
        Optional<String> name = needed("FIRST_NAME").map(first -> joined(row, NAME, " "));
        say(
                slug.orElse(STAND_IN),
                programme.orElse(UnProgramme.DPRK),
                listed.orElse(STAND_IN_DAY),
                name.orElse(STAND_IN));
        return faults.count() == before ? Optional.of(claims) : Optional.empty();
    }

    private void say(String slug, UnProgramme programme, String listed, String name) {
        boolean isPerson = row.name().equals("INDIVIDUAL");
        String entry = row.text("REFERENCE_NUMBER").orElse(STAND_IN);
        ThingId committee = claims.thing(programme.committee());
        ThingId actor = claims.thing(new ListThing(
                ThingId.actor("un-" + slug), isPerson ? "Person" : "Organisation", name, otherNames(name)));
        ThingId listing = claims.thing(new ListThing(
                new ThingId("listing", "un-" + slug), "Listing", entry + " on the UN Security Council's list"));
        String key = claims.voice(slug, new Voice(committee, Optional.of(Edtf.parse(listed))));
        RowVoice voice = new RowVoice(claims, key, entry);

        voice.list("LISTED_ON", listing, actor, name, listed);
        voice.give("LISTED_ON", listing, "listedOn", listed, "as the day of listing");
        voice.relate("UN_LIST_TYPE", listing, "listedBy", committee.text(), "is the committee's.");
        voice.relate(
                "UN_LIST_TYPE",
                listing,
                "listedUnder",
                claims.thing(programme.regime()).text(),
                "belongs to the programme %s.".formatted(programme.word()));
        voice.give("REFERENCE_NUMBER", listing, "identifier", entry, "the reference");
        row.text("DATAID").ifPresent(id -> voice.give("DATAID", listing, "identifier", "DATAID " + id, "the number"));
        row.all("COMMENTS1").filter(XmlElement::hasText).forEach(c -> voice.note("COMMENTS1", listing, c.text()));
        amendments(listing, slug, committee, entry);

        voice.give("FIRST_NAME", actor, "name", name, "the name");
        row.text("NAME_ORIGINAL_SCRIPT")
                .ifPresent(n -> voice.give("NAME_ORIGINAL_SCRIPT", actor, "name", n, "in its own script the name"));
        aliases(voice, actor);
        addresses(voice, actor, isPerson);
        if (isPerson) {
            new UnPerson(row, text, dates, countries, claims, voice, actor).say();
        }
    }

    /** The committee cannot have said on the day of listing what it changed later. */
    private void amendments(ThingId listing, String slug, ThingId committee, String entry) {
        List<String> days = values("LAST_DAY_UPDATED")
                .flatMap(d -> dates.day(d, row.line(), "LAST_DAY_UPDATED").stream())
                .sorted()
                .toList();
        if (!days.isEmpty()) {
            Edtf last = Edtf.parse(days.get(days.size() - 1));
            String key = claims.voice(slug + "-amended", new Voice(committee, Optional.of(last)));
            RowVoice voice = new RowVoice(claims, key, entry);
            days.forEach(d -> voice.give("LAST_DAY_UPDATED/VALUE", listing, "amendedOn", d, "as a day of amendment"));
        }
    }

    private void aliases(RowVoice voice, ThingId actor) {
        String field = row.name() + "_ALIAS";
        row.all(field).forEach(alias -> {
            Optional<Manner> manner = manner(alias);
            alias.text("ALIAS_NAME")
                    .ifPresent(name -> manner.ifPresent(
                            how -> voice.give(field + "/ALIAS_NAME", actor, "alias", name, "the alias", how)));
            alias.text("NOTE").ifPresent(note -> voice.note(field + "/NOTE", actor, note));
        });
    }

    private Optional<Manner> manner(XmlElement alias) {
        String quality = alias.text("QUALITY").orElse("");
        return switch (quality) {
            case "Good" -> Optional.of(Manner.graded(Credibility.PROBABLY_TRUE));
            case "Low" -> Optional.of(Manner.graded(Credibility.DOUBTFUL));
            case "a.k.a.", "" -> Optional.of(Manner.PLAIN);
            case "f.k.a." -> Optional.of(Manner.former());
            default -> {
                faults.add(
                        text.spot(alias.line()),
                        "no QUALITY '%s' of an alias".formatted(quality),
                        "it is Good, Low, a.k.a. or f.k.a.; correct it in a copy of the file");
                yield Optional.empty();
            }
        };
    }

    private void addresses(RowVoice voice, ThingId actor, boolean isPerson) {
        String field = row.name() + "_ADDRESS";
        row.all(field).forEach(address -> {
            first(address, ADDRESS)
                    .ifPresent(part -> voice.give(
                            field + "/" + part, actor, "address", joined(address, ADDRESS, ", "), "the address"));
            if (!isPerson) {
                address.text("COUNTRY")
                        .ifPresent(country -> voice.relate(
                                field + "/COUNTRY",
                                actor,
                                "basedIn",
                                countries.named(country).text(),
                                "has an address in %s.".formatted(country)));
            }
            address.text("NOTE").ifPresent(note -> voice.note(field + "/NOTE", actor, note));
        });
    }

    /** Names by which a reader may find it: its own script's, and aliases that the list does not call low. */
    private List<TaggedName> otherNames(String name) {
        Stream<String> aliases = row.all(row.name() + "_ALIAS")
                .filter(alias -> !alias.text("QUALITY").equals(Optional.of("Low")))
                .flatMap(alias -> alias.text("ALIAS_NAME").stream());
        return Stream.concat(row.text("NAME_ORIGINAL_SCRIPT").stream(), aliases)
                .filter(other -> !other.equals(name))
                .distinct()
                .map(Scripts::tagged)
                .toList();
    }

    private Stream<String> values(String field) {
        return row.all(field)
                .flatMap(f -> f.all("VALUE"))
                .map(XmlElement::onOneLine)
                .filter(v -> !v.isEmpty());
    }

    private Optional<String> needed(String field) {
        Optional<String> value = row.text(field);
        if (value.isEmpty()) {
            faults.add(
                    text.spot(row.line()),
                    "a row without %s".formatted(field),
                    "fetch the file again; every row has one");
        }
        return value;
    }

    private Optional<String> slug(String reference) {
        Optional<String> slug = Slugs.of(reference);
        if (slug.isEmpty()) {
            faults.add(
                    text.spot(row.line()),
                    "'%s' is no reference number".formatted(reference),
                    "it is like KPe.050; correct it in a copy of the file");
        }
        return slug;
    }

    private Optional<UnProgramme> programme(String word) {
        Optional<UnProgramme> programme = UnProgramme.find(word);
        if (programme.isEmpty()) {
            faults.add(
                    text.spot(row.line()),
                    "no programme '%s' of the UN".formatted(word),
                    NearWords.of(word, UnProgramme.words())
                            .remedy("its programmes are " + String.join(", ", UnProgramme.words())));
        }
        return programme;
    }

    /** The texts of some fields of an element, in their order. */
    static String joined(XmlElement element, List<String> fields, String between) {
        return fields.stream().flatMap(f -> element.text(f).stream()).collect(Collectors.joining(between));
    }

    /** The first of some fields that holds something. */
    static Optional<String> first(XmlElement element, List<String> fields) {
        return fields.stream().filter(f -> element.text(f).isPresent()).findFirst();
    }
}
