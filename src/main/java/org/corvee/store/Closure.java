package org.corvee.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;

/**
 * All that can be reached by one property, as another: queries read it where a path would overflow the stack.
 *
 * @param step the property that is followed
 * @param all the property that says what is reached
 */
public record Closure(Node step, Node all) {
    /** Whatever reaches more by steps over others would make a graph as large as the square of a chain. */
    static final int MOST_REACHED = 1_000;

    /**
     * Gives the closure over a graph; whoever lies on a circle reaches itself.
     *
     * @throws TooLong if something reaches more than {@value #MOST_REACHED} by way of others
     */
    void derive(Graph graph, StreamRDF derived) {
        Iterator<Triple> steps = graph.find(Node.ANY, step, Node.ANY);
        Set<Node> done = new HashSet<>();
        while (steps.hasNext()) {
            Node start = steps.next().getSubject();
            if (done.add(start)) {
                reach(graph, start).forEach(end -> derived.triple(Triple.create(start, all, end)));
            }
        }
    }

    private Set<Node> reach(Graph graph, Node start) {
        Set<Node> reached = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(start);
        int near = 0;
        while (!open.isEmpty()) {
            Iterator<Triple> steps = graph.find(open.remove(), step, Node.ANY);
            while (steps.hasNext()) {
                Node end = steps.next().getObject();
                if (reached.add(end)) {
                    open.add(end);
                }
            }
            near = near == 0 ? reached.size() : near;
            if (reached.size() - near > MOST_REACHED) {
                throw new TooLong(start, step);
            }
        }
        return reached;
    }

    /** Something reaches too much. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong(Node start, Node step) {
            super(("%s: reaches more than %,d others by %s of others, and each of them is noted;"
                            + " leave out steps between that nobody asks for")
                    .formatted(start, MOST_REACHED, step));
        }
    }
}
