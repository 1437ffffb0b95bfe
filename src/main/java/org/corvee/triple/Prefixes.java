package org.corvee.triple;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;

/** The prefixes that a graph declares, as {@code ontology/prefixes.ttl} does with {@code sh:declare}. */
public final class Prefixes {
    private Prefixes() {}

    /** Reads the declarations of a graph. */
    public static PrefixMapping of(Graph graph) {
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        graph.find(Node.ANY, SHACL.prefix, Node.ANY)
                .forEach(t -> prefixes.setNsPrefix(
                        t.getObject().getLiteralLexicalForm(),
                        graph.find(t.getSubject(), SHACL.namespace, Node.ANY)
                                .next()
                                .getObject()
                                .getLiteralLexicalForm()));
        return prefixes.lock();
    }
}
