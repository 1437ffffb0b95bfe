package org.corvee.evidence.table;

import static org.corvee.query.Nodes.iri;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.corvee.evidence.EvidenceGraph;
import org.corvee.model.Cv;
import org.corvee.store.IndexScan;

/** What the table is made of, read in one scan: the pairs of the properties that matter, and the members of some classes. */
final class TableScan {
    static final String SUBJECT = RDF.subject.getURI();
    static final String PREDICATE = RDF.predicate.getURI();
    static final String OBJECT = RDF.object.getURI();
    static final String SOURCE = OA.hasSource.getURI();
    static final String START = OA.start.getURI();
    static final String END = OA.end.getURI();
    static final String POINT = Cv.term("point");
    static final String NEVER_ASSERTED = Cv.term("neverAsserted");

    /** Whose word in a document of their own is an official record; what belongs to a narrower class belongs here too. */
    static final List<String> OFFICIAL = Stream.of("State", "GovernmentBody", "InternationalBody")
            .map(Cv::term)
            .toList();

    /** What says that a thing lies in another. */
    static final List<String> PLACING = Stream.of(
                    "within", "locatedIn", "operatesIn", "happensIn", "connects", "basedIn", "sentTo")
            .map(Cv::term)
            .toList();

    private static final List<String> PROPERTIES = List.of(
            SUBJECT,
            PREDICATE,
            OBJECT,
            SOURCE,
            START,
            END,
            POINT,
            Cv.PASSAGE_OF,
            Cv.TESTIMONY_OF,
            Cv.STANCE,
            Cv.MODALITY,
            Cv.ASSERTED_UNDER,
            Cv.RETRACTED_ON,
            Cv.REVIEWED_ON,
            Cv.HOLDS_DURING,
            Cv.HOLDS_FROM,
            Cv.HOLDS_TO,
            Cv.WITNESS,
            Cv.HEARSAY_DEPTH,
            Cv.EARLIEST,
            Cv.LATEST,
            Cv.PUBLISHED_FROM,
            Cv.PUBLISHED_TO,
            Cv.RECORDED_ON,
            Cv.SAID_TO,
            Cv.RESTS_ON,
            Cv.ORIGINS_AT_LEAST,
            Cv.ORIGINS_AT_MOST,
            Cv.PART,
            Cv.QUALIFIER,
            DCTerms.source.getURI(),
            NEVER_ASSERTED,
            Cv.PUBLISHER,
            Cv.IN_DOCUMENT,
            Cv.DERIVES_FROM_ALL,
            Cv.CONFLICT_CLASS,
            Cv.ONE_SIDE,
            Cv.OTHER_SIDE);
    private static final List<String> CLASSES = List.of(
            Cv.CLAIM,
            Cv.DOCUMENT,
            Cv.PASSAGE,
            Cv.CORROBORATION,
            Cv.CONFLICT,
            Cv.FINDING,
            Cv.term("Country"),
            Cv.term("Region"));

    private final IndexScan scan;
    private final Map<String, Relation> relations = new HashMap<>();
    private final Map<String, Numbers> members = new HashMap<>();
    private final Numbers official = new Numbers();
    private final Numbers unnamed = new Numbers();
    private final Relation placed = new Relation();
    private final Set<Long> properties = new HashSet<>();
    private final Map<Long, Node> known = new HashMap<>();

    private TableScan(IndexScan scan) {
        this.scan = scan;
    }

    static TableScan of(IndexScan scan) {
        TableScan read = new TableScan(scan);
        Map<Long, Relation> byProperty = read.relationsByNumber();
        Map<Long, Numbers> byClass = read.membersByNumber();
        long type = read.id(RDF.type.getURI()).orElse(Relation.NO_NODE);
        scan.all(IndexScan.Order.SPO, (s, p, o) -> {
            Relation relation = byProperty.get(p);
            if (relation != null) {
                relation.add(s, o);
            } else {
                read.properties.add(p);
                Optional.ofNullable(p == type ? byClass.get(o) : null).ifPresent(members -> members.add(s));
            }
        });
        return read;
    }

    private Map<Long, Relation> relationsByNumber() {
        Map<Long, Relation> byProperty = new HashMap<>();
        PROPERTIES.forEach(property -> {
            Relation pairs = new Relation();
            relations.put(property, pairs);
            id(property).ifPresent(id -> byProperty.put(id, pairs));
        });
        PLACING.forEach(property -> id(property).ifPresent(id -> byProperty.put(id, placed)));
        properties.addAll(byProperty.keySet());
        return byProperty;
    }

    private Map<Long, Numbers> membersByNumber() {
        Map<Long, Numbers> byClass = new LinkedHashMap<>();
        CLASSES.forEach(type -> {
            Numbers all = new Numbers();
            members.put(type, all);
            id(type).ifPresent(id -> byClass.put(id, all));
        });
        OFFICIAL.stream().flatMap(type -> id(type).stream()).forEach(type -> withNarrower(type, byClass));
        EvidenceGraph.UNNAMED.stream()
                .flatMapToLong(type -> scan.id(type).stream())
                .forEach(type -> byClass.put(type, unnamed));
        return byClass;
    }

    private void withNarrower(long type, Map<Long, Numbers> byClass) {
        if (byClass.putIfAbsent(type, official) == null) {
            id(RDFS.subClassOf.getURI())
                    .ifPresent(narrower -> scan.starting(
                            IndexScan.Order.POS,
                            narrower,
                            type,
                            Integer.MAX_VALUE,
                            (s, p, o) -> withNarrower(s, byClass)));
        }
    }

    /** States, their bodies and international bodies, sorted. */
    long[] official() {
        return official.distinct();
    }

    /** The voices that their publishers do not name, sorted. */
    long[] unnamed() {
        return unnamed.distinct();
    }

    /** Every property that a triple has. */
    Set<Long> properties() {
        return properties;
    }

    /** The number of an IRI, if any triple has it. */
    Optional<Long> id(String iri) {
        return scan.id(iri(iri)).stream().boxed().findFirst();
    }

    /** The node of a number. */
    Node node(long id) {
        return scan.node(id);
    }

    /** The node of a number that comes often, such as a day or a concept. */
    Node common(long id) {
        return known.computeIfAbsent(id, scan::node);
    }

    /** The pairs of a property. */
    Relation pairs(String property) {
        return pairsOf(relations, property);
    }

    /** What lies where, as triples say it. */
    Relation placed() {
        return placed;
    }

    /** The members of a class, sorted. */
    Numbers members(String type) {
        return pairsOf(members, type);
    }

    private static <T> T pairsOf(Map<String, T> all, String name) {
        return Optional.ofNullable(all.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is not read"));
    }
}
