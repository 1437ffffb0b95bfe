package org.corvee.store;

import static org.corvee.store.Builds.iri;
import static org.corvee.store.Builds.link;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.junit.jupiter.api.Test;

class CanonicalLineTest {
    private static final String TRICKY = "\" \\ \n \r \t \b \f \u0001 \u007F é ㄱ \uD83D\uDE00";

    @Test
    void escapesOnlyWhatItMust() {
        assertEquals(
                "<https://example.org/a> <https://example.org/p> \"\\\" \\\\ \\n \\r \\t \\b \\f \\u0001 \\u007F é ㄱ \uD83D\uDE00\" .",
                line(NodeFactory.createLiteralString(TRICKY)));
    }

    @Test
    void isReadBackAsTheSameTriple() {
        for (Node object : List.of(
                iri("b"),
                NodeFactory.createLiteralString(TRICKY),
                NodeFactory.createLiteralLang("да", "ru"),
                NodeFactory.createLiteralDT("2031-03-04", XSDDatatype.XSDdate),
                NodeFactory.createLiteralDT("7", XSDDatatype.XSDinteger))) {
            List<Triple> read = new ArrayList<>();
            RDFParser.fromString(line(object), Lang.NTRIPLES).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    read.add(triple);
                }
            });
            assertEquals(List.of(Triple.create(iri("a"), iri("p"), object)), read);
        }
    }

    @Test
    void refusesBlankNodes() {
        Node blank = NodeFactory.createBlankNode("b0");
        assertEquals(
                "https://example.org/a https://example.org/p _:b0: '_:b0' cannot be published; the graph holds IRIs and plain literals only",
                refusal(blank));
    }

    @Test
    void refusesTripleTerms() {
        assertThrows(StoreException.class, () -> line(NodeFactory.createTripleTerm(link("a", "p", "b"))));
    }

    @Test
    void refusesIrisThatNoReaderWouldTake() {
        assertEquals(
                "https://example.org/a https://example.org/p https://example.org/a b: 'https://example.org/a b' is no IRI, it holds ' '; percent-encode it",
                refusal(iri("a b")));
    }

    private static String refusal(Node object) {
        return String.valueOf(
                assertThrows(StoreException.class, () -> line(object)).getMessage());
    }

    private static String line(Node object) {
        return new String(CanonicalLine.of(Triple.create(iri("a"), iri("p"), object)), StandardCharsets.UTF_8);
    }
}
