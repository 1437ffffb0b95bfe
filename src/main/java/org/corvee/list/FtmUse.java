package org.corvee.list;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What becomes of a property of FollowTheMoney.
 *
 * @param form how its values are read
 * @param property of ours that takes them, if one does
 */
record FtmUse(Form form, String property) {
    /** Free words that stay what they are; the property of theirs stands before them. */
    static final FtmUse NOTE = new FtmUse(Form.NOTE, "note");

    private static final Map<String, FtmUse> NAMED = Map.of(
            "name", new FtmUse(Form.TEXT, "name"),
            "alias", new FtmUse(Form.TEXT, "alias"),
            "abbreviation", new FtmUse(Form.TEXT, "alias"),
            "weakAlias", new FtmUse(Form.WEAK, "alias"),
            "previousName", new FtmUse(Form.FORMER, "alias"),
            "wikidataId", new FtmUse(Form.WIKIDATA, "exactMatch"),
            "addressEntity", new FtmUse(Form.REFERENCE, "locatedIn"));
    private static final Map<String, FtmUse> ACTOR = Map.of(
            "address", new FtmUse(Form.TEXT, "address"),
            "jurisdiction", new FtmUse(Form.COUNTRY, "basedIn"),
            "nationality", new FtmUse(Form.COUNTRY, "nationality"),
            "citizenship", new FtmUse(Form.COUNTRY, "nationality"));
    private static final Map<String, FtmUse> PERSON = Map.of(
            "birthDate", new FtmUse(Form.TIME, "bornOn"),
            "birthPlace", new FtmUse(Form.TEXT, "birthPlace"),
            "gender", new FtmUse(Form.GENDER, "gender"),
            "title", new FtmUse(Form.TEXT, "title"),
            "position", new FtmUse(Form.TEXT, "title"));
    private static final Map<String, FtmUse> LISTING = Map.of(
            "entity", new FtmUse(Form.TIMED_REFERENCE, "lists"),
            "authority", new FtmUse(Form.AUTHORITY, "listedBy"),
            "program", new FtmUse(Form.REGIME, "listedUnder"),
            "provisions", new FtmUse(Form.TEXT, "measure"),
            "reason", new FtmUse(Form.TEXT, "listedFor"),
            "listingDate", new FtmUse(Form.TIME, "listedOn"));
    private static final Map<String, FtmUse> PAPER = Map.of(
            "holder", new FtmUse(Form.HELD_BY, "holdsPaper"),
            "number", new FtmUse(Form.TEXT, "identifier"),
            "type", new FtmUse(Form.TEXT, "paperKind"),
            "country", new FtmUse(Form.COUNTRY, "issuingCountry"),
            "startDate", new FtmUse(Form.TIME, "issuedOn"),
            "endDate", new FtmUse(Form.TIME, "validUntil"));
    private static final Map<String, FtmUse> PLACE =
            Map.of("full", new FtmUse(Form.TEXT, "name"), "country", new FtmUse(Form.COUNTRY, "within"));
    private static final Map<String, FtmUse> RELATION = Map.of(
            "role", new FtmUse(Form.TEXT, "role"),
            "relationship", new FtmUse(Form.TEXT, "role"),
            "percentage", new FtmUse(Form.TEXT, "share"));
    private static final Map<String, FtmUse> CODES = identifiers(
            "authorityId",
            "bikCode",
            "bvdId",
            "cageCode",
            "callSign",
            "crewNumber",
            "dunsCode",
            "icijId",
            "idNumber",
            "imoNumber",
            "innCode",
            "isinCode",
            "kppCode",
            "leiCode",
            "mmsi",
            "npiCode",
            "ogrnCode",
            "okpoCode",
            "passportNumber",
            "permId",
            "programId",
            "recordId",
            "registrationNumber",
            "socialSecurityNumber",
            "swiftBic",
            "taxNumber",
            "unscId",
            "uniqueEntityId",
            "usCode",
            "vatCode",
            "voenCode");

    /** How the values of a property are read. */
    enum Form {
        TEXT,
        WEAK,
        FORMER,
        CODE,
        TIME,
        COUNTRY,
        GENDER,
        WIKIDATA,
        AUTHORITY,
        REGIME,
        REFERENCE,
        TIMED_REFERENCE,
        HELD_BY,
        NOTE
    }

    /** What becomes of a property of entities of a schema. */
    static FtmUse of(FtmSchema schema, String property) {
        Map<String, FtmUse> uses = new HashMap<>(CODES);
        if (schema.isActor() || schema == FtmSchema.VESSEL) {
            uses.putAll(NAMED);
        }
        uses.putAll(
                switch (schema.segment()) {
                    case "actor" -> ACTOR;
                    case "listing" -> LISTING;
                    case "paper" -> PAPER;
                    case "place" -> PLACE;
                    case "relation" -> RELATION;
                    default -> Map.of();
                });
        if (schema == FtmSchema.PERSON) {
            uses.putAll(PERSON);
        }
        schema.tie().ifPresent(tie -> {
            uses.put(tie.from(), new FtmUse(Form.TIMED_REFERENCE, "relationFrom"));
            uses.put(tie.to(), new FtmUse(Form.TIMED_REFERENCE, "relationTo"));
        });
        return uses.getOrDefault(property, NOTE);
    }

    private static Map<String, FtmUse> identifiers(String... names) {
        Map<String, FtmUse> uses = new HashMap<>();
        Arrays.stream(names).forEach(name -> uses.put(name, new FtmUse(Form.CODE, "identifier")));
        return Map.copyOf(uses);
    }
}
