package org.corvee.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdInline;

/**
 * A triple as its one line of canonical N-Triples, without the line's end.
 *
 * <p>As in the <a href="https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples">canonical form</a> of N-Triples, and
 * with each value in the form in which the database gives it back: {@code "01"} is the integer {@code "1"}.
 */
final class CanonicalLine {
    private static final String NOT_IN_IRI = "<>\"{}|^`\\";

    private CanonicalLine() {}

    /**
     * The line's UTF-8 bytes.
     *
     * @throws StoreException for what the published graph never holds: blank nodes, triple terms, directional strings
     */
    static byte[] of(Triple triple) {
        StringBuilder line = new StringBuilder(200);
        append(line, triple, triple.getSubject());
        line.append(' ');
        append(line, triple, triple.getPredicate());
        line.append(' ');
        append(line, triple, triple.getObject());
        return line.append(" .").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The UTF-8 bytes that a node has in the line of a triple.
     *
     * @throws StoreException for what the published graph never holds
     */
    static byte[] of(Triple triple, Node node) {
        return node.isURI() && isUsual(node.getURI()) ? usual(node.getURI()) : unusual(triple, node);
    }

    /** Whether all is ASCII that may stand in an IRI. */
    private static boolean isUsual(String iri) {
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || c > '~' || NOT_IN_IRI.indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] usual(String iri) {
        byte[] term = new byte[iri.length() + 2];
        term[0] = '<';
        for (int i = 0; i < iri.length(); i++) {
            term[i + 1] = (byte) iri.charAt(i);
        }
        term[term.length - 1] = '>';
        return term;
    }

    private static byte[] unusual(Triple triple, Node node) {
        StringBuilder term = new StringBuilder(100);
        append(term, triple, node);
        return term.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same for a node that is looked for; empty for what no published graph holds. */
    static Optional<byte[]> find(Node node) {
        try {
            return Optional.of(of(Triple.create(node, node, node), node));
        } catch (StoreException isInNoGraph) {
            return Optional.empty();
        }
    }

    private static void append(StringBuilder line, Triple triple, Node node) {
        if (node.isURI()) {
            appendIri(line, triple, node.getURI());
        } else if (node.isLiteral() && node.getLiteralBaseDirection() == null) {
            appendLiteral(line, triple, asStored(node));
        } else {
            throw new StoreException("%s: '%s' cannot be published; the graph holds IRIs and plain literals only"
                    .formatted(triple, node));
        }
    }

    private static Node asStored(Node literal) {
        NodeId inline = NodeIdInline.inline(literal);
        return inline == null ? literal : NodeIdInline.extract(inline);
    }

    private static void appendIri(StringBuilder line, Triple triple, String iri) {
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || NOT_IN_IRI.indexOf(c) >= 0) {
                throw new StoreException(
                        "%s: '%s' is no IRI, it holds '%s'; percent-encode it".formatted(triple, iri, c));
            }
        }
        line.append('<').append(iri).append('>');
    }

    private static void appendLiteral(StringBuilder line, Triple triple, Node literal) {
        line.append('"');
        appendEscaped(line, literal.getLiteralLexicalForm());
        line.append('"');
        if (!literal.getLiteralLanguage().isEmpty()) {
            line.append('@').append(literal.getLiteralLanguage());
        } else if (!literal.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            line.append("^^");
            appendIri(line, triple, literal.getLiteralDatatypeURI());
        }
    }

    private static void appendEscaped(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                case '\b' -> line.append("\\b");
                case '\f' -> line.append("\\f");
                default -> appendPlain(line, c);
            }
        }
    }

    private static void appendPlain(StringBuilder line, char c) {
        if (c < ' ' || c == 0x7F) {
            line.append("\\u%04X".formatted((int) c));
        } else {
            line.append(c);
        }
    }
}
