package org.corvee.evidence.table;

import static org.corvee.query.Nodes.iri;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.model.Cv;
import org.corvee.query.Labels;
import org.corvee.query.Nodes;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.store.IndexScan;

/**
 * The things of a build that have a name, type by type, each type in the order of the names.
 *
 * <p>A type is what an id begins with, such as {@code place}; the kinds of a thing are its classes. The table is made once,
 * with the table of claims, and never changes, as its build does not.
 *
 * <pre>{@code
 * ThingTable things = ThingTable.of(claims, names);
 * things.types();                                  // cohort, event, place …
 * part.of(things.of("place"));                     // the places of one page
 * ThingTable.mostClaimsFirst(things.of("place"));  // the same by what is said of them
 * }</pre>
 */
public final class ThingTable {
    private static final Comparator<ListedThing> BY_NAME =
            Comparator.comparing(ListedThing::name).thenComparing(ListedThing::id);
    private static final Comparator<ListedThing> BY_CLAIMS =
            Comparator.comparingInt(ListedThing::claims).reversed();

    private final SortedMap<String, List<ListedThing>> types;
    private final Map<String, ListedThing> things;

    private ThingTable(List<ListedThing> all) {
        SortedMap<String, List<ListedThing>> byType =
                all.stream().collect(Collectors.groupingBy(ListedThing::type, TreeMap::new, Collectors.toList()));
        byType.replaceAll((type, some) -> some.stream().sorted(BY_NAME).toList());
        this.types = Collections.unmodifiableSortedMap(byType);
        this.things = all.stream().collect(Collectors.toUnmodifiableMap(ListedThing::id, thing -> thing));
    }

    /**
     * Reads the things of the build of which a table has the claims, in one scan.
     *
     * @param names of its things; what is not called by them is somebody else's and is left out
     */
    public static ThingTable of(ClaimTable claims, ShortNames names) {
        return new ThingTable(new Reading(claims, names).things());
    }

    /**
     * A thing.
     *
     * @param id {@code type/slug}
     * @param name its label, or how its publisher describes it; in English where it has an English one
     * @param kinds the IRIs of its classes
     * @param claims how many are about it, and in it where it is a document
     */
    public record ListedThing(String id, String name, Set<String> kinds, int claims) {
        /** What its id begins with. */
        public String type() {
            return id.substring(0, Math.max(0, id.indexOf('/')));
        }
    }

    /** The types, each with its things in the order of their names. */
    public SortedMap<String, List<ListedThing>> types() {
        return types;
    }

    /** The things of a type in the order of their names; none where nothing is of that type. */
    public List<ListedThing> of(String type) {
        return Optional.ofNullable(types.get(type)).orElse(List.of());
    }

    /** The thing of an id. */
    public Optional<ListedThing> thing(String id) {
        return Optional.ofNullable(things.get(id));
    }

    /** All ids, in no order. */
    public Set<String> ids() {
        return things.keySet();
    }

    /** Things by how many claims they have, the most first; those with as many stay as they were. */
    public static List<ListedThing> mostClaimsFirst(List<ListedThing> things) {
        return things.stream().sorted(BY_CLAIMS).toList();
    }

    /** Reads things subject by subject. */
    private static final class Reading implements IndexScan.Visitor {
        private static final Set<String> MEASURES = Set.of(Cv.QUANTITY, Cv.TIME_SPAN);

        private final ClaimTable claims;
        private final ShortNames names;
        private final IndexScan scan;
        private final Map<Long, String> kinds;
        private final long type;
        private final long label;
        private final long described;
        private final Map<Set<String>, Set<String>> known = new HashMap<>();
        private final List<ListedThing> found = new ArrayList<>();

        private long thing = Relation.NO_NODE;
        private final Set<String> kindsOfThing = new TreeSet<>();
        private final List<Long> labels = new ArrayList<>();
        private final List<Long> descriptions = new ArrayList<>();

        Reading(ClaimTable claims, ShortNames names) {
            this.claims = claims;
            this.names = names;
            this.scan = claims.scan();
            this.kinds = kinds();
            this.type = number(RDF.type.getURI());
            this.label = number(RDFS.label.getURI());
            this.described = number(Cv.DESCRIBED);
        }

        List<ListedThing> things() {
            scan.all(IndexScan.Order.SPO, this);
            end();
            return found;
        }

        private long number(String iri) {
            return scan.id(iri(iri)).orElse(Relation.NO_NODE);
        }

        /** The classes of what has a page of its own, by number. */
        private Map<Long, String> kinds() {
            Map<Long, String> all = new HashMap<>();
            Deque<Long> open = new ArrayDeque<>();
            Stream.of(Cv.term("Entity"), Cv.DOCUMENT).map(this::number).forEach(open::add);
            long narrower = number(RDFS.subClassOf.getURI());
            while (!open.isEmpty()) {
                long kind = open.remove();
                if (kind != Relation.NO_NODE && !all.containsKey(kind)) {
                    all.put(kind, scan.node(kind).toString());
                    scan.starting(IndexScan.Order.POS, narrower, kind, Integer.MAX_VALUE, (s, p, o) -> open.add(s));
                }
            }
            return all;
        }

        @Override
        public void triple(long subject, long property, long object) {
            if (subject != thing) {
                end();
                thing = subject;
            }
            if (property == type) {
                Optional.ofNullable(kinds.get(object)).ifPresent(kindsOfThing::add);
            } else if (property == label) {
                labels.add(object);
            } else if (property == described) {
                descriptions.add(object);
            }
        }

        /** Whatever has been read of a thing is all that there is. */
        private void end() {
            if (!kindsOfThing.isEmpty() && Collections.disjoint(kindsOfThing, MEASURES)) {
                name().ifPresent(name -> slug().ifPresent(id -> found.add(listed(id, name))));
            }
            kindsOfThing.clear();
            labels.clear();
            descriptions.clear();
        }

        private Optional<String> name() {
            return Stream.of(labels, descriptions)
                    .flatMap(texts -> Labels.best(texts.stream().flatMap(this::literal)).stream())
                    .findFirst();
        }

        private Stream<Term.Literal> literal(long text) {
            return Nodes.term(scan.node(text)) instanceof Term.Literal literal ? Stream.of(literal) : Stream.empty();
        }

        private Optional<String> slug() {
            Node node = scan.node(thing);
            return node.isURI() ? names.slug(new Term.Iri(node.getURI())) : Optional.empty();
        }

        private ListedThing listed(String id, String name) {
            int code = claims.code(thing);
            int about = claims.count(ClaimTable.Facet.THING, code);
            int inside = kindsOfThing.contains(Cv.DOCUMENT) ? claims.count(ClaimTable.Facet.DOCUMENT, code) : 0;
            return new ListedThing(
                    id, name, known.computeIfAbsent(Set.copyOf(kindsOfThing), own -> own), about + inside);
        }
    }
}
