package org.corvee.audit.scan;

import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;

/** Claims drawn by lot from the words that rules look for, dense enough that every branch of a rule is met. */
public final class RandomClaims {
    private static final String ID = "https://example.org/id/";
    private static final List<String> COHORTS = List.of("cohort/a", "cohort/b", "cohort/c", "cohort/d", "cohort/e");
    private static final List<String> PLACES =
            List.of("place/north-korea", "place/russia", "place/port", "place/village", "site/yard", "place/nowhere");
    private static final List<String> DAYS =
            List.of("2017-09-11", "2018-12-31", "2019-12-22", "2019-12-31", "2020-01-31", "2020-12-31", "2021-05-06");
    private static final List<String> PRESENCE = List.of(
            "worksIn",
            "worksAt",
            "livesAt",
            "locatedIn",
            "remainsIn",
            "arrivesIn",
            "sentTo",
            "leaves",
            "returnsTo",
            "nationality");
    private static final List<String> STATUSES =
            List.of("open", "closed", "suspended", "ongoing", "stalled", "planned", "complete", "valid");
    private static final List<String> LAWS =
            List.of("resolution/2397", "provision/2397-8", "obligation/2397-8-repatriate", "provision/2375-17");
    private static final List<String> JUDGEMENTS = List.of("compliesWith", "violates", "disregards", "circumvents");

    private final Random random;
    private final Graph graph = GraphFactory.createDefaultGraph();

    private RandomClaims(long seed) {
        this.random = new Random(seed);
    }

    public static Graph graph(long seed) {
        RandomClaims claims = new RandomClaims(seed);
        claims.setting();
        for (int claim = 0; claim < 400; claim++) {
            claims.claim(id("claim/" + claim));
        }
        COHORTS.forEach(cohort -> claims.expectation(id("claim/" + cohort), cohort));
        return claims.graph;
    }

    /** Nobody is to remain after the end of 2020. */
    private void expectation(Node claim, String cohort) {
        add(claim, RDF.type.asNode(), cv("Claim"));
        say(claim, cohort, "remainsIn", id("place/" + pick(List.of("russia", "port"))));
        add(claim, cv("stance"), concept("stance", "denies"));
        add(claim, cv("modality"), concept("modality", "expected"));
        add(claim, cv("holdsTo"), day("2020-12-31"));
    }

    private void setting() {
        COHORTS.forEach(cohort -> add(id(cohort), RDF.type.asNode(), cv("WorkerCohort")));
        add(id("dispatch/x"), RDF.type.asNode(), cv("Dispatch"));
        List.of("north-korea", "russia").forEach(land -> add(id("place/" + land), RDF.type.asNode(), cv("Country")));
        lies("place/port", "place/russia");
        lies("place/village", "place/north-korea");
        lies("site/yard", "place/port", "place/russia");
        add(id("visa/w"), cv("visaClass"), concept("visa-class", "work"));
        add(id("visa/t"), cv("visaClass"), concept("visa-class", "tourist"));
        lies("cohort/b", "cohort/a");
        lies("cohort/c", "cohort/b", "cohort/a");
        lies("cohort/d", "cohort/" + pick(List.of("a", "b", "e")));
        lies("provision/2397-8", "resolution/2397");
        lies("obligation/2397-8-repatriate", "provision/2397-8", "resolution/2397");
        add(id("cohort/a"), cv("nationality"), id("place/north-korea"));
        add(id("provision/2397-8"), cv("partOf"), id("resolution/2397"));
        add(id("provision/2375-17"), cv("partOf"), id("resolution/2375"));
        add(id("obligation/2397-8-repatriate"), cv("imposedBy"), id("provision/2397-8"));
        add(id("obligation/2375-17-no-authorisation"), cv("imposedBy"), id("provision/2375-17"));
        DAYS.forEach(day -> add(id("time/" + day), cv("latest"), day(day)));
        add(cv("disregards"), cv("neverAsserted"), NodeFactory.createLiteralByValue(true));
        add(id("testimony/ours"), cv("witness"), id("actor/corvee-curators"));
        add(id("testimony/theirs"), cv("witness"), id("actor/clerk"));
    }

    private void lies(String part, String... wholes) {
        for (String whole : wholes) {
            add(id(part), cv("containedInAll"), id(whole));
        }
    }

    private void claim(Node claim) {
        add(claim, RDF.type.asNode(), cv("Claim"));
        say(claim);
        add(claim, cv("stance"), concept("stance", random.nextInt(4) == 0 ? "denies" : "affirms"));
        add(claim, cv("modality"), concept("modality", pick(List.of("asserted", "reported", "expected", "inferred"))));
        add(claim, cv("testimony"), id("testimony/" + pick(List.of("ours", "theirs"))));
        sometimes(3, claim, cv("assertedUnder"), id("policy/default"));
        sometimes(3, claim, DCTerms.source.asNode(), id("source/s"));
        sometimes(12, claim, cv("part"), concept("part", pick(List.of("headline", "caption"))));
        sometimes(12, claim, cv("qualifier"), concept("qualifier", "some"));
        sometimes(12, claim, cv("retractedOn"), day("2026-01-01"));
        sometimes(2, claim, cv("holdsFrom"), day(pick(DAYS)));
        sometimes(2, claim, cv("holdsTo"), day(pick(DAYS)));
    }

    private void say(Node claim) {
        String cohort = pick(COHORTS);
        switch (random.nextInt(12)) {
            case 0 -> say(claim, cohort, pick(List.of("entersOn", "holdsVisa")), id("visa/" + pick(List.of("w", "t"))));
            case 1 -> say(claim, cohort, pick(List.of("wage", "owesLevy")), id("quantity/q" + random.nextInt(3)));
            case 2 ->
                say(
                        claim,
                        pick(List.of("actor/firm", "event/e", cohort)),
                        "hasStatus",
                        concept("status", pick(STATUSES)));
            case 3 -> say(claim, cohort, pick(JUDGEMENTS), id(pick(LAWS)));
            case 4 -> say(claim, cohort, "lawfulness", concept("lawfulness", pick(List.of("lawful", "unlawful"))));
            case 5 -> law(claim, cohort);
            case 6 -> say(claim, "dispatch/x", "hasParticipant", id(cohort));
            case 7 -> say(claim, cohort, "worksFor", id("actor/firm"));
            default -> say(claim, cohort, pick(PRESENCE), id(pick(PLACES)));
        }
    }

    private void law(Node claim, String cohort) {
        switch (random.nextInt(4)) {
            case 0 -> say(claim, "obligation/2397-8-repatriate", "deadline", id("time/2019-12-22"));
            case 1 -> say(claim, "resolution/2375", "adoptedOn", id("time/2017-09-11"));
            case 2 -> say(claim, pick(LAWS), "appliesTo", id(cohort));
            default ->
                say(
                        claim,
                        "obligation/" + pick(List.of("2397-8-repatriate", "2375-17-no-authorisation")),
                        "exception",
                        id("event/e"));
        }
    }

    private void say(Node claim, String subject, String predicate, Node object) {
        add(claim, RDF.subject.asNode(), id(subject));
        add(claim, RDF.predicate.asNode(), cv(predicate));
        add(claim, RDF.object.asNode(), object);
    }

    private void sometimes(int oneIn, Node subject, Node predicate, Node object) {
        if (random.nextInt(oneIn) == 0) {
            add(subject, predicate, object);
        }
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }

    private static Node day(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }

    private static Node cv(String name) {
        return NodeFactory.createURI(Cv.term(name));
    }

    private static Node concept(String scheme, String name) {
        return NodeFactory.createURI(Cv.concept(scheme, name));
    }

    private static Node id(String name) {
        return NodeFactory.createURI(ID + name);
    }
}
