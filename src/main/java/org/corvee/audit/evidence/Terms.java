package org.corvee.audit.evidence;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the ontology that carry evidence and findings; they are fixed, unlike the base of the things. */
public final class Terms {
    /** Where the ontology's terms live. */
    public static final String CV = "https://w3id.org/corvee/ontology#";

    private static final String VOCABULARY = "https://w3id.org/corvee/vocabulary/";

    public static final Node CLAIM = cv("Claim");
    public static final Node DOCUMENT = cv("Document");
    public static final Node PASSAGE = cv("Passage");
    public static final Node TESTIMONY = cv("Testimony");
    public static final Node FINDING = cv("Finding");
    public static final Node PASSAGE_OF = cv("passage");
    public static final Node TESTIMONY_OF = cv("testimony");
    public static final Node STANCE = cv("stance");
    public static final Node MODALITY = cv("modality");
    public static final Node QUALIFIER = cv("qualifier");
    public static final Node PART = cv("part");
    public static final Node HOLDS_DURING = cv("holdsDuring");
    public static final Node SAYS = cv("says");
    public static final Node REASON = cv("reason");
    public static final Node ASSERTED_UNDER = cv("assertedUnder");
    public static final Node HEARSAY_DEPTH = cv("hearsayDepth");
    public static final Node SHA256 = cv("sha256");
    public static final Node TEXT_FILE = cv("textFile");
    public static final Node TEXT_LENGTH = cv("textLength");
    public static final Node PUBLISHER = cv("publisher");
    public static final Node PUBLISHED_DURING = cv("publishedDuring");
    public static final Node RECORDED_ON = cv("recordedOn");
    public static final Node WITNESS = cv("witness");
    public static final Node RELAYS = cv("relays");
    public static final Node SAID_DURING = cv("saidDuring");
    public static final Node HOW_KNOWN = cv("howKnown");
    public static final Node IN_DOCUMENT = cv("inDocument");
    public static final Node DESCRIBED = cv("described");
    public static final Node EDTF = cv("edtf");
    public static final Node RESTS_ON = cv("restsOn");
    public static final Node UNNAMED_PERSON = cv("UnnamedPerson");
    public static final Node UNNAMED_GROUP = cv("UnnamedGroup");
    public static final Node DERIVED_FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

    public static final Node RETRACTED_ON = cv("retractedOn");
    public static final Node HOLDS_FROM = cv("holdsFrom");
    public static final Node HOLDS_TO = cv("holdsTo");
    public static final Node RELAYS_ALL = cv("relaysAll");
    public static final Node DERIVES_FROM_ALL = cv("derivesFromAll");
    public static final Node DISTINCT_FROM = cv("distinctFrom");
    public static final Node AFFIRMS = concept("stance", "affirms");
    public static final Node DENIES = concept("stance", "denies");
    public static final Node INFERRED = concept("modality", "inferred");
    public static final Node QUANTITY = cv("Quantity");
    public static final Node TIME_SPAN = cv("TimeSpan");
    public static final Node MINIMUM = cv("minimum");
    public static final Node MAXIMUM = cv("maximum");
    public static final Node MINIMUM_EXCLUSIVE = cv("minimumExclusive");
    public static final Node MAXIMUM_EXCLUSIVE = cv("maximumExclusive");
    public static final Node ESTIMATE = cv("estimate");
    public static final Node UNIT = cv("unit");
    public static final Node CURRENCY = cv("currency");
    public static final Node PER = cv("per");
    public static final Node EARLIEST = cv("earliest");
    public static final Node LATEST = cv("latest");
    public static final Node CORROBORATION = cv("Corroboration");
    public static final Node CONFLICT = cv("Conflict");
    public static final Node COMPLIANCE_FINDING = cv("ComplianceFinding");
    public static final Node RULE = cv("Rule");
    public static final Node BY_RULE = cv("byRule");
    public static final Node RULE_VERSION = cv("ruleVersion");
    public static final Node ORIGINS_AT_LEAST = cv("originsAtLeast");
    public static final Node ORIGINS_AT_MOST = cv("originsAtMost");
    public static final Node JOINED_BECAUSE = cv("joinedBecause");
    public static final Node CONFLICT_CLASS = cv("conflictClass");
    public static final Node CONFLICT_KIND = cv("conflictKind");
    public static final Node ONE_SIDE = cv("oneSide");
    public static final Node OTHER_SIDE = cv("otherSide");
    public static final Node BECAUSE = cv("because");
    public static final Node UNDER_PROVISION = cv("underProvision");
    public static final Node ABOUT_ENTITY = cv("aboutEntity");
    public static final Node OUTCOME = cv("outcome");
    public static final Node MISSING = cv("missing");
    public static final Node NOT_EXAMINED = cv("notExamined");
    public static final Node PLAN = NodeFactory.createURI("http://www.w3.org/ns/prov#Plan");

    private Terms() {}

    /** A term of the ontology by its local name. */
    public static Node cv(String name) {
        return NodeFactory.createURI(CV + name);
    }

    /** A concept by its scheme and its word. */
    public static Node concept(String scheme, String word) {
        return NodeFactory.createURI(VOCABULARY + scheme + "#" + word);
    }
}
