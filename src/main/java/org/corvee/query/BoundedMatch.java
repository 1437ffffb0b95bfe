package org.corvee.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.JoinClassifier;
import org.apache.jena.sparql.engine.main.LeftJoinClassifier;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * How much of a graph a query looks at: its patterns are matched with the graph itself, one triple a step, until all are
 * matched or the steps are used up.
 *
 * <p>What filters would leave out is counted all the same, so that a query takes fewer steps than this and not more.
 */
final class BoundedMatch {
    /** Takes what matches so far; says whether to go on. */
    private interface Rows {
        boolean take(Binding row);
    }

    private final Graph graph;
    private int left;

    private BoundedMatch(Graph graph, int steps) {
        this.graph = graph;
        this.left = steps;
    }

    /** Whether all matches of a query's patterns are found in so many steps. */
    static boolean isWithin(int steps, Op op, Graph graph) {
        return new BoundedMatch(graph, steps).isDone(op, BindingFactory.root(), row -> true);
    }

    /** Hands on the rows of a part that fit a row; false when the steps are used up, or cannot be told. */
    private boolean isDone(Op op, Binding row, Rows rows) {
        if (op instanceof OpBGP pattern) {
            return isDone(pattern.getPattern().getList(), row, rows);
        }
        if (op instanceof OpTable table) {
            return isDone(table, row, rows);
        }
        if (op instanceof OpUnion union) {
            return isDone(union.getLeft(), row, rows) && isDone(union.getRight(), row, rows);
        }
        if (op instanceof OpJoin join) {
            return JoinClassifier.isLinear(join)
                    && isDone(join.getLeft(), row, one -> isDone(join.getRight(), one, rows));
        }
        if (op instanceof OpLeftJoin optional) {
            return LeftJoinClassifier.isLinear(optional)
                    && isDone(optional.getLeft(), row, one -> rows.take(one) && isDone(optional.getRight(), one, rows));
        }
        if (op instanceof OpProject project) {
            return isDone(project.getSubOp(), row, one -> rows.take(only(project.getVars(), one, row)));
        }
        if (op instanceof OpGroup group) {
            return isDone(
                    group.getSubOp(),
                    row,
                    one -> rows.take(only(group.getGroupVars().getVars(), one, row)));
        }
        return op instanceof Op1 modified && isDone(modified.getSubOp(), row, rows);
    }

    private boolean isDone(OpTable table, Binding row, Rows rows) {
        for (var all = table.getTable().rows(); all.hasNext(); ) {
            Optional<Binding> joined = joined(row, all.next());
            if (--left < 0 || joined.isPresent() && !rows.take(joined.get())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Binding> joined(Binding row, Binding other) {
        BindingBuilder joined = Binding.builder(row);
        for (Var variable : (Iterable<Var>) other::vars) {
            Node here = row.get(variable);
            if (here == null) {
                joined.add(variable, other.get(variable));
            } else if (!here.equals(other.get(variable))) {
                return Optional.empty();
            }
        }
        return Optional.of(joined.build());
    }

    /** Of what was found, what can be seen from outside. */
    private static Binding only(List<Var> seen, Binding found, Binding row) {
        BindingBuilder only = Binding.builder(row);
        seen.stream()
                .filter(variable -> !row.contains(variable) && found.contains(variable))
                .forEach(variable -> only.add(variable, found.get(variable)));
        return only.build();
    }

    /** Matches the triple first of which most is known. */
    private boolean isDone(List<Triple> pattern, Binding row, Rows rows) {
        if (pattern.isEmpty()) {
            return rows.take(row);
        }
        List<Triple> rest = new ArrayList<>(pattern.stream()
                .map(triple -> Substitute.substitute(triple, row))
                .toList());
        Triple next =
                rest.stream().max(Comparator.comparingInt(BoundedMatch::known)).orElseThrow();
        rest.remove(next);
        ExtendedIterator<Triple> found =
                graph.find(wanted(next.getSubject()), wanted(next.getPredicate()), wanted(next.getObject()));
        try {
            while (found.hasNext()) {
                Optional<Binding> matched = matched(next, found.next(), row);
                if (--left < 0 || matched.isPresent() && !isDone(rest, matched.get(), rows)) {
                    return false;
                }
            }
            return true;
        } finally {
            found.close();
        }
    }

    private static Node wanted(Node node) {
        return node.isConcrete() ? node : Node.ANY;
    }

    /** A subject has few triples, an object has more, a predicate very many. */
    private static int known(Triple triple) {
        return (triple.getSubject().isConcrete() ? 4 : 0)
                + (triple.getObject().isConcrete() ? 2 : 0)
                + (triple.getPredicate().isConcrete() ? 1 : 0);
    }

    private static Optional<Binding> matched(Triple pattern, Triple found, Binding row) {
        BindingBuilder matched = Binding.builder(row);
        boolean fits = Stream.of(
                        new Node[] {pattern.getSubject(), found.getSubject()},
                        new Node[] {pattern.getPredicate(), found.getPredicate()},
                        new Node[] {pattern.getObject(), found.getObject()})
                .allMatch(place -> fits(place[0], place[1], matched));
        return fits ? Optional.of(matched.build()) : Optional.empty();
    }

    private static boolean fits(Node wanted, Node found, BindingBuilder matched) {
        if (!(wanted instanceof Var variable)) {
            return true;
        }
        Node known = matched.get(variable);
        if (known == null) {
            matched.add(variable, found);
        }
        return known == null || known.equals(found);
    }
}
