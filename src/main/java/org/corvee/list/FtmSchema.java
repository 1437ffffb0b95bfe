package org.corvee.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What entities of FollowTheMoney are with us: a thing of some class, an entry of a list, a relation or a paper. */
enum FtmSchema {
    PERSON("Person", "actor", "Person"),
    LEGAL_ENTITY("LegalEntity", "actor", "Actor"),
    ORGANIZATION("Organization", "actor", "Organisation"),
    COMPANY("Company", "actor", "Company"),
    PUBLIC_BODY("PublicBody", "actor", "GovernmentBody"),
    VESSEL("Vessel", "vessel", "Vessel"),
    ADDRESS("Address", "place", "Place"),
    SANCTION("Sanction", "listing", "Listing"),
    IDENTIFICATION("Identification", "paper", "IdentityPaper"),
    PASSPORT("Passport", "paper", "IdentityPaper"),
    OWNERSHIP("Ownership", "ownership", "owner", "asset"),
    DIRECTORSHIP("Directorship", "directorship", "director", "organization"),
    EMPLOYMENT("Employment", "employment", "employee", "employer"),
    MEMBERSHIP("Membership", "membership", "member", "organization"),
    REPRESENTATION("Representation", "representation", "agent", "client"),
    FAMILY("Family", "family", "person", "relative"),
    ASSOCIATE("Associate", "association", "person", "associate"),
    UNKNOWN_LINK("UnknownLink", "association", "subject", "object");

    private final String word;
    private final String segment;
    private final String type;
    private final Optional<Tie> tie;

    FtmSchema(String word, String segment, String type) {
        this.word = word;
        this.segment = segment;
        this.type = type;
        this.tie = Optional.empty();
    }

    FtmSchema(String word, String kind, String from, String to) {
        this.word = word;
        this.segment = "relation";
        this.type = "Relation";
        this.tie = Optional.of(new Tie(kind, from, to));
    }

    /** A relation's kind, and the properties that say whose it is and to what it leads. */
    record Tie(String kind, String from, String to) {}

    /** As FollowTheMoney writes it. */
    String word() {
        return word;
    }

    /** The first part of the ids of such things. */
    String segment() {
        return segment;
    }

    /** The local name of their class. */
    String type() {
        return type;
    }

    Optional<Tie> tie() {
        return tie;
    }

    boolean isActor() {
        return segment.equals("actor");
    }

    static Optional<FtmSchema> find(String word) {
        return Stream.of(values()).filter(s -> s.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(FtmSchema::word).toList();
    }
}
