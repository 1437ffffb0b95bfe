package org.corvee.claim;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corvee.model.ConceptId;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

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
                        "rename one, or '%s/x' would be ambiguous".formatted(known.segment()));
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

    /**
     * A class of the ontology.
     *
     * @param name its local name
     * @param ancestors the local names of all classes above it
     * @param segment the first part of its things' ids, if things of it may be declared
     */
    public record ThingClass(String name, Set<String> ancestors, @Nullable String segment) {
        public ThingClass {
            ancestors = Set.copyOf(ancestors);
        }
    }

    /**
     * A property that a statement may use.
     *
     * @param name its local name
     * @param domains the classes of which its subject must be one
     * @param range what its object may be
     * @param singleValued whether a subject has at most one object
     */
    public record Property(String name, Set<String> domains, PropertyRange range, boolean singleValued) {
        public Property {
            domains = Set.copyOf(domains);
        }
    }

    /**
     * What the object of a property may be: a thing, a concept, or a value in some form.
     *
     * @param classes of which a thing must be one; {@link Lexicon#ENTITY} takes concepts of every scheme too
     * @param schemes of which a concept must be
     * @param forms that a value may have, one at most
     */
    public record PropertyRange(Set<String> classes, Set<String> schemes, Set<Form> forms) {
        public PropertyRange {
            classes = Set.copyOf(classes);
            schemes = Set.copyOf(schemes);
            forms = Set.copyOf(forms);
            if (forms.size() > 1) {
                throw new Unreadable("a range of several forms " + forms, "name one, so that the data are unambiguous");
            }
            if (classes.isEmpty() && schemes.isEmpty() && forms.isEmpty()) {
                throw new Unreadable("a range of nothing", "name a class, a scheme or a datatype");
            }
        }

        /** Things of these classes. */
        public static PropertyRange ofClasses(String... classes) {
            return new PropertyRange(Set.of(classes), Set.of(), Set.of());
        }

        /** Concepts of these schemes. */
        public static PropertyRange ofSchemes(String... schemes) {
            return new PropertyRange(Set.of(), Set.of(schemes), Set.of());
        }

        /** Values in that form. */
        public static PropertyRange of(Form form) {
            return new PropertyRange(Set.of(), Set.of(), Set.of(form));
        }
    }
}
