package org.corvee.evidence.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.corvee.evidence.Whereabouts;
import org.corvee.model.Cv;
import org.corvee.model.Stance;
import org.corvee.model.Wkt;
import org.corvee.query.ShortNames;

/** Which place with a point a thing is nearest to: itself, or what holds it, or what holds that. */
final class PlaceTree {
    private final TableScan read;
    private final Set<Long> named = new HashSet<>();
    private final Map<Long, Set<Long>> claimed = new HashMap<>();
    private final Map<Long, Long> found = new HashMap<>();
    private final Map<Long, Boolean> located = new HashMap<>();

    PlaceTree(TableScan read, ShortNames names) {
        this.read = read;
        Whereabouts.namedAreas().stream()
                .flatMap(slug -> names.thing(slug).stream())
                .flatMap(area -> read.id(area.value()).stream())
                .forEach(named::add);
        readClaims();
    }

    /** What is claimed to lie somewhere, by whoever affirms it. */
    private void readClaims() {
        Set<Long> placing = new HashSet<>();
        TableScan.PLACING.forEach(property -> read.id(property).ifPresent(placing::add));
        long affirms = read.id(Cv.concept("stance", Stance.AFFIRMS.word())).orElse(Relation.NO_NODE);
        for (long claim : read.members(Cv.CLAIM).distinct()) {
            if (placing.contains(value(TableScan.PREDICATE, claim)) && value(Cv.STANCE, claim) == affirms) {
                claimed.computeIfAbsent(value(TableScan.SUBJECT, claim), thing -> new HashSet<>(1))
                        .add(value(TableScan.OBJECT, claim));
            }
        }
    }

    private long value(String property, long subject) {
        return read.pairs(property).value(subject, read::node);
    }

    /** The place of a claim: that of where it leads, or else that of what it is about. */
    long of(long object, long subject) {
        long place = nearest(object);
        return place == Relation.NO_NODE ? nearest(subject) : place;
    }

    private long nearest(long thing) {
        return found.computeIfAbsent(thing, this::search);
    }

    /** Level by level: where a nearer holder is located, no farther one is looked at. */
    private long search(long thing) {
        Set<Long> seen = new HashSet<>();
        List<Long> level = List.of(thing);
        while (!level.isEmpty()) {
            Optional<Long> place = finest(level);
            if (place.isPresent()) {
                return place.get();
            }
            List<Long> next = new ArrayList<>();
            level.stream().filter(seen::add).forEach(here -> holders(here).forEach(next::add));
            level = next;
        }
        return Relation.NO_NODE;
    }

    /** The first of these that has a point; an area only where no other has one. */
    private Optional<Long> finest(List<Long> things) {
        List<Long> places = things.stream().filter(this::isLocated).sorted().toList();
        return places.stream().filter(place -> !isArea(place)).findFirst().or(() -> places.stream()
                .findFirst());
    }

    private LongStream holders(long thing) {
        return LongStream.concat(
                        LongStream.of(read.placed().values(thing)),
                        claimed.getOrDefault(thing, Set.of()).stream().mapToLong(holder -> holder))
                .sorted()
                .distinct();
    }

    private boolean isLocated(long thing) {
        return located.computeIfAbsent(thing, this::hasPoint);
    }

    private boolean hasPoint(long thing) {
        return named.contains(thing)
                || LongStream.of(read.pairs(TableScan.POINT).values(thing))
                        .mapToObj(read::node)
                        .filter(Node::isLiteral)
                        .anyMatch(point ->
                                Wkt.pointIn(point.getLiteralLexicalForm()).isPresent());
    }

    private boolean isArea(long thing) {
        return isMember(thing, "Country") || isMember(thing, "Region") || named.contains(thing);
    }

    private boolean isMember(long thing, String type) {
        Numbers members = read.members(Cv.term(type));
        int at = members.firstAtLeast(thing);
        return at < members.size() && members.get(at) == thing;
    }
}
