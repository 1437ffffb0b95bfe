package org.corvee.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.Unstable;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMore1;

/**
 * What is known of a query before it runs.
 *
 * @param lasting whether the same graph gives the same answer each time
 * @param heavy whether it looks as if it would walk much of the graph: patterns that share no variable, everything
 *     sorted or grouped, a closure with both ends open. One that only turns out heavy is not among them.
 * @param effort where it can run
 */
public record QueryAnalysis(boolean lasting, boolean heavy, Effort effort) {
    /** Looks at a query that has been checked. */
    public static QueryAnalysis of(Query query) {
        QueryParts parts = QueryParts.of("query", query);
        boolean moves = !parts.services().isEmpty()
                || parts.functions().stream().anyMatch(call -> call instanceof Unstable || call instanceof E_Now);
        boolean gathersAll = !parts.gathering().isEmpty()
                && parts.patterns().stream()
                        .flatMap(pattern -> pattern.getPattern().getList().stream())
                        .anyMatch(QueryAnalysis::isOpen);
        boolean heavy = gathersAll
                || parts.patterns().stream().anyMatch(QueryAnalysis::isProduct)
                || parts.paths().stream().anyMatch(QueryAnalysis::isOpenClosure);
        Effort effort = heavy || !parts.services().isEmpty() ? Effort.OPEN : EffortEstimate.query(query);
        return new QueryAnalysis(!moves && !makesNodes(query), heavy, effort);
    }

    /** The same, and how much of a graph it would look at; so a query about a thing is a look-up, unless the thing is busy. */
    public static QueryAnalysis of(Query query, Graph graph) {
        QueryAnalysis alone = of(query);
        return alone.effort != Effort.BOUNDED && EffortEstimate.isLookUp(query, graph)
                ? new QueryAnalysis(alone.lasting, false, Effort.BOUNDED)
                : alone;
    }

    /** A template with blank nodes makes new ones for every row, with new labels. */
    private static boolean makesNodes(Query query) {
        return query.isConstructType()
                && query.getConstructTemplate().getQuads().stream()
                        .anyMatch(quad -> quad.getSubject().isBlank()
                                || quad.getPredicate().isBlank()
                                || quad.getObject().isBlank());
    }

    private static boolean isOpen(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .allMatch(Node::isVariable);
    }

    private static boolean isOpenClosure(TriplePath path) {
        return path.getPath() != null
                && path.getSubject().isVariable()
                && path.getObject().isVariable()
                && (path.getPath() instanceof P_ZeroOrMore1 || path.getPath() instanceof P_OneOrMore1);
    }

    /** Whether the triples with variables fall into groups that have no variable in common. */
    private static boolean isProduct(OpBGP pattern) {
        Map<Node, Node> joined = new HashMap<>();
        for (Triple triple : pattern.getPattern()) {
            List<Node> variables = Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .filter(Node::isVariable)
                    .toList();
            variables.forEach(variable -> joined.putIfAbsent(variable, variable));
            variables.forEach(variable -> joined.put(root(joined, variable), root(joined, variables.get(0))));
        }
        return joined.keySet().stream()
                        .filter(variable -> root(joined, variable).equals(variable))
                        .count()
                > 1;
    }

    /** The variable that stands for a group, found by following each to one it was joined with. */
    private static Node root(Map<Node, Node> joined, Node variable) {
        Node at = variable;
        for (Node next = joined.get(at); next != null && !next.equals(at); next = joined.get(at)) {
            // The way is halved for whoever comes next.
            Node beyond = joined.getOrDefault(next, next);
            joined.put(at, beyond);
            at = beyond;
        }
        return at;
    }

    /** What is known of the work for a query before it runs. */
    public enum Effort {
        /** A few look-ups, or, in this graph, some thousand of them at most. */
        BOUNDED,
        /** Unknown, but it looks at the clock between steps that are small, so that it ends when it is told to. */
        STOPPABLE,
        /** Unknown, with steps that may be long or keep much: it may have to be killed. */
        OPEN
    }
}
