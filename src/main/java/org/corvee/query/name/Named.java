package org.corvee.query.name;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Something with its names.
 *
 * @param kinds the IRIs of its classes, as the graph states them
 * @param names our label first
 * @param wholes the IRIs of what it is a part of
 */
public record Named(String iri, List<String> kinds, List<Name> names, Set<String> wholes) {
    private static final Comparator<Name> ORDER = Comparator.comparing(Name::where)
            .thenComparing(name -> !name.lang().equals("en"))
            .thenComparing(Name::lang)
            .thenComparing(Name::text);

    public Named {
        kinds = kinds.stream().distinct().sorted().toList();
        names = names.stream().distinct().sorted(ORDER).toList();
        wholes = Set.copyOf(wholes);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(iri + ": has no name");
        }
    }

    /** Something that is no part of anything. */
    public Named(String iri, List<String> kinds, List<Name> names) {
        this(iri, kinds, names, Set.of());
    }

    /** What we call it. */
    public String label() {
        return names.get(0).text();
    }

    /** Whether it is somebody whom a publisher describes and does not name. */
    public boolean isUnnamed() {
        return names.stream().anyMatch(name -> name.where() == Name.Where.DESCRIPTION);
    }
}
