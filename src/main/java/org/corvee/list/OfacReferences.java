package org.corvee.list;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corvee.model.Edtf;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;
import org.jspecify.annotations.Nullable;

/** What the numbers in one file of OFAC's advanced form stand for. */
final class OfacReferences {
    /** The elements that give a number words, by what the number is called elsewhere. */
    private static final Set<String> WORDS = Set.of(
            "AliasType",
            "AreaCode",
            "Country",
            "DetailReference",
            "FeatureType",
            "IDRegDocDateType",
            "IDRegDocType",
            "LegalBasis",
            "List",
            "NamePartType",
            "PartySubType",
            "PartyType",
            "RelationType",
            "SanctionsType",
            "Script");

    private static final Set<String> PARTS = Set.of("Location", "DistinctParty", "SanctionsEntry");
    /** How the file names a part of a place of which it does not say what it is. */
    private static final String UNKNOWN = "Unknown";

    /** What the file calls a country that nobody knows. */
    private static final String UNDETERMINED = "undetermined";

    private static final List<String> ADDRESS = List.of("ADDRESS1", "ADDRESS2", "ADDRESS3", "CITY");

    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, Location> locations = new HashMap<>();
    private final Map<String, String> profiles = new HashMap<>();
    private final Map<String, ThingId> parties = new HashMap<>();
    private final Set<String> ofProgramme = new HashSet<>();
    private final @Nullable String programme;

    private final Optional<Edtf> issued;

    private OfacReferences(@Nullable String programme, Optional<Edtf> issued) {
        this.programme = programme;
        this.issued = issued;
    }

    /**
     * A place that parties refer to.
     *
     * @param line its parts on one line
     * @param country the number of its country, if it has one
     * @param whole the words of a place of which nothing is said but its name, as countries of citizenship are
     */
    record Location(String line, Optional<String> country, Optional<String> whole) {}

    /**
     * Reads a file to its end.
     *
     * @param programme the one whose entries alone are wanted, if so
     * @param issued the day of the file
     */
    static OfacReferences read(ListText text, @Nullable String programme, Optional<Edtf> issued, Faults faults)
            throws IOException {
        OfacReferences references = new OfacReferences(programme, issued);
        Set<String> names = new HashSet<>(WORDS);
        names.addAll(PARTS);
        names.add("LocPartType");
        XmlRows.read(text, names, faults, row -> references.take(row.element()));
        return references;
    }

    private void take(XmlElement row) {
        switch (row.name()) {
            case "Location" -> location(row);
            case "DistinctParty" -> party(row);
            case "SanctionsEntry" -> entry(row);
            default -> {
                String id = row.attribute("ID").orElse("");
                words.put(row.name() + " " + id, row.onOneLine());
                row.attribute("PartyTypeID").ifPresent(type -> codes.put("PartySubType " + id, type));
                row.attribute("ScriptCode").ifPresent(code -> codes.put("Script " + id, code));
                if (row.name().equals("AreaCode")) {
                    row.attribute("CountryID").ifPresent(country -> codes.put("AreaCode " + id, country));
                }
                row.attribute("ISO2").ifPresent(code -> codes.put("Country " + id, code));
            }
        }
    }

    private void location(XmlElement location) {
        Map<String, String> parts = new HashMap<>();
        location.all("LocationPart")
                .forEach(part -> value(part)
                        .ifPresent(value -> parts.put(
                                word(
                                        "LocPartType",
                                        part.attribute("LocPartTypeID").orElse("")),
                                value)));
        Optional<String> country = Stream.concat(
                        location.all("LocationCountry").flatMap(c -> c.attribute("CountryID").stream()),
                        location.all("LocationAreaCode")
                                .flatMap(c -> c.attribute("AreaCodeID").stream())
                                .flatMap(id -> code("AreaCode", id).stream()))
                .filter(id -> !word("Country", id).equals(UNDETERMINED))
                .findFirst();
        Optional<String> name = parts.size() == 1 ? Optional.ofNullable(parts.get(UNKNOWN)) : Optional.empty();
        String line = ADDRESS.stream()
                .flatMap(part -> Optional.ofNullable(parts.remove(part)).stream())
                .collect(Collectors.joining(", "));
        String rest = parts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
        String whole = Stream.of(
                        line, rest, country.map(c -> word("Country", c)).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        locations.put(location.attribute("ID").orElse(""), new Location(whole, country, name));
    }

    /** The value of a part in the script that the file holds to be the main one. */
    private static Optional<String> value(XmlElement part) {
        List<XmlElement> values = part.all("LocationPartValue").toList();
        return Stream.concat(
                        values.stream()
                                .filter(value -> value.attribute("Primary").equals(Optional.of("true"))),
                        values.stream())
                .flatMap(value -> value.text("Value").stream())
                .findFirst();
    }

    private void party(XmlElement party) {
        party.all("Profile").forEach(profile -> {
            String id = profile.attribute("ID").orElse("");
            String type = profile.attribute("PartySubTypeID").orElse("");
            parties.put(id, thing(party.attribute("FixedRef").orElse(id), kind(type)));
            profile.all("Identity")
                    .flatMap(identity -> identity.attribute("ID").stream())
                    .forEach(identity -> profiles.put(identity, id));
        });
    }

    private void entry(XmlElement entry) {
        boolean isOf = programme == null
                || entry.all("SanctionsMeasure")
                        .flatMap(measure -> measure.text("Comment").stream())
                        .anyMatch(programme::equals);
        if (isOf) {
            entry.attribute("ProfileID").ifPresent(ofProgramme::add);
        }
    }

    private static ThingId thing(String reference, String kind) {
        String segment =
                switch (kind) {
                    case "Vessel" -> "vessel";
                    case "Aircraft" -> "aircraft";
                    default -> "actor";
                };
        return new ThingId(segment, Slugs.of("ofac " + reference).orElse("ofac"));
    }

    /** The class of a party of that sub-type: a vessel or aircraft by its word, a person or organisation by its type. */
    String kind(String subType) {
        String word = word("PartySubType", subType);
        String type =
                code("PartySubType", subType).map(t -> word("PartyType", t)).orElse("");
        return word.equals("Vessel") || word.equals("Aircraft")
                ? word
                : type.equals("Individual") ? "Person" : type.equals("Entity") ? "Organisation" : "";
    }

    /** The words of a number; the number itself where the file gives it none. */
    String word(String what, String id) {
        return Optional.ofNullable(words.get(what + " " + id))
                .filter(word -> !word.isEmpty())
                .orElse(id);
    }

    /** The code of a country or script, if the file gives one. */
    Optional<String> code(String what, String id) {
        return Optional.ofNullable(codes.get(what + " " + id));
    }

    Optional<Location> location(String id) {
        return Optional.ofNullable(locations.get(id));
    }

    /** The day of the file. */
    Optional<Edtf> issued() {
        return issued;
    }

    /** The thing that a profile is about. */
    Optional<ThingId> party(String profile) {
        return Optional.ofNullable(parties.get(profile));
    }

    /** The profile to which an identity belongs. */
    Optional<String> profile(String identity) {
        return Optional.ofNullable(profiles.get(identity));
    }

    /** Whether a profile has an entry of the programme that is asked for. */
    boolean isWanted(String profile) {
        return ofProgramme.contains(profile);
    }
}
