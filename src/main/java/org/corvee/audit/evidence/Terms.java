package org.corvee.audit.evidence;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the ontology that carry evidence. */
public final class Terms {
    /** Where the ontology's terms live. */
    public static final String CV = "https://w3id.org/corvee/ontology#";

    public static final Node CLAIM = cv("Claim");
    public static final Node DOCUMENT = cv("Document");
    public static final Node PASSAGE = cv("Passage");
    public static final Node TESTIMONY = cv("Testimony");
    public static final Node FINDING = cv("Finding");
    public static final Node PASSAGE_OF = cv("passage");
    public static final Node TESTIMONY_OF = cv("testimony");
    public static final Node STANCE = cv("stance");
    public static final Node MODALITY = cv("modality");
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

    private Terms() {}

    /** A term of the ontology by its local name. */
    public static Node cv(String name) {
        return NodeFactory.createURI(CV + name);
    }
}
