package org.corvee.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.list.ListRow.Manner;
import org.corvee.model.Credibility;
import org.corvee.model.Qualifier;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;
import org.jspecify.annotations.Nullable;

/** A person, organisation, vessel or aircraft of OFAC's advanced form: its names, and what is said of it. */
final class OfacParty {
    private static final String NAME =
            "DistinctParty/Profile/Identity/Alias/DocumentedName/DocumentedNamePart/NamePartValue";
    private static final String FEATURE = "DistinctParty/Profile/Feature";
    private static final String VERSION = FEATURE + "/FeatureVersion";

    private final XmlElement row;
    private final OfacReferences references;
    private final ListRow claims;
    private final Countries countries;
    private final RowVoice voice;
    private final RowDates dates;
    private final Faults faults;
    private final ListText text;

    OfacParty(
            XmlElement row,
            OfacReferences references,
            ListRow claims,
            Countries countries,
            RowVoice voice,
            Faults faults,
            ListText text) {
        this.row = row;
        this.references = references;
        this.claims = claims;
        this.countries = countries;
        this.voice = voice;
        this.dates = new RowDates(text, faults);
        this.faults = faults;
        this.text = text;
    }

    /** One way to write a name: as OFAC gives it, with the alias to which it belongs. */
    private record Written(String name, String script, XmlElement alias) {
        boolean isMain() {
            return alias.attribute("Primary").equals(Optional.of("true"));
        }

        boolean isWeak() {
            return alias.attribute("LowQuality").equals(Optional.of("true"));
        }

        TaggedName tagged() {
            return script.isEmpty() ? Scripts.tagged(name) : new TaggedName(name, "und-" + script);
        }
    }

    void say(ThingId party) {
        List<XmlElement> profiles = row.all("Profile").toList();
        String kind = profiles.stream()
                .flatMap(p -> p.attribute("PartySubTypeID").stream())
                .findFirst()
                .map(references::kind)
                .orElse("");
        List<Written> names = profiles.stream()
                .flatMap(p -> p.all("Identity"))
                .flatMap(identity -> names(identity).stream())
                .toList();
        Optional<Written> main = names.stream().filter(Written::isMain).findFirst();
        if (kind.isEmpty()) {
            fault(
                    "a party that is no person, entity, vessel or aircraft",
                    "the list's form has changed, and its reader has to learn the kind first");
        }
        if (main.isEmpty()) {
            fault("a DistinctParty without a primary name", "fetch the file again; every one has it");
        }
        if (kind.isEmpty() || main.isEmpty()) {
            return;
        }
        List<TaggedName> others = names.stream()
                .filter(name -> !name.isWeak() && !name.name().equals(main.get().name()))
                .map(Written::tagged)
                .distinct()
                .toList();
        claims.thing(new ListThing(party, kind, main.get().name(), others));
        names.forEach(name -> voice.give(
                NAME,
                party,
                name.isMain() ? "name" : "alias",
                name.name(),
                name.isMain() ? "the name" : "the alias",
                manner(name)));
        voice.give(
                "DistinctParty@FixedRef",
                party,
                "identifier",
                "FixedRef " + row.attribute("FixedRef").orElse(""),
                "the number");
        note("DistinctParty/Comment", row, party);
        profiles.stream().flatMap(p -> p.all("Feature")).forEach(feature -> feature(feature, party, kind));
    }

    private void fault(String problem, String remedy) {
        faults.add(text.spot(row.line()), problem, remedy);
    }

    private Manner manner(Written name) {
        String type = references.word(
                "AliasType", name.alias().attribute("AliasTypeID").orElse(""));
        @Nullable Qualifier former = type.equals("F.K.A.") ? Qualifier.FORMERLY : null;
        @Nullable Credibility grade = name.isWeak() ? Credibility.DOUBTFUL : null;
        return new Manner(Manner.PLAIN.modality(), grade, former, null);
    }

    /** The names of an identity, in each script, their parts in the file's order. */
    private List<Written> names(XmlElement identity) {
        List<Written> names = new ArrayList<>();
        identity.all("Alias").forEach(alias -> alias.all("DocumentedName").forEach(name -> {
            List<XmlElement> parts = name.all("DocumentedNamePart")
                    .flatMap(part -> part.all("NamePartValue"))
                    .filter(XmlElement::hasText)
                    .toList();
            String whole = parts.stream().map(XmlElement::onOneLine).collect(Collectors.joining(" "));
            String script = parts.stream()
                    .flatMap(part -> part.attribute("ScriptID").stream())
                    .findFirst()
                    .flatMap(id -> references.code("Script", id))
                    .orElse("");
            if (!whole.isEmpty()) {
                names.add(new Written(whole, script, alias));
            }
        }));
        return names;
    }

    private void feature(XmlElement feature, ThingId party, String kind) {
        String type = references.word(
                "FeatureType", feature.attribute("FeatureTypeID").orElse(""));
        feature.all("FeatureVersion").forEach(version -> {
            note(VERSION + "/Comment", version, party);
            version.all("DatePeriod").forEach(period -> period(type, period, party, kind));
            version.all("VersionDetail").forEach(detail -> detail(type, detail, party, kind));
            version.all("VersionLocation")
                    .flatMap(place -> place.attribute("LocationID").stream())
                    .forEach(id -> place(type, id, party, kind));
        });
    }

    private void period(String type, XmlElement period, ThingId party, String kind) {
        String field = VERSION + "/DatePeriod/Start/From/Year";
        new OfacDates(dates).period(period).ifPresent(date -> {
            if (type.equals("Birthdate") && kind.equals("Person")) {
                voice.give(field, party, "bornOn", date, "the date of birth");
            } else {
                voice.note(field, party, "%s: %s".formatted(type, date));
            }
        });
    }

    private void detail(String type, XmlElement detail, ThingId party, String kind) {
        String field = VERSION + "/VersionDetail";
        String words = detail.hasText()
                ? detail.onOneLine()
                : detail.attribute("DetailReferenceID")
                        .map(id -> references.word("DetailReference", id))
                        .orElse("");
        boolean isPerson = kind.equals("Person");
        if (type.equals("Gender") && isPerson && words.equals("Male")) {
            voice.relate(field, party, "gender", "gender/men", "is about a man.");
        } else if (type.equals("Gender") && isPerson && words.equals("Female")) {
            voice.relate(field, party, "gender", "gender/women", "is about a woman.");
        } else if (type.equals("Title") && isPerson) {
            voice.give(field, party, "title", words, "the title");
        } else if (type.equals("Place of Birth") && isPerson) {
            voice.give(field, party, "birthPlace", words, "the birth place");
        } else if (!words.isEmpty()) {
            voice.note(field, party, "%s: %s".formatted(type, words));
        }
    }

    private void place(String type, String id, ThingId party, String kind) {
        String field = VERSION + "/VersionLocation@LocationID";
        Optional<OfacReferences.Location> found = references.location(id);
        if (found.isEmpty()) {
            fault("no Location %s is in the file".formatted(id), "fetch the file again");
            return;
        }
        String line = found.get().line();
        boolean isActor = party.type().equals("actor");
        Optional<ThingId> country = found.get()
                .country()
                .map(c -> OfacRow.country(references, countries, c))
                .or(() -> found.get().whole().filter(w -> isOfACountry(type)).map(countries::named));
        Manner elsewhere = Manner.PLAIN.because("The words stand in the file's Location %s.".formatted(id));
        switch (type) {
            case "Nationality Country", "Citizenship Country" ->
                country.filter(c -> isActor)
                        .ifPresent(c ->
                                voice.relate(field, party, "nationality", c.text(), "gives a nationality.", elsewhere));
            case "Place of Birth" -> voice.give(field, party, "birthPlace", line, "the birth place", elsewhere);
            case "Location" -> {
                if (isActor && !line.isEmpty()) {
                    voice.give(field, party, "address", line, "the address", elsewhere);
                }
                country.filter(c -> kind.equals("Organisation"))
                        .ifPresent(c ->
                                voice.relate(field, party, "basedIn", c.text(), "has an address there.", elsewhere));
            }
            default -> voice.note(field, party, "%s: %s".formatted(type, line));
        }
    }

    private static boolean isOfACountry(String type) {
        return type.equals("Nationality Country") || type.equals("Citizenship Country");
    }

    private void note(String field, XmlElement element, ThingId party) {
        element.text("Comment").ifPresent(words -> voice.note(field, party, words));
    }
}
