package org.corvee.query;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** A graph that takes triples until a portion is full; who adds more is thrown out. */
final class PortionOfTriples extends GraphWrapper {
    private final Portion most;
    private long bytes = 0;
    private Portion.Cut cut = Portion.Cut.NONE;

    PortionOfTriples(Portion most) {
        super(GraphFactory.createDefaultGraph());
        this.most = most;
    }

    Portion.Cut cut() {
        return cut;
    }

    @Override
    public void add(Triple triple) {
        if (contains(triple)) {
            return;
        }
        cut = most.cut(size(), bytes);
        if (cut != Portion.Cut.NONE) {
            throw new Full();
        }
        bytes += length(triple.getSubject()) + length(triple.getPredicate()) + length(triple.getObject());
        super.add(triple);
    }

    private static int length(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm().length()
                : node.toString().length();
    }

    /** Ends the making of an answer that is large enough. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super("full", null, false, false);
        }
    }
}
