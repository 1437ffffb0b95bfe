package org.corvee.triple;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.SKOS;
import org.corvee.model.ClaimId;
import org.corvee.model.ConceptId;
import org.corvee.model.Cv;
import org.corvee.model.Edtf;
import org.corvee.model.PartsDigest;
import org.corvee.model.PassagePin;
import org.corvee.model.Quantity;
import org.corvee.model.TestimonyId;
import org.corvee.model.ThingId;

/**
 * The names of everything that is published.
 *
 * @param base what the IRIs of all but the ontology and its vocabularies begin with
 */
public record Iris(String base) {
    static {
        // Jena's own vocabularies break for good when one of them is the first of Jena that is touched.
        JenaSystem.init();
    }

    /** The base under which Corvée is published. */
    public static final String BASE = Cv.ROOT;

    private static final int SUGGESTER_DIGITS = 8;
    private static final Pattern USABLE = Pattern.compile("https?://[^\\s<>\"{}|^`\\\\#?]+/");

    public Iris {
        if (!USABLE.matcher(base).matches()) {
            throw new IllegalArgumentException(
                    "'%s' cannot be the base of IRIs; write one that begins with http and ends with '/', such as '%s'"
                            .formatted(base, BASE));
        }
    }

    /** {@code …/id/place/vladivostok}. */
    public Node thing(ThingId id) {
        return id(id.type(), id.slug());
    }

    /** {@code …/id/document/rfa-2019-12}. */
    public Node document(String id) {
        return id("document", id);
    }

    /** {@code …/id/document/rfa-2019-12#char=3736,3799}, a fragment as in RFC 5147. */
    public Node passage(PassagePin passage) {
        return NodeFactory.createURI(
                base + "id/document/" + passage.document() + "#char=" + passage.start() + "," + passage.end());
    }

    /** {@code …/id/claim/rfa-2019-12.0123456789ab}. */
    public Node claim(ClaimId id) {
        return id("claim", id.slug());
    }

    /** {@code …/id/testimony/rfa-2019-12.trader}. */
    public Node testimony(TestimonyId id) {
        return id("testimony", id.slug());
    }

    /** {@code …/id/quantity/less-than-100-persons}. */
    public Node quantity(Quantity quantity) {
        return id("quantity", quantity.slug());
    }

    /** {@code …/id/time/2019-12-16_2019-12-21}: the solidus would start a new step of the path. */
    public Node time(Edtf time) {
        StringBuilder slug = new StringBuilder();
        for (char c : time.text().toCharArray()) {
            switch (c) {
                case '/' -> slug.append('_');
                case '[', ']', '?', '%', '{', '}', '^', '"' -> slug.append("%%%02X".formatted((int) c));
                default -> slug.append(c);
            }
        }
        return id("time", slug.toString());
    }

    /** {@code https://w3id.org/corvee/vocabulary/visa-class#tourist}, whatever the base. */
    public Node concept(ConceptId id) {
        return NodeFactory.createURI(Cv.concept(id.scheme(), id.name()));
    }

    /** {@code …/id/suggester/tagger-1.2-5f0a3c91}: a program whose suggestion was taken, in that version. */
    public Node suggester(String name, String version) {
        String plain = (name + "-" + version).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
        String digest = PartsDigest.of(List.of(name, version)).substring(0, SUGGESTER_DIGITS);
        return id("suggester", plain.replaceAll("^[-.]+|[-.]+$", "") + "-" + digest);
    }

    /** The property that a statement names; one of them is borrowed. */
    static String property(String localName) {
        return localName.equals(SKOS.exactMatch.getLocalName()) ? SKOS.exactMatch.getURI() : Cv.term(localName);
    }

    /** {@code …/id/policy/default}. */
    public Node policy(String name) {
        return id("policy", name);
    }

    /** The graph itself. */
    public Node dataset() {
        return id("dataset", "corvee");
    }

    /** {@code …/id/query/analyst.levies}: a question of the library as an example. */
    public Node query(String group, String stem) {
        return id("query", group + "." + stem);
    }

    /** The activity that made the graph. */
    public Node build() {
        return id("activity", "build");
    }

    /** A part of the graph, by what it is of: {@code …/id/dataset/corvee#class=cv:Claim}. */
    Node partition(String kind, String term) {
        String written = URLEncoder.encode(term, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%26", "&")
                .replace("%3D", "=");
        return NodeFactory.createURI("%s#%s=%s".formatted(dataset().getURI(), kind, written));
    }

    private Node id(String type, String slug) {
        return NodeFactory.createURI(base + "id/" + type + "/" + slug);
    }
}
