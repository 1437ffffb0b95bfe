package org.corvee.audit.finding;

import static org.corvee.query.Nodes.iri;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.corvee.model.Cv;

/**
 * What lies in what, by however many steps: a city in a region and a country, a crew in all workers of a country. Values
 * that are one in other words lie in each other.
 *
 * <p>The one rule by which all conflicts and counts go from a whole to its parts. It is computed, not asked as a path, for
 * a path of some thousand steps overflows the stack of who asks it.
 *
 * @param steps a query that gives each {@code ?part} and the {@code ?whole} in which it lies directly
 * @param equalValues a query that gives each {@code ?value} and the {@code ?measure} to which it comes, whatever its words
 */
public record Containment(Query steps, Query equalValues) {
    /** In so many others a thing may lie: as every pair is a triple, a chain of n steps is half of n times n. */
    static final int MOST_WHOLES = 1_000;

    private static final Node ALL = iri(Cv.CONTAINED_IN_ALL);

    /**
     * Gives {@code cv:containedInAll} of all that lies in something; on a circle each lies in every other.
     *
     * @throws TooDeep if something lies in more than {@value #MOST_WHOLES} others
     */
    public void derive(DatasetGraph dataset, StreamRDF derived) {
        Map<Node, List<Node>> wholes = grouped(dataset, steps, "part", "whole");
        Map<Node, List<Node>> byMeasure = grouped(dataset, equalValues, "measure", "value");
        for (Node part : wholes.keySet()) {
            Set<Node> reached = reached(wholes, part);
            reached.remove(part);
            if (reached.size() > MOST_WHOLES) {
                throw new TooDeep(part, reached.size());
            }
            reached.forEach(whole -> derived.triple(Triple.create(part, ALL, whole)));
        }
        for (List<Node> values : byMeasure.values()) {
            values.forEach(one -> values.stream()
                    .filter(other -> !other.equals(one))
                    .forEach(other -> derived.triple(Triple.create(one, ALL, other))));
        }
    }

    private static Map<Node, List<Node>> grouped(DatasetGraph dataset, Query query, String by, String what) {
        Map<Node, List<Node>> grouped = new HashMap<>();
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).build()) {
            exec.select().forEachRemaining(row -> grouped.computeIfAbsent(row.get(by), none -> new ArrayList<>(1))
                    .add(row.get(what)));
        }
        return grouped;
    }

    private static Set<Node> reached(Map<Node, List<Node>> wholes, Node part) {
        Set<Node> reached = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(part));
        while (!open.isEmpty()) {
            wholes.getOrDefault(open.remove(), List.of()).stream()
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    /** Something lies in too many others. */
    public static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooDeep(Node part, int wholes) {
            super(("%s: lies in %,d others, step by step, and each of them is noted;"
                            + " let it lie in %,d at most: leave out steps between that nobody asks for")
                    .formatted(part, wholes, MOST_WHOLES));
        }
    }
}
