package org.corvee.audit.finding;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the ontology that the audit reads and writes; they are fixed, unlike the base of the things. */
final class Terms {
    private static final String CV = "https://w3id.org/corvee/ontology#";
    private static final String VOCABULARY = "https://w3id.org/corvee/vocabulary/";
    private static final String PROV = "http://www.w3.org/ns/prov#";

    static final Node CLAIM = cv("Claim");
    static final Node TESTIMONY = cv("testimony");
    static final Node STANCE = cv("stance");
    static final Node MODALITY = cv("modality");
    static final Node PASSAGE = cv("passage");
    static final Node RETRACTED_ON = cv("retractedOn");
    static final Node HOLDS_DURING = cv("holdsDuring");
    static final Node HOLDS_FROM = cv("holdsFrom");
    static final Node HOLDS_TO = cv("holdsTo");
    static final Node WITNESS = cv("witness");
    static final Node IN_DOCUMENT = cv("inDocument");
    static final Node PUBLISHER = cv("publisher");
    static final Node RELAYS_ALL = cv("relaysAll");
    static final Node DERIVES_FROM_ALL = cv("derivesFromAll");
    static final Node DISTINCT_FROM = cv("distinctFrom");
    static final Node AFFIRMS = concept("stance", "affirms");
    static final Node DENIES = concept("stance", "denies");
    static final Node INFERRED = concept("modality", "inferred");

    static final Node QUANTITY = cv("Quantity");
    static final Node TIME_SPAN = cv("TimeSpan");
    static final Node MINIMUM = cv("minimum");
    static final Node MAXIMUM = cv("maximum");
    static final Node MINIMUM_EXCLUSIVE = cv("minimumExclusive");
    static final Node MAXIMUM_EXCLUSIVE = cv("maximumExclusive");
    static final Node ESTIMATE = cv("estimate");
    static final Node UNIT = cv("unit");
    static final Node CURRENCY = cv("currency");
    static final Node PER = cv("per");
    static final Node EDTF = cv("edtf");
    static final Node EARLIEST = cv("earliest");
    static final Node LATEST = cv("latest");
    static final Node DESCRIBED = cv("described");

    static final Node FINDING = cv("Finding");
    static final Node CORROBORATION = cv("Corroboration");
    static final Node CONFLICT = cv("Conflict");
    static final Node COMPLIANCE_FINDING = cv("ComplianceFinding");
    static final Node RULE = cv("Rule");
    static final Node BY_RULE = cv("byRule");
    static final Node RULE_VERSION = cv("ruleVersion");
    static final Node RESTS_ON = cv("restsOn");
    static final Node ORIGINS_AT_LEAST = cv("originsAtLeast");
    static final Node ORIGINS_AT_MOST = cv("originsAtMost");
    static final Node JOINED_BECAUSE = cv("joinedBecause");
    static final Node CONFLICT_CLASS = cv("conflictClass");
    static final Node CONFLICT_KIND = cv("conflictKind");
    static final Node ONE_SIDE = cv("oneSide");
    static final Node OTHER_SIDE = cv("otherSide");
    static final Node BECAUSE = cv("because");
    static final Node UNDER_PROVISION = cv("underProvision");
    static final Node ABOUT_ENTITY = cv("aboutEntity");
    static final Node OUTCOME = cv("outcome");
    static final Node MISSING = cv("missing");
    static final Node WAS_DERIVED_FROM = NodeFactory.createURI(PROV + "wasDerivedFrom");
    static final Node PLAN = NodeFactory.createURI(PROV + "Plan");

    private Terms() {}

    static Node cv(String local) {
        return NodeFactory.createURI(CV + local);
    }

    static Node concept(String scheme, String word) {
        return NodeFactory.createURI(VOCABULARY + scheme + "#" + word);
    }
}
