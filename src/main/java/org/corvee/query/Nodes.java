package org.corvee.query;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The border between Jena's nodes and our terms. */
public final class Nodes {
    private Nodes() {}

    /** The node of an IRI. */
    public static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** The node of a term. */
    public static Node node(Term term) {
        return term.match(TO_NODE);
    }

    private static final Term.Cases<Node> TO_NODE = new Term.Cases<>() {
        @Override
        public Node iri(Term.Iri iri) {
            return NodeFactory.createURI(iri.value());
        }

        @Override
        public Node literal(Term.Literal literal) {
            return literal.lang().isEmpty()
                    ? NodeFactory.createLiteralDT(
                            literal.lexical(), TypeMapper.getInstance().getSafeTypeByName(literal.datatype()))
                    : NodeFactory.createLiteralLang(literal.lexical(), literal.lang());
        }

        @Override
        public Node blank(Term.Blank blank) {
            return NodeFactory.createBlankNode(blank.label());
        }

        @Override
        public Node statement(Term.TripleTerm statement) {
            return NodeFactory.createTripleTerm(
                    node(statement.subject()), node(statement.predicate()), node(statement.object()));
        }
    };

    /** The term of a node. */
    public static Term term(Node node) {
        if (node.isURI()) {
            return new Term.Iri(node.getURI());
        }
        if (node.isLiteral()) {
            return new Term.Literal(
                    node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(), node.getLiteralLanguage());
        }
        if (node.isTripleTerm()) {
            return new Term.TripleTerm(
                    term(node.getTriple().getSubject()),
                    term(node.getTriple().getPredicate()),
                    term(node.getTriple().getObject()));
        }
        return new Term.Blank(node.toString());
    }
}
