package org.corvee.web.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.name.Kinds;
import org.corvee.query.name.Name;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.Named;

/**
 * The properties that a table can be matched or extended by.
 *
 * @param known by IRI
 */
record PropertyIndex(Map<String, Known> known, NameIndex names) {
    /**
     * A property.
     *
     * @param domains the kinds of its subjects, none for any
     * @param ranges the kinds of its values, none for any
     */
    record Known(String iri, String label, String definition, Set<String> domains, Set<String> ranges) {}

    /** Of the rows of {@code queries/reconcile/properties.rq}. */
    static PropertyIndex of(Result rows) {
        Map<String, Known> known = new LinkedHashMap<>();
        for (Row row : rows.rows()) {
            String iri = row.written("property");
            Known property = known.computeIfAbsent(
                    iri,
                    none -> new Known(
                            iri, row.written("label"), row.written("definition"), new TreeSet<>(), new TreeSet<>()));
            row.term("domain").ifPresent(domain -> property.domains().add(row.written("domain")));
            row.term("range").ifPresent(range -> property.ranges().add(row.written("range")));
        }
        List<Named> named = new ArrayList<>();
        known.values()
                .forEach(property -> named.add(new Named(
                        property.iri(),
                        List.copyOf(property.domains()),
                        List.of(
                                new Name(Name.Where.LABEL, property.label(), "en"),
                                new Name(Name.Where.ALIAS, property.iri().replaceFirst("^.*[#/]", ""), "")))));
        return new PropertyIndex(known, NameIndex.of(named));
    }

    /** The property of an IRI that {@link #names} has given. */
    Known of(String iri) {
        return Objects.requireNonNull(known.get(iri), iri);
    }

    /** The properties that things of a kind can have. */
    List<Known> of(String kind, Kinds kinds) {
        return known.values().stream()
                .filter(property -> property.domains().isEmpty()
                        || property.domains().stream().anyMatch(domain -> kinds.isAny(List.of(kind), domain)))
                .toList();
    }
}
