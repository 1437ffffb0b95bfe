package org.corvee.audit.scan;

import static org.corvee.query.Nodes.iri;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.corvee.model.Cv;
import org.corvee.store.IndexScan;

/**
 * What is claimed in a graph, in numbers, by the subject and by the property; and the properties that lead from thing to
 * thing, each read when it is first followed.
 */
public final class ToldClaims {
    /** The number of a node that the graph does not have. */
    static final long NONE = Long.MIN_VALUE;

    private final IndexScan scan;
    private final Map<Long, List<Told>> bySubject = new HashMap<>();
    private final Map<Long, List<Told>> byPredicate = new HashMap<>();
    private final Map<Long, Map<Long, Set<Long>>> onward = new HashMap<>();
    private final Map<Long, Map<Long, Set<Long>>> backward = new HashMap<>();
    private final Map<Long, Node> nodes = new HashMap<>();
    private final long containedInAll;
    private boolean isPlain = true;

    private ToldClaims(IndexScan scan) {
        this.scan = scan;
        this.containedInAll = id(iri(Cv.CONTAINED_IN_ALL));
    }

    /** Reads the claims of a graph in one scan. */
    public static ToldClaims of(IndexScan scan) {
        ToldClaims claims = new ToldClaims(scan);
        ToldReader reader = claims.new ToldReader();
        scan.all(IndexScan.Order.SPO, reader);
        reader.finish();
        return claims;
    }

    /** Whether each claim has each of its parts once, as the shapes want it: only then are these rules right. */
    public boolean isPlain() {
        return isPlain;
    }

    /**
     * A claim.
     *
     * @param claim its number
     * @param subject of what it says
     * @param predicate of what it says
     * @param object of what it says
     * @param manner how it says that
     * @param days when that holds
     */
    record Told(long claim, long subject, long predicate, long object, Manner manner, TimeBounds days) {
        boolean affirms() {
            return manner.affirms();
        }

        boolean isRetracted() {
            return manner.retracted();
        }
    }

    /**
     * How a claim is made.
     *
     * @param stance a concept
     * @param affirms whether that is the stance that affirms
     * @param mood a concept
     */
    record Manner(long stance, boolean affirms, long mood, boolean qualified, boolean retracted, boolean asserted) {}

    /**
     * The dates from which and to which a claim holds; {@link #NONE} where there is none.
     *
     * @param from a literal
     * @param to a literal
     */
    record TimeBounds(long from, long to) {
        static final TimeBounds OPEN = new TimeBounds(NONE, NONE);
    }

    List<Told> about(long subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    List<Told> with(long predicate) {
        return byPredicate.getOrDefault(predicate, List.of());
    }

    /** The number of a term of ours. */
    long term(String name) {
        return id(iri(Cv.term(name)));
    }

    long concept(String scheme, String name) {
        return id(iri(Cv.concept(scheme, name)));
    }

    /** The modalities of these names. */
    Set<Long> moods(String... names) {
        Set<Long> moods = new HashSet<>();
        for (String name : names) {
            moods.add(concept("modality", name));
        }
        return moods;
    }

    long id(Node node) {
        return scan.id(node).orElse(NONE);
    }

    Node node(long id) {
        return nodes.computeIfAbsent(id, scan::node);
    }

    /** The text of a literal, or an IRI. */
    String text(long id) {
        Node node = node(id);
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /** The instances of exactly this class. */
    Set<Long> instances(String type) {
        Set<Long> instances = new LinkedHashSet<>();
        long id = term(type);
        long typeOf = id(RDF.type.asNode());
        if (id != NONE) {
            scan.starting(IndexScan.Order.OSP, id, (s, p, o) -> {
                if (p == typeOf) {
                    instances.add(s);
                }
            });
        }
        return instances;
    }

    /** What a property leads to, from wherever. */
    Map<Long, Set<Long>> links(long property) {
        return read(onward, property, true);
    }

    /** What a property leads to. */
    Set<Long> next(long property, long node) {
        return read(onward, property, true).getOrDefault(node, Set.of());
    }

    /** What a property comes from. */
    private Set<Long> previous(long property, long node) {
        return read(backward, property, false).getOrDefault(node, Set.of());
    }

    private Map<Long, Set<Long>> read(Map<Long, Map<Long, Set<Long>>> links, long property, boolean isOnward) {
        Map<Long, Set<Long>> known = links.get(property);
        if (known != null) {
            return known;
        }
        Map<Long, Set<Long>> read = new HashMap<>();
        if (property != NONE) {
            scan.starting(IndexScan.Order.POS, property, (s, p, o) -> read.computeIfAbsent(
                            isOnward ? s : o, none -> new LinkedHashSet<>(2))
                    .add(isOnward ? o : s));
        }
        links.put(property, read);
        return read;
    }

    /** In what a thing lies, by however many steps. */
    Set<Long> wholes(long thing) {
        return next(containedInAll, thing);
    }

    /** What lies in a thing. */
    Set<Long> parts(long thing) {
        return previous(containedInAll, thing);
    }

    /** Whether a thing lies in another, or is it. */
    boolean isIn(long thing, long whole) {
        return thing == whole || wholes(thing).contains(whole);
    }

    /** Puts the parts of each claim together; a scan brings them one after the other. */
    private final class ToldReader implements IndexScan.Visitor {
        private final long subjectOf = id(RDF.subject.asNode());
        private final long predicateOf = id(RDF.predicate.asNode());
        private final long objectOf = id(RDF.object.asNode());
        private final long stanceOf = id(iri(Cv.STANCE));
        private final long modalityOf = id(iri(Cv.MODALITY));
        private final long qualifierOf = id(iri(Cv.QUALIFIER));
        private final long retractedOn = id(iri(Cv.RETRACTED_ON));
        private final long assertedUnder = id(iri(Cv.ASSERTED_UNDER));
        private final long holdsFrom = id(iri(Cv.HOLDS_FROM));
        private final long holdsTo = id(iri(Cv.HOLDS_TO));
        private final long affirms = concept("stance", "affirms");
        private final Set<Long> single =
                new HashSet<>(List.of(subjectOf, predicateOf, objectOf, stanceOf, modalityOf, holdsFrom, holdsTo));
        private final Map<Long, Long> parts = new HashMap<>();
        private long current = NONE;
        private boolean isRepeated = false;

        @Override
        public void triple(long s, long p, long o) {
            if (s != current) {
                finish();
                current = s;
            }
            if (single.contains(p)) {
                isRepeated |= parts.put(p, o) != null;
            } else if (p == qualifierOf || p == retractedOn || p == assertedUnder) {
                parts.put(p, o);
            }
        }

        void finish() {
            isPlain &= !(isRepeated && parts.containsKey(stanceOf));
            isRepeated = false;
            if (parts.containsKey(stanceOf) && parts.containsKey(subjectOf)) {
                Told told = new Told(current, part(subjectOf), part(predicateOf), part(objectOf), manner(), days());
                bySubject
                        .computeIfAbsent(told.subject(), none -> new ArrayList<>(1))
                        .add(told);
                byPredicate
                        .computeIfAbsent(told.predicate(), none -> new ArrayList<>(1))
                        .add(told);
            }
            parts.clear();
        }

        private Manner manner() {
            return new Manner(
                    part(stanceOf),
                    part(stanceOf) == affirms,
                    part(modalityOf),
                    parts.containsKey(qualifierOf),
                    parts.containsKey(retractedOn),
                    parts.containsKey(assertedUnder));
        }

        private TimeBounds days() {
            return parts.containsKey(holdsFrom) || parts.containsKey(holdsTo)
                    ? new TimeBounds(part(holdsFrom), part(holdsTo))
                    : TimeBounds.OPEN;
        }

        private long part(long property) {
            return parts.getOrDefault(property, NONE);
        }
    }
}
