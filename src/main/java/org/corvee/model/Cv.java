package org.corvee.model;

/** The terms of our ontology that the code names, as IRIs; all others come with the data and the ontology's file. */
public final class Cv {
    /** What Corvée's own IRIs begin with; a setting may change it for things, not for terms. */
    public static final String ROOT = "https://w3id.org/corvee/";

    /** The ontology itself. */
    public static final String ONTOLOGY = ROOT + "ontology";

    /** The namespace of the ontology's terms. */
    public static final String NS = ONTOLOGY + "#";

    /** What the IRIs of the vocabularies begin with. */
    public static final String VOCABULARY = ROOT + "vocabulary/";

    public static final String CLAIM = NS + "Claim";
    public static final String COMPLIANCE_FINDING = NS + "ComplianceFinding";
    public static final String CONFLICT = NS + "Conflict";
    public static final String CORROBORATION = NS + "Corroboration";
    public static final String DOCUMENT = NS + "Document";
    public static final String FINDING = NS + "Finding";
    public static final String PASSAGE = NS + "Passage";
    public static final String POLICY = NS + "Policy";
    public static final String QUANTITY = NS + "Quantity";
    public static final String RULE = NS + "Rule";
    public static final String TESTIMONY = NS + "Testimony";
    public static final String TIME_SPAN = NS + "TimeSpan";
    public static final String UNNAMED_GROUP = NS + "UnnamedGroup";
    public static final String UNNAMED_PERSON = NS + "UnnamedPerson";

    public static final String ABOUT_ENTITY = NS + "aboutEntity";
    public static final String ASSERTED_UNDER = NS + "assertedUnder";
    public static final String BECAUSE = NS + "because";
    public static final String BY_RULE = NS + "byRule";
    public static final String CITES = NS + "cites";
    public static final String CONFLICT_CLASS = NS + "conflictClass";
    public static final String CONFLICT_KIND = NS + "conflictKind";
    public static final String CONTAINED_IN_ALL = NS + "containedInAll";
    public static final String CREDIBILITY = NS + "credibility";
    public static final String CURRENCY = NS + "currency";
    public static final String DECLARED_IN = NS + "declaredIn";
    public static final String DERIVES_FROM_ALL = NS + "derivesFromAll";
    public static final String DESCRIBED = NS + "described";
    public static final String DISTINCT_FROM = NS + "distinctFrom";
    public static final String EARLIEST = NS + "earliest";
    public static final String EDTF = NS + "edtf";
    public static final String ESTIMATE = NS + "estimate";
    public static final String HEARSAY_DEPTH = NS + "hearsayDepth";
    public static final String HOLDS_DURING = NS + "holdsDuring";
    public static final String HOLDS_FROM = NS + "holdsFrom";
    public static final String HOLDS_TO = NS + "holdsTo";
    public static final String HOW_KNOWN = NS + "howKnown";
    public static final String IN_DOCUMENT = NS + "inDocument";
    public static final String JOINED_BECAUSE = NS + "joinedBecause";
    public static final String LATEST = NS + "latest";
    public static final String MARKING = NS + "marking";
    public static final String MAXIMUM = NS + "maximum";
    public static final String MAXIMUM_EXCLUSIVE = NS + "maximumExclusive";
    public static final String MINIMUM = NS + "minimum";
    public static final String MINIMUM_EXCLUSIVE = NS + "minimumExclusive";
    public static final String NOT_EXAMINED = NS + "notExamined";
    public static final String MISSING = NS + "missing";
    public static final String MODALITY = NS + "modality";
    public static final String OBJECT_MAY_WIDEN = NS + "objectMayWiden";
    public static final String ONE_SIDE = NS + "oneSide";
    public static final String ORIGINS_AT_LEAST = NS + "originsAtLeast";
    public static final String ORIGINS_AT_MOST = NS + "originsAtMost";
    public static final String OTHER_SIDE = NS + "otherSide";
    public static final String OUTCOME = NS + "outcome";
    public static final String PART = NS + "part";
    public static final String PASSAGE_OF = NS + "passage";
    public static final String PER = NS + "per";
    public static final String PUBLISHED_DURING = NS + "publishedDuring";
    public static final String PUBLISHED_FROM = NS + "publishedFrom";
    public static final String PUBLISHED_TO = NS + "publishedTo";
    public static final String PUBLISHER = NS + "publisher";
    public static final String QUALIFIER = NS + "qualifier";
    public static final String REASON = NS + "reason";
    public static final String RECORDED_ON = NS + "recordedOn";
    public static final String RELAYS = NS + "relays";
    public static final String RELAYS_ALL = NS + "relaysAll";
    public static final String RELIABILITY = NS + "reliability";
    public static final String RESTS_ON = NS + "restsOn";
    public static final String RETRACTED_ON = NS + "retractedOn";
    public static final String REVIEWED_BY = NS + "reviewedBy";
    public static final String REVIEWED_ON = NS + "reviewedOn";
    public static final String RULE_VERSION = NS + "ruleVersion";
    public static final String SAID_DURING = NS + "saidDuring";
    public static final String SAID_FROM = NS + "saidFrom";
    public static final String SAID_TO = NS + "saidTo";
    public static final String SAYS = NS + "says";
    public static final String SHA256 = NS + "sha256";
    public static final String STANCE = NS + "stance";
    public static final String SUBJECT_MAY_WIDEN = NS + "subjectMayWiden";
    public static final String TESTIMONY_OF = NS + "testimony";
    public static final String TEXT_FILE = NS + "textFile";
    public static final String TEXT_LENGTH = NS + "textLength";
    public static final String TOLD_TO = NS + "toldTo";
    public static final String UNDER_PROVISION = NS + "underProvision";
    public static final String UNIT = NS + "unit";
    public static final String WITNESS = NS + "witness";
    public static final String WORDING = NS + "wording";

    private Cv() {}

    /** The term of that local name. */
    public static String term(String localName) {
        return NS + localName;
    }

    /** The namespace of a vocabulary's concepts. */
    public static String scheme(String scheme) {
        return VOCABULARY + scheme + "#";
    }

    /** The concept that data writes {@code scheme/name}. */
    public static String concept(String scheme, String name) {
        return scheme(scheme) + name;
    }
}
