package org.corvee.release.nanopub;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * A nanopublication whose parts are said and whose address is not computed yet.
 *
 * @param base what its address begins with
 * @param parts the assertion, where it is from, and what is to be known of the publication
 */
record Nanopub(String base, Parts parts) {
    private static final String NP = "http://www.nanopub.org/nschema#";
    private static final List<String> NAMES = List.of("assertion", "provenance", "pubinfo");
    private static final List<String> PROPERTIES = List.of("hasAssertion", "hasProvenance", "hasPublicationInfo");

    /** Stands for the nanopublication and its assertion until their addresses are known. */
    static final Node ITSELF = NodeFactory.createURI("urn:nanopub:itself");

    static final Node ASSERTION = NodeFactory.createURI("urn:nanopub:assertion");

    /** The triples of its three graphs. */
    record Parts(List<Triple> assertion, List<Triple> provenance, List<Triple> pubinfo) {
        Parts {
            assertion = List.copyOf(assertion);
            provenance = List.copyOf(provenance);
            pubinfo = List.copyOf(pubinfo);
        }

        List<List<Triple>> all() {
            return List.of(assertion, provenance, pubinfo);
        }
    }

    /** Its address. */
    String address() {
        return base + TrustyCode.of(quads(base + TrustyCode.BLANK));
    }

    /** It in TriG, a graph after the other. */
    String trig() {
        List<Quad> quads = quads(address());
        StringBuilder text = new StringBuilder();
        Node open = null;
        for (Quad quad : quads) {
            if (!quad.getGraph().equals(open)) {
                text.append(open == null ? "" : "}\n")
                        .append('<')
                        .append(quad.getGraph().getURI())
                        .append("> {\n");
                open = quad.getGraph();
            }
            text.append("  ")
                    .append(written(quad.getSubject()))
                    .append(' ')
                    .append(written(quad.getPredicate()))
                    .append(' ')
                    .append(written(quad.getObject()))
                    .append(" .\n");
        }
        return text.append("}\n\n").toString();
    }

    private static String written(Node node) {
        IndentedLineBuffer out = new IndentedLineBuffer();
        new NodeFormatterNT().format(out, node);
        return out.asString();
    }

    private List<Quad> quads(String address) {
        List<Quad> quads = new ArrayList<>();
        Node head = part(address, "Head");
        Node itself = NodeFactory.createURI(address);
        quads.add(new Quad(head, itself, RDF.type.asNode(), NodeFactory.createURI(NP + "Nanopublication")));
        for (int i = 0; i < NAMES.size(); i++) {
            quads.add(
                    new Quad(head, itself, NodeFactory.createURI(NP + PROPERTIES.get(i)), part(address, NAMES.get(i))));
        }
        for (int i = 0; i < NAMES.size(); i++) {
            Node graph = part(address, NAMES.get(i));
            for (Triple triple : parts.all().get(i)) {
                quads.add(new Quad(
                        graph,
                        placed(triple.getSubject(), address),
                        triple.getPredicate(),
                        placed(triple.getObject(), address)));
            }
        }
        return quads;
    }

    private static Node placed(Node node, String address) {
        return node.equals(ITSELF)
                ? NodeFactory.createURI(address)
                : node.equals(ASSERTION) ? part(address, NAMES.get(0)) : node;
    }

    private static Node part(String address, String name) {
        return NodeFactory.createURI(address + "#" + name);
    }
}
