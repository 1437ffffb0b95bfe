package org.corvee.claim;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corvee.model.ConceptId;
import org.corvee.model.Unreadable;

/**
 * The words that data may use: what the ontology and the vocabularies declare.
 *
 * @param classes by local name
 * @param properties that a statement may use, by local name
 * @param concepts the words of each scheme
 */
public record Lexicon(
        Map<String, ThingClass> classes, Map<String, Property> properties, Map<String, Set<String>> concepts) {
    /** The class of everything that a claim can be about. */
    public static final String ENTITY = "Entity";

    public Lexicon {
        classes = Map.copyOf(classes);
        properties = Map.copyOf(properties);
        concepts = Map.copyOf(concepts);
        for (ThingClass known : classes.values()) {
            if (known.segment() != null && concepts.containsKey(known.segment())) {
                throw new Unreadable(
                        "'%s' is both an id type and a concept scheme".formatted(known.segment()),
                        "rename one, or '%s/x' would say two things".formatted(known.segment()));
            }
        }
    }

    /** Whether a thing of class {@code name} is one of {@code wanted} or of a class below one. */
    public boolean isOneOf(String name, Set<String> wanted) {
        ThingClass known = classes.get(name);
        return wanted.contains(name)
                || known != null && known.ancestors().stream().anyMatch(wanted::contains);
    }

    /** The class that an id's first part alone stands for: the one above all others with that segment. */
    public Optional<ThingClass> classOfSegment(String segment) {
        Set<String> sharing = classesOfSegment(segment);
        return sharing.stream()
                .flatMap(name -> Optional.ofNullable(classes.get(name)).stream())
                .filter(c -> c.ancestors().stream().noneMatch(sharing::contains))
                .findFirst();
    }

    /** The first parts that ids of things may have. */
    public Set<String> segments() {
        return classes.values().stream()
                .map(ThingClass::segment)
                .filter(s -> s != null)
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes whose things have ids with that first part. */
    public Set<String> classesOfSegment(String segment) {
        return classes.values().stream()
                .filter(c -> segment.equals(c.segment()))
                .map(ThingClass::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The words of a scheme; none when there is no such scheme. */
    public Set<String> conceptsOf(String scheme) {
        return concepts.getOrDefault(scheme, Set.of());
    }

    /** Whether there is such a concept. */
    public boolean has(ConceptId concept) {
        return conceptsOf(concept.scheme()).contains(concept.name());
    }
}
