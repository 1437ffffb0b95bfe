package org.corvee.audit.scan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.corvee.audit.scan.ToldClaims.Told;

/**
 * What rules about a thing, what lies in it and in what it lies have in common.
 *
 * @param claims of the graph
 * @param rows takes the pairs
 */
record RelatedRule(ToldClaims claims, Consumer<Binding> rows) {
    private static final Var ONE = Var.alloc("one");
    private static final Var OTHER = Var.alloc("other");

    /** The values that a query lists, one {@code VALUES} after the other. */
    static List<List<Binding>> values(Query query) {
        return ((ElementGroup) query.getQueryPattern())
                .getElements().stream()
                        .filter(ElementData.class::isInstance)
                        .map(element -> ((ElementData) element).getRows())
                        .toList();
    }

    /** A thing and what lies in it. */
    Set<Long> parts(long thing) {
        Set<Long> parts = new LinkedHashSet<>(List.of(thing));
        parts.addAll(claims.parts(thing));
        return parts;
    }

    /** The claims about a thing, in what it lies, and what lies in it. */
    Stream<Told> aboutRelated(long thing) {
        Set<Long> related = parts(thing);
        related.addAll(claims.wholes(thing));
        return related.stream().flatMap(node -> claims.about(node).stream());
    }

    /** Gives a pair, with a verdict and its reason where the rule has decided. */
    void give(Told one, Told other, String verdict, String reason) {
        BindingBuilder row = BindingFactory.builder();
        row.add(ONE, claims.node(one.claim()));
        row.add(OTHER, claims.node(other.claim()));
        if (!reason.isEmpty()) {
            row.add(Var.alloc(verdict), NodeFactory.createLiteralString(reason));
        }
        rows.accept(row.build());
    }

    /** The number of a value in a row; {@link ToldClaims#NONE} when it is left open. */
    long id(Binding values, String name) {
        Node node = values.get(name);
        return node == null ? ToldClaims.NONE : claims.id(node);
    }
}
