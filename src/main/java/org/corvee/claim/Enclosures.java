package org.corvee.claim;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.corvee.model.ThingId;
import org.corvee.source.Faults;

/** Passes everything on, and remembers what reference tables say lies in what, for nothing lies in itself. */
final class Enclosures extends PassedClaims {
    private static final Set<String> ENCLOSING = Set.of("partOf", "within");

    private final Map<String, Map<ThingId, Set<ThingId>>> outer = new LinkedHashMap<>();

    Enclosures(ClaimSink next) {
        super(next);
    }

    @Override
    public void reference(CuratedStatement statement, List<ThingId> sources) {
        if (ENCLOSING.contains(statement.property()) && statement.object() instanceof Value.OfThing object) {
            outer.computeIfAbsent(statement.property(), none -> new LinkedHashMap<>())
                    .computeIfAbsent(statement.subject(), none -> new LinkedHashSet<>())
                    .add(object.thing());
        }
        super.reference(statement, sources);
    }

    /** Names every circle once, at the declaration of its first thing by the order of ids. */
    void tellCircles(DeclaredThings declared, Faults faults) {
        outer.forEach((property, of) -> {
            Set<ThingId> told = new HashSet<>();
            for (ThingId start : new TreeSet<>(of.keySet())) {
                Set<ThingId> enclosing = told.contains(start) ? Set.of() : all(of, start);
                if (enclosing.contains(start)) {
                    told.addAll(enclosing);
                    declared.find(start)
                            .ifPresent(first -> faults.add(
                                    first.spot(),
                                    "%s comes back to itself by '%s'".formatted(start.text(), property),
                                    "take one step out of the circle"));
                }
            }
        });
    }

    /** Whatever a thing lies in, by one step or more. */
    private static Set<ThingId> all(Map<ThingId, Set<ThingId>> of, ThingId start) {
        Set<ThingId> reached = new LinkedHashSet<>();
        List<ThingId> layer = List.of(start);
        while (!layer.isEmpty()) {
            layer = layer.stream()
                    .flatMap(id -> of.getOrDefault(id, Set.of()).stream())
                    .filter(reached::add)
                    .toList();
        }
        return reached;
    }
}
