package org.corvee.query.name;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.query.Labels;
import org.corvee.query.Term;

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

    /** What we call it: the same as on its page, by the rule of {@link Labels}. */
    public String label() {
        return Stream.of(Name.Where.LABEL, Name.Where.DESCRIPTION, Name.Where.ALIAS, Name.Where.PARAPHRASE)
                .flatMap(where -> Labels.best(names.stream()
                                .filter(name -> name.where() == where)
                                .map(name -> new Term.Literal(name.text(), Term.STRING, name.lang())))
                        .stream())
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is somebody whom a publisher describes and does not name. */
    public boolean isUnnamed() {
        return names.stream().anyMatch(name -> name.where() == Name.Where.DESCRIPTION);
    }
}
