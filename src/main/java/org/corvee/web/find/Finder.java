package org.corvee.web.find;

import java.util.Map;
import java.util.TreeMap;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.query.name.Kinds;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.TextIndex;

/**
 * What one build can be searched by.
 *
 * @param claims the paraphrases
 * @param counts how many claims there are about each thing that has some, and in each document
 * @param directory the things with a name, type by type
 */
public record Finder(NameIndex names, TextIndex claims, Kinds kinds, Map<String, Long> counts, Directory directory) {
    public Finder {
        counts = Map.copyOf(counts);
    }

    /**
     * Of the answers of {@code queries/page/}.
     *
     * @param names of {@code names.rq}
     * @param kinds of {@code kinds.rq}
     * @param counts of {@code claims-about.rq}
     */
    static Finder of(Result names, Result kinds, Result counts, ShortNames shortNames) {
        Map<String, Long> about = new TreeMap<>();
        counts.rows().forEach(row -> {
            if (row.term("thing").orElse(null) instanceof Term.Iri thing) {
                about.put(thing.value(), row.number("claims"));
            }
        });
        return new Finder(
                NameIndex.of(names), TextIndex.of(names), Kinds.of(kinds), about, Directory.of(names, shortNames));
    }

    /** How many claims there are about a thing. */
    public long claimsAbout(String thing) {
        return counts.getOrDefault(thing, 0L);
    }
}
