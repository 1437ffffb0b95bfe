package org.corvee.triple;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.SKOS;

/** The terms of the ontology that the build itself writes; the others come with the data by their local names. */
public final class Cv {
    static {
        // Jena's own vocabularies break for good when one of them is the first of Jena that is touched.
        JenaSystem.init();
    }

    /** The namespace of the ontology, which no setting changes. */
    public static final String NS = "https://w3id.org/corvee/ontology#";

    /** What the IRIs of the vocabularies begin with. */
    public static final String VOCABULARY = "https://w3id.org/corvee/vocabulary/";

    public static final Node CLAIM = term("Claim");
    public static final Node DOCUMENT = term("Document");
    public static final Node PASSAGE = term("Passage");
    public static final Node POLICY = term("Policy");
    public static final Node QUANTITY = term("Quantity");
    public static final Node TESTIMONY = term("Testimony");
    public static final Node TIME_SPAN = term("TimeSpan");

    public static final Node ASSERTED_UNDER = term("assertedUnder");
    public static final Node CREDIBILITY = term("credibility");
    public static final Node CURRENCY = term("currency");
    public static final Node DECLARED_IN = term("declaredIn");
    public static final Node DERIVES_FROM_ALL = term("derivesFromAll");
    public static final Node DESCRIBED = term("described");
    public static final Node EARLIEST = term("earliest");
    public static final Node EDTF = term("edtf");
    public static final Node ESTIMATE = term("estimate");
    public static final Node HEARSAY_DEPTH = term("hearsayDepth");
    public static final Node HOLDS_DURING = term("holdsDuring");
    public static final Node HOLDS_FROM = term("holdsFrom");
    public static final Node HOLDS_TO = term("holdsTo");
    public static final Node HOW_KNOWN = term("howKnown");
    public static final Node IN_DOCUMENT = term("inDocument");
    public static final Node LATEST = term("latest");
    public static final Node MARKING = term("marking");
    public static final Node MAXIMUM = term("maximum");
    public static final Node MAXIMUM_EXCLUSIVE = term("maximumExclusive");
    public static final Node MINIMUM = term("minimum");
    public static final Node MINIMUM_EXCLUSIVE = term("minimumExclusive");
    public static final Node MODALITY = term("modality");
    public static final Node QUALIFIER = term("qualifier");
    public static final Node CITES = term("cites");
    public static final Node PART = term("part");
    public static final Node PASSAGE_OF = term("passage");
    public static final Node PER = term("per");
    public static final Node PUBLISHED_DURING = term("publishedDuring");
    public static final Node PUBLISHED_FROM = term("publishedFrom");
    public static final Node PUBLISHED_TO = term("publishedTo");
    public static final Node PUBLISHER = term("publisher");
    public static final Node REASON = term("reason");
    public static final Node RECORDED_ON = term("recordedOn");
    public static final Node RELAYS = term("relays");
    public static final Node RELAYS_ALL = term("relaysAll");
    public static final Node RELIABILITY = term("reliability");
    public static final Node RETRACTED_ON = term("retractedOn");
    public static final Node SAID_DURING = term("saidDuring");
    public static final Node SAID_FROM = term("saidFrom");
    public static final Node SAID_TO = term("saidTo");
    public static final Node SAYS = term("says");
    public static final Node SHA256 = term("sha256");
    public static final Node STANCE = term("stance");
    public static final Node TESTIMONY_OF = term("testimony");
    public static final Node TEXT_FILE = term("textFile");
    public static final Node TEXT_LENGTH = term("textLength");
    public static final Node TOLD_TO = term("toldTo");
    public static final Node UNIT = term("unit");
    public static final Node WITNESS = term("witness");
    public static final Node WORDING = term("wording");

    private Cv() {}

    /** The term of that local name. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }

    /** The property that a fact names; one of them is borrowed. */
    static Node property(String localName) {
        return localName.equals(SKOS.exactMatch.getLocalName()) ? SKOS.exactMatch.asNode() : term(localName);
    }
}
