package org.corvee.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.list.ListRow.Manner;
import org.corvee.model.Credibility;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;

/** One person or entity of the EU's list: says all that its parts say, each in the voice of the act that it cites. */
final class EuRow {
    /** Stand in for what cannot be read, so that the rest of the row is checked all the same; such a row is not kept. */
    private static final String STAND_IN = "none";

    private static final String STAND_IN_DAY = "2000-01-01";
    private static final String UNKNOWN_COUNTRY = "00";
    private static final Set<String> PROSE = Set.of("remark", "designationDetails", "function");
    private static final List<String> ADDRESS =
            List.of("street", "poBox", "place", "city", "region", "zipCode", "countryDescription");

    private final XmlElement row;
    private final ListText text;
    private final KnownThings known;
    private final Account account;
    private final Map<String, String> bodies;
    private final Faults faults;
    private final RowDates dates;
    private final ListRow claims;
    private final Countries countries;

    EuRow(XmlRow row, ListText text, KnownThings known, Account account, Map<String, String> bodies, Faults faults) {
        this.row = row.element();
        this.text = text;
        this.known = known;
        this.account = account;
        this.bodies = bodies;
        this.faults = faults;
        this.dates = new RowDates(text, faults);
        this.claims = new ListRow(row.passage(), account);
        this.countries = new Countries(known, claims, "eu");
    }

    /** All that the row says, or nothing after naming what is wrong. */
    Optional<ListRow> read() {
        int before = faults.count();
        new RowFields(text, account, PROSE, faults).check(row);
        Optional<String> slug = needed(entry(), "euReferenceNumber").flatMap(this::slug);
        Optional<XmlElement> regulation = row.all("regulation").findFirst();
        needed(regulation, "regulation");
        Optional<String> listed =
                needed(listedOn(regulation), "designationDate").flatMap(d -> day(d, "designationDate"));
        Optional<XmlElement> name = needed(names().findFirst(), "nameAlias with a wholeName");
        Optional<String> type = needed(row.all("subjectType").findFirst(), "subjectType")
                .flatMap(s -> type(s.attribute("code").orElse(""), s));
        if (faults.count() == before) {
            say(
                    slug.orElse(STAND_IN),
                    regulation.orElse(row),
                    listed.orElse(STAND_IN_DAY),
                    name.flatMap(n -> n.attribute("wholeName")).orElse(STAND_IN),
                    type.orElse("Actor"));
        }
        return faults.count() == before ? Optional.of(claims) : Optional.empty();
    }

    /** By what the entry is known: its reference or, before it has one, its number in the file. */
    private Optional<String> entry() {
        return row.attribute("euReferenceNumber")
                .or(() -> row.attribute("logicalId").map(number -> "EU number " + number));
    }

    private Optional<String> listedOn(Optional<XmlElement> regulation) {
        return row.attribute("designationDate").or(() -> regulation.flatMap(r -> r.attribute("publicationDate")));
    }

    private void say(String slug, XmlElement regulation, String listed, String name, String type) {
        String entry = entry().orElse(STAND_IN);
        EuVoices voices = new EuVoices(claims, entry, regulation, bodies, dates);
        ThingId actor = claims.thing(new ListThing(ThingId.actor(slug), type, name, otherNames(name)));
        ThingId listing = claims.thing(
                new ListThing(new ThingId("listing", slug), "Listing", entry + " on the European Union's list"));
        RowVoice voice = voices.ofRow();
        voice.list("@designationDate", listing, actor, name, listed);
        voice.give("@designationDate", listing, "listedOn", listed, "as the day of listing");
        voices.sayRegulation(listing);
        row.attribute("euReferenceNumber")
                .ifPresent(reference ->
                        voice.give("@euReferenceNumber", listing, "identifier", reference, "the reference"));
        row.attribute("logicalId")
                .ifPresent(id -> voice.give("@logicalId", listing, "identifier", "logicalId " + id, "the number"));
        row.attribute("designationDetails").ifPresent(d -> voice.note("@designationDetails", listing, d));
        row.all("remark").filter(XmlElement::hasText).forEach(r -> voice.note("remark", listing, r.text()));
        row.attribute("unitedNationId").ifPresent(id -> sameAs(id, voice, actor, listing));

        sayNames(voices, actor, name, type.equals("Person"));
        row.all("address").forEach(a -> address(voices.of(a), a, actor, type.equals("Person")));
        row.all("citizenship").forEach(c -> citizenship(voices.of(c), c, actor));
        row.all("birthdate").forEach(b -> new EuBirth(b, text, dates).say(voices.of(b), actor));
        EuPapers papers = new EuPapers(claims, countries, dates, actor);
        row.all("identification").forEach(i -> papers.say(voices.of(i), i));
    }

    /** The EU's own word that its entry is about whom an entry of the UN is about. */
    private void sameAs(String id, RowVoice voice, ThingId actor, ThingId listing) {
        String field = "@unitedNationId";
        voice.give(field, listing, "identifier", "unitedNationId " + id, "the reference of the UN");
        Slugs.of("un " + id)
                .map(ThingId::actor)
                .filter(known::has)
                .ifPresent(un -> voice.relate(
                        field,
                        actor,
                        "exactMatch",
                        un.text(),
                        "is about whom entry %s of the UN is about.".formatted(id)));
    }

    private void sayNames(EuVoices voices, ThingId actor, String first, boolean isPerson) {
        names().forEach(alias -> {
            RowVoice voice = voices.of(alias);
            String name = alias.attribute("wholeName").orElse(STAND_IN);
            boolean isFirst = name.equals(first);
            voice.give(
                    "nameAlias@wholeName",
                    actor,
                    isFirst ? "name" : "alias",
                    name,
                    isFirst ? "the name" : "the alias",
                    manner(alias));
        });
        row.all("nameAlias").forEach(alias -> {
            RowVoice voice = voices.of(alias);
            if (isPerson) {
                text(alias, "function", f -> voice.give("nameAlias@function", actor, "title", f, "the office"));
                text(alias, "title", t -> voice.give("nameAlias@title", actor, "title", t, "the title"));
                text(alias, "gender", g -> gender(g, alias, voice, actor));
            } else {
                text(alias, "function", f -> voice.note("nameAlias@function", actor, f));
                text(alias, "title", t -> voice.note("nameAlias@title", actor, t));
                text(alias, "gender", g -> voice.note("nameAlias@gender", actor, g));
            }
            remarks("nameAlias", alias, voice, actor);
        });
    }

    private Manner manner(XmlElement alias) {
        String strong = alias.attribute("strong").orElse("");
        return switch (strong) {
            case "true" -> Manner.graded(Credibility.PROBABLY_TRUE);
            case "false" -> Manner.graded(Credibility.DOUBTFUL);
            case "" -> Manner.PLAIN;
            default -> {
                unknownWord("strong", strong, "true or false", alias);
                yield Manner.PLAIN;
            }
        };
    }

    private void gender(String word, XmlElement alias, RowVoice voice, ThingId actor) {
        switch (word) {
            case "M" -> voice.relate("nameAlias@gender", actor, "gender", "gender/men", "is about a man.");
            case "F" -> voice.relate("nameAlias@gender", actor, "gender", "gender/women", "is about a woman.");
            default -> unknownWord("gender", word, "M or F", alias);
        }
    }

    private void address(RowVoice voice, XmlElement address, ThingId actor, boolean isPerson) {
        List<String> parts = ADDRESS.stream()
                .filter(part -> address.attribute(part)
                        .filter(p -> !p.equals("UNKNOWN"))
                        .isPresent())
                .toList();
        if (!parts.isEmpty()) {
            String whole = parts.stream()
                    .flatMap(part -> address.attribute(part).stream())
                    .collect(Collectors.joining(", "));
            boolean isOfListing = address.attribute("asAtListingTime").equals(Optional.of("true"));
            Manner manner =
                    isOfListing ? Manner.PLAIN.because("The list gives it as of the time of listing.") : Manner.PLAIN;
            voice.give("address@" + parts.get(0), actor, "address", whole, "the address", manner);
        }
        country(address)
                .filter(country -> !isPerson)
                .ifPresent(country -> voice.relate(
                        "address@countryIso2Code",
                        actor,
                        "basedIn",
                        country.text(),
                        "has an address in that country."));
        address.all("contactInfo").forEach(contact -> {
            String line = Stream.of("key", "value")
                    .flatMap(part -> contact.attribute(part).stream())
                    .collect(Collectors.joining(": "));
            voice.note("address/contactInfo@value", actor, line);
        });
        remarks("address", address, voice, actor);
    }

    private void citizenship(RowVoice voice, XmlElement citizenship, ThingId actor) {
        country(citizenship)
                .ifPresent(country -> voice.relate(
                        "citizenship@countryIso2Code", actor, "nationality", country.text(), "gives a nationality."));
        text(citizenship, "region", r -> voice.note("citizenship@region", actor, r));
        remarks("citizenship", citizenship, voice, actor);
    }

    private Optional<ThingId> country(XmlElement element) {
        return country(element, countries);
    }

    /** The country of a part of a row, if it is a known one. */
    static Optional<ThingId> country(XmlElement element, Countries countries) {
        Optional<String> code = element.attribute("countryIso2Code");
        return code.isPresent()
                ? code.filter(c -> !c.equals(UNKNOWN_COUNTRY)).map(countries::coded)
                : element.attribute("countryDescription")
                        .filter(name -> !name.equals("UNKNOWN"))
                        .map(countries::named);
    }

    /** Keeps the remarks that stand in a part of a row. */
    static void remarks(String field, XmlElement part, RowVoice voice, ThingId about) {
        part.all("remark").filter(XmlElement::hasText).forEach(r -> voice.note(field + "/remark", about, r.text()));
    }

    /** Does something with what an attribute holds, if it holds anything. */
    static void text(XmlElement element, String attribute, Consumer<String> use) {
        element.attribute(attribute).ifPresent(use);
    }

    /** Strong names first, for the list calls none the main one. */
    private Stream<XmlElement> names() {
        List<XmlElement> named = row.all("nameAlias")
                .filter(alias -> alias.attribute("wholeName").isPresent())
                .toList();
        List<XmlElement> ordered = new ArrayList<>(named);
        ordered.removeIf(alias -> !isStrong(alias));
        named.stream().filter(alias -> !isStrong(alias)).forEach(ordered::add);
        return ordered.stream();
    }

    private static boolean isStrong(XmlElement alias) {
        return !alias.attribute("strong").equals(Optional.of("false"));
    }

    /** Names by which a reader may find it: aliases that the list does not call weak. */
    private List<TaggedName> otherNames(String name) {
        return names().filter(EuRow::isStrong)
                .filter(alias -> !alias.attribute("wholeName").equals(Optional.of(name)))
                .map(alias -> tagged(alias.attribute("wholeName").orElse(name), alias))
                .distinct()
                .toList();
    }

    private static TaggedName tagged(String name, XmlElement alias) {
        return alias.attribute("nameLanguage")
                .filter(language -> language.matches("[A-Za-z]{2}"))
                .map(language -> new TaggedName(name, language.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> Scripts.tagged(name));
    }

    private <T> Optional<T> needed(Optional<T> value, String what) {
        if (value.isEmpty()) {
            faults.add(
                    text.spot(row.line()),
                    "a row without %s".formatted(what),
                    "fetch the file again; every row has one");
        }
        return value;
    }

    private Optional<String> day(String written, String field) {
        return dates.day(written, row.line(), field);
    }

    private Optional<String> slug(String reference) {
        Optional<String> slug = Slugs.of(reference).filter(s -> s.startsWith("eu-"));
        if (slug.isEmpty()) {
            faults.add(
                    text.spot(row.line()),
                    "'%s' is no reference number".formatted(reference),
                    "it is like EU.27.28; correct it in a copy of the file");
        }
        return slug;
    }

    private Optional<String> type(String code, XmlElement subject) {
        return switch (code) {
            case "person" -> Optional.of("Person");
            case "enterprise", "entity" -> Optional.of("Organisation");
            default -> {
                unknownWord("code of a subjectType", code, "person, enterprise or entity", subject);
                yield Optional.empty();
            }
        };
    }

    private void unknownWord(String what, String word, String words, XmlElement where) {
        faults.add(
                text.spot(where.line()),
                "no %s '%s'".formatted(what, word),
                "it is %s; correct it in a copy of the file".formatted(words));
    }
}
