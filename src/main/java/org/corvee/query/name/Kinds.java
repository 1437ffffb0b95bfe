package org.corvee.query.name;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.corvee.query.Result;

/**
 * The kinds of things, and which belongs to which.
 *
 * @param labels the English words by IRI
 * @param broader the kinds that each belongs to, itself among them
 */
public record Kinds(Map<String, String> labels, Map<String, Set<String>> broader) {
    public Kinds {
        labels = Map.copyOf(labels);
        broader = Map.copyOf(broader);
    }

    /** The kinds of the rows of {@code queries/page/kinds.rq}. */
    public static Kinds of(Result rows) {
        Map<String, String> labels = new TreeMap<>();
        Map<String, Set<String>> broader = new TreeMap<>();
        rows.rows().forEach(row -> {
            String kind = NameIndex.iri(row, "kind");
            labels.put(kind, NameIndex.literal(row, "label").lexical());
            broader.computeIfAbsent(kind, none -> new TreeSet<>()).add(NameIndex.iri(row, "broader"));
        });
        return new Kinds(labels, broader);
    }

    /** Whether one of these kinds is the wanted one or belongs to it. */
    public boolean isAny(Collection<String> kinds, String wanted) {
        return kinds.stream()
                .anyMatch(kind -> kind.equals(wanted)
                        || broader.getOrDefault(kind, Set.of()).contains(wanted));
    }

    /** What a kind is called; the end of its IRI where nobody says. */
    public String label(String kind) {
        return Optional.ofNullable(labels.get(kind)).orElseGet(() -> kind.substring(end(kind)));
    }

    private static int end(String kind) {
        return Math.max(kind.lastIndexOf('#'), kind.lastIndexOf('/')) + 1;
    }

    /** All kinds, in the order of their IRIs. */
    public List<String> all() {
        return labels.keySet().stream().sorted().toList();
    }
}
