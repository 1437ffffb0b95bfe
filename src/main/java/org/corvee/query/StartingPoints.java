package org.corvee.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
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
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;
import org.corvee.store.GraphCounts;

/**
 * From how many places a query has to start: as many as there are of what it speaks of, where it names none of them.
 *
 * <p>There are no more of something than the graph has triples of each property that it must have, and of what it speaks of
 * there is one thing of which there are most. That says nothing of how far the query goes from each, so that it is little for
 * a look-up and about as much as there are claims for a question about all of them.
 */
final class StartingPoints {
    private final GraphCounts counts;
    private final List<Triple> needed = new ArrayList<>();
    private boolean isNamed = false;
    private OptionalLong others = OptionalLong.empty();

    private StartingPoints(GraphCounts counts) {
        this.counts = counts;
    }

    static long of(Query query, GraphCounts counts) {
        return of(Algebra.compile(query), counts);
    }

    private static long of(Op op, GraphCounts counts) {
        StartingPoints points = new StartingPoints(counts);
        points.gather(op);
        return points.number();
    }

    /** What the answer cannot do without; of alternatives, how much each has to start from. */
    private void gather(Op op) {
        if (op instanceof OpBGP pattern) {
            pattern.getPattern().forEach(this::need);
        } else if (op instanceof OpPath path) {
            need(path.getTriplePath());
        } else if (op instanceof OpUnion union) {
            long both = of(union.getLeft(), counts) + of(union.getRight(), counts);
            others = OptionalLong.of(Math.min(others.orElse(Long.MAX_VALUE), both));
        } else if (op instanceof OpLeftJoin || op instanceof OpMinus || op instanceof OpConditional) {
            gather(((Op2) op).getLeft());
        } else if (op instanceof Op2 both) {
            gather(both.getLeft());
            gather(both.getRight());
        } else if (op instanceof OpN several) {
            several.getElements().forEach(this::gather);
        } else if (op instanceof Op1 one) {
            gather(one.getSubOp());
        }
    }

    private void need(Triple triple) {
        needed.add(triple);
        boolean isOfKind = triple.getPredicate().equals(RDF.type.asNode())
                || triple.getPredicate().equals(RDF.predicate.asNode());
        isNamed |= isGiven(triple.getSubject()) || isGiven(triple.getObject()) && !isOfKind;
    }

    /** Of a path without an end that is named, nobody knows where it begins. */
    private void need(TriplePath path) {
        if (isGiven(path.getSubject()) || isGiven(path.getObject())) {
            isNamed = true;
        } else if (needed.isEmpty()) {
            others = OptionalLong.of(Math.min(others.orElse(Long.MAX_VALUE), counts.triples()));
        }
    }

    private long number() {
        if (isNamed) {
            return 1;
        }
        if (needed.isEmpty()) {
            return others.orElse(1);
        }
        Set<Node> things = new HashSet<>();
        needed.forEach(triple -> things.add(triple.getSubject()));
        Map<Node, Long> most = new HashMap<>();
        needed.forEach(triple -> Stream.of(triple.getSubject(), triple.getObject())
                .filter(things::contains)
                .forEach(thing -> most.merge(thing, matches(triple), Math::min)));
        return most.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    private long matches(Triple triple) {
        if (!triple.getPredicate().isURI()) {
            return counts.triples();
        }
        boolean isOfClass = triple.getPredicate().equals(RDF.type.asNode())
                && triple.getObject().isURI();
        boolean isOfProperty = triple.getPredicate().equals(RDF.predicate.asNode())
                && triple.getObject().isURI();
        if (isOfProperty) {
            // About as many claims have a property as facts do.
            return counts.ofProperty(triple.getObject().getURI());
        }
        return isOfClass
                ? counts.ofClass(triple.getObject().getURI())
                : counts.ofProperty(triple.getPredicate().getURI());
    }

    /** Values and the words of vocabularies are common to very many. */
    private static boolean isGiven(Node node) {
        return node.isURI() && !node.getURI().startsWith(Cv.VOCABULARY);
    }
}
