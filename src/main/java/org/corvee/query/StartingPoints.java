package org.corvee.query;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.vocabulary.RDF;
import org.corvee.store.GraphCounts;

/**
 * From how many places a query has to start: the matches of the rarest of the triples that it cannot do without.
 *
 * <p>It says nothing of how far it goes from each, so that it is little for a look-up and about as much as there are claims
 * for a question about all of them.
 *
 * @param counts of the graph
 */
record StartingPoints(GraphCounts counts) {
    static long of(Query query, GraphCounts counts) {
        return new StartingPoints(counts).of(Algebra.compile(query));
    }

    private long of(Op op) {
        if (op instanceof OpBGP pattern) {
            return pattern.getPattern().isEmpty()
                    ? 1
                    : pattern.getPattern().getList().stream()
                            .mapToLong(this::matches)
                            .min()
                            .orElse(1);
        }
        if (op instanceof OpPath path) {
            return isGiven(path.getTriplePath().getSubject())
                            || isGiven(path.getTriplePath().getObject())
                    ? 1
                    : counts.triples();
        }
        if (op instanceof OpTable) {
            return 1;
        }
        if (op instanceof OpUnion union) {
            return of(union.getLeft()) + of(union.getRight());
        }
        if (op instanceof OpLeftJoin || op instanceof OpMinus || op instanceof OpConditional) {
            return of(((Op2) op).getLeft());
        }
        if (op instanceof Op2 both) {
            return least(Stream.of(both.getLeft(), both.getRight()));
        }
        if (op instanceof OpN several) {
            return least(several.getElements().stream());
        }
        return op instanceof Op1 one ? of(one.getSubOp()) : counts.triples();
    }

    /** What has one place to start from only says nothing of its own, as a table of values to join with. */
    private long least(Stream<Op> parts) {
        return parts.filter(part -> !(part instanceof OpTable))
                .mapToLong(this::of)
                .min()
                .orElse(1);
    }

    private long matches(Triple triple) {
        if (isGiven(triple.getSubject())) {
            return 1;
        }
        if (!triple.getPredicate().isURI()) {
            return isGiven(triple.getObject()) ? 1 : counts.triples();
        }
        if (triple.getPredicate().equals(RDF.type.asNode())) {
            return triple.getObject().isURI()
                    ? counts.ofClass(triple.getObject().getURI())
                    : counts.ofProperty(triple.getPredicate().getURI());
        }
        return isGiven(triple.getObject()) ? 1 : counts.ofProperty(triple.getPredicate().getURI());
    }

    private static boolean isGiven(Node node) {
        return node.isURI() || node.isLiteral();
    }
}
