package org.corvee.release.ftm;

import java.util.Map;
import java.util.Optional;

/** Under which property of FollowTheMoney a claim of ours goes, by what its subject is. */
final class FtmProperties {
    /** The schemata of our classes; relations and papers tell theirs by what is claimed of them. */
    static final Map<String, String> SCHEMATA = Map.ofEntries(
            Map.entry("Person", "Person"),
            Map.entry("Actor", "LegalEntity"),
            Map.entry("Organisation", "Organization"),
            Map.entry("InternationalBody", "Organization"),
            Map.entry("NewsOrganisation", "Organization"),
            Map.entry("PoliticalParty", "Organization"),
            Map.entry("Company", "Company"),
            Map.entry("TradingCompany", "Company"),
            Map.entry("ConstructionCompany", "Company"),
            Map.entry("Restaurant", "Company"),
            Map.entry("GovernmentBody", "PublicBody"),
            Map.entry("Vessel", "Vessel"),
            Map.entry("Place", "Address"),
            Map.entry("Listing", "Sanction"),
            Map.entry("IdentityPaper", "Identification"),
            Map.entry("Relation", "UnknownLink"));

    /** The schemata of kinds of relation, each with the property for whose it is and the one for what it leads to. */
    static final Map<String, Tie> TIES = Map.of(
            "ownership", new Tie("Ownership", "owner", "asset"),
            "directorship", new Tie("Directorship", "director", "organization"),
            "employment", new Tie("Employment", "employee", "employer"),
            "membership", new Tie("Membership", "member", "organization"),
            "representation", new Tie("Representation", "agent", "client"),
            "family", new Tie("Family", "person", "relative"),
            "association", new Tie("UnknownLink", "subject", "object"));

    private static final Map<String, String> PARTY = Map.of(
            "name", "name",
            "alias", "alias",
            "address", "address",
            "basedIn", "country",
            "nationality", "nationality",
            "gender", "gender",
            "bornOn", "birthDate",
            "birthPlace", "birthPlace",
            "title", "position",
            "locatedIn", "addressEntity");
    private static final Map<String, String> SANCTION = Map.of(
            "lists", "entity",
            "listedBy", "authority",
            "listedUnder", "program",
            "measure", "provisions",
            "listedFor", "reason",
            "listedOn", "listingDate",
            "amendedOn", "modifiedAt",
            "identifier", "authorityId");
    private static final Map<String, String> PAPER = Map.of(
            "identifier", "number",
            "paperKind", "type",
            "issuingCountry", "country",
            "issuedOn", "startDate",
            "validUntil", "endDate");
    private static final Map<String, String> ADDRESS = Map.of("name", "full", "within", "country");
    private static final Map<String, String> FAMILY = Map.of("role", "relationship");
    private static final Map<String, String> RELATION = Map.of("share", "percentage", "role", "role");

    private FtmProperties() {}

    /** How a relation is written. */
    record Tie(String schema, String from, String to) {}

    /** Their property for one of ours, if they have one. */
    static Optional<String> of(String schema, String property) {
        return Optional.ofNullable(table(schema).get(property));
    }

    private static Map<String, String> table(String schema) {
        return switch (schema) {
            case "Sanction" -> SANCTION;
            case "Identification", "Passport" -> PAPER;
            case "Address" -> ADDRESS;
            case "Family" -> FAMILY;
            case "Person", "LegalEntity", "Organization", "Company", "PublicBody", "Vessel" -> PARTY;
            default -> RELATION;
        };
    }
}
