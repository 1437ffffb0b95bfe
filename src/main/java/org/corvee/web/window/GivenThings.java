package org.corvee.web.window;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;

/** Looks for a thing that a pattern gives; values and the words of vocabularies are common to very many. */
final class GivenThings {
    private boolean found = false;

    boolean any() {
        return found;
    }

    void visit(Element pattern) {
        ElementWalker.walk(pattern, new ElementVisitorBase() {
            @Override
            public void visit(ElementPathBlock block) {
                block.getPattern().forEach(GivenThings.this::look);
            }

            @Override
            public void visit(ElementSubQuery sub) {
                GivenThings.this.visit(sub.getQuery().getQueryPattern());
            }
        });
    }

    private void look(TriplePath path) {
        boolean isOfClass = path.isTriple() && path.getPredicate().equals(RDF.type.asNode());
        found |= isThing(path.getSubject()) || isThing(path.getObject()) && !isOfClass;
    }

    private static boolean isThing(Node node) {
        return node.isURI()
                && !node.getURI().startsWith(Cv.VOCABULARY)
                && !node.getURI().startsWith(Cv.NS);
    }
}
