package org.corvee.query;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.impl.XMLLiteralType;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.vocabulary.RDF;

/**
 * What <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0</a> has no way to write: most control characters, and, in
 * <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF/XML</a>, a predicate that ends in no name.
 */
final class XmlNames {
    /** Names of the syntax itself, which mean something else than a predicate there. */
    private static final Set<String> OF_THE_SYNTAX = Set.of(
            "RDF",
            "ID",
            "about",
            "bagID",
            "parseType",
            "resource",
            "nodeID",
            "datatype",
            "Description",
            "li",
            "aboutEach",
            "aboutEachPrefix");

    private static final String OTHERS = "take turtle, nt or jsonld";

    private XmlNames() {}

    /**
     * Refuses a triple that RDF/XML cannot say.
     *
     * @throws Format.NotExpressible naming what is in the way
     */
    static void check(Triple triple) {
        String predicate = triple.getPredicate().getURI();
        boolean ofTheSyntax = predicate.startsWith(RDF.getURI())
                && OF_THE_SYNTAX.contains(predicate.substring(RDF.getURI().length()));
        if (ofTheSyntax || Util.splitNamespaceXML(predicate) == predicate.length()) {
            throw new Format.NotExpressible("the predicate <%s> ends in no name that rdfxml could write; %s"
                    .formatted(EscapedText.line(predicate), OTHERS));
        }
        Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .map(XmlNames::text)
                .forEach(text -> check(text, "the graph holds", OTHERS));
        Node object = triple.getObject();
        if (object.isLiteral()
                && object.getLiteralDatatype() instanceof XMLLiteralType
                && !object.getLiteral().isWellFormed()) {
            throw new Format.NotExpressible(
                    "the graph holds an XML literal that is no XML, which rdfxml cannot say; " + OTHERS);
        }
    }

    /**
     * Refuses a text with a character that no XML can have.
     *
     * @param who begins the message
     * @param remedy ends it
     * @throws Format.NotExpressible naming the character
     */
    static void check(String text, String who, String remedy) {
        text.codePoints().filter(point -> !isWritable(point)).findFirst().ifPresent(point -> {
            throw new Format.NotExpressible(
                    "%s the character U+%04X, which XML cannot say; %s".formatted(who, point, remedy));
        });
    }

    /** The characters of a term that are written. */
    static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private static boolean isWritable(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
