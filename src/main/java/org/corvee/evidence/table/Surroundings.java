package org.corvee.evidence.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;
import org.corvee.query.Nodes;
import org.corvee.query.Term;
import org.corvee.store.IndexScan;

/** The triples around a thing, as many as a page shows, and which of them somebody claims. */
public final class Surroundings {
    /** How many triples of one property are looked at. */
    private static final int LOOK = 10_000;

    private static final Comparator<Value> BY_VALUE = Comparator.comparing(
                    (Value value) -> value.property().toString())
            .thenComparing(
                    value -> NodeValue.makeNode(Nodes.node(value.value())),
                    (one, other) -> NodeValue.compareAlways(one, other));

    private final IndexScan scan;
    private final ClaimTable table;
    private final Map<Node, Long> properties = new LinkedHashMap<>();
    private final long[] findings;

    Surroundings(IndexScan scan, ClaimTable table, Set<Long> properties, long[] findings) {
        this.findings = findings;
        this.scan = scan;
        this.table = table;
        Map<Node, Long> known = new HashMap<>();
        properties.forEach(id -> known.put(scan.node(id), id));
        known.keySet().stream()
                .sorted(Comparator.comparing(Node::toString))
                .forEach(property -> this.properties.put(property, known.get(property)));
    }

    /**
     * A triple of a thing.
     *
     * @param claimed whether somebody claims it
     */
    public record Value(Term property, Term value, boolean claimed) {}

    /**
     * What points at a thing by one property without a claim.
     *
     * @param subjects the first of them
     * @param all how many there are, as far as was looked
     */
    public record Pointers(Term property, List<Term> subjects, int all) {
        public Pointers {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * What stands of a thing in plain triples, in the order of properties and values.
     *
     * @param each at most so many claimed values a property
     */
    public List<Value> values(Node thing, int each) {
        List<Value> values = new ArrayList<>();
        scan.id(thing).ifPresent(id -> {
            Map<Long, Integer> counts = new HashMap<>();
            scan.starting(IndexScan.Order.SPO, id, (s, p, o) -> {
                int before = counts.merge(p, 1, Integer::sum) - 1;
                boolean isClaimed = before < LOOK && table.isClaimed(s, p, o);
                if (before < each || before < LOOK && !isClaimed) {
                    values.add(new Value(term(p), term(o), isClaimed));
                }
            });
        });
        values.sort(BY_VALUE);
        return values;
    }

    private Term term(long id) {
        return Nodes.term(scan.node(id));
    }

    /**
     * What points at a thing without a claim, in the order of the properties.
     *
     * @param except properties that do not count
     * @param most so many subjects a property
     */
    public List<Pointers> pointers(Node thing, Set<Node> except, int most) {
        OptionalLong id = scan.id(thing);
        List<Pointers> pointers = new ArrayList<>();
        properties.forEach((property, number) -> {
            if (id.isPresent() && !except.contains(property)) {
                Pointers found = pointers(property, number, id.getAsLong(), most);
                if (found.all() > 0) {
                    pointers.add(found);
                }
            }
        });
        return pointers;
    }

    /**
     * Triples that point at a thing, property by property.
     *
     * @param except properties that do not count
     * @param most so many of them
     */
    public List<Triple> pointing(Node thing, Set<Node> except, int most) {
        List<Triple> pointing = new ArrayList<>();
        scan.id(thing)
                .ifPresent(id -> properties.forEach((property, number) -> {
                    if (!except.contains(property)) {
                        scan.starting(
                                IndexScan.Order.POS,
                                number,
                                id,
                                most - pointing.size(),
                                (s, p, o) -> pointing.add(Triple.create(scan.node(s), property, thing)));
                    }
                }));
        return pointing;
    }

    /**
     * The findings that name a thing.
     *
     * @param most so many of them
     */
    public List<Node> findings(Node thing, int most) {
        Set<Long> found = new LinkedHashSet<>();
        scan.id(thing).ifPresent(id -> properties
                .values()
                .forEach(number -> scan.starting(IndexScan.Order.POS, number, id, Integer.MAX_VALUE, (s, p, o) -> {
                    if (found.size() < most && Arrays.binarySearch(findings, s) >= 0) {
                        found.add(s);
                    }
                })));
        return found.stream().map(scan::node).toList();
    }

    private Pointers pointers(Node property, long number, long thing, int most) {
        List<Term> subjects = new ArrayList<>();
        int[] all = new int[1];
        scan.starting(IndexScan.Order.POS, number, thing, LOOK, (s, p, o) -> {
            if (!table.isClaimed(s, p, o)) {
                all[0]++;
                if (subjects.size() < most) {
                    subjects.add(term(s));
                }
            }
        });
        subjects.sort(Comparator.comparing(Term::toString));
        return new Pointers(Nodes.term(property), subjects, all[0]);
    }
}
