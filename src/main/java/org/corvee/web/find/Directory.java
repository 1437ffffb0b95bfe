package org.corvee.web.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;

/**
 * The things of a build that have a name, type by type, each in the order of the names.
 *
 * @param types the things of each type, as their ids begin
 */
public record Directory(SortedMap<String, List<Entry>> types) {
    /**
     * A thing.
     *
     * @param slug {@code type/slug}
     * @param name what it is called, in English where it has an English name
     */
    public record Entry(String slug, String name) {}

    public Directory {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    /** Whether an address below {@code /doc/} is that of a type, which has no name behind it. */
    public static boolean isList(HttpServletRequest request) {
        return type(request).filter(type -> !type.contains("/")).isPresent();
    }

    /** What stands behind {@code /doc/}, without a slash at its end. */
    static Optional<String> type(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(path -> path.replaceFirst("^/", "").replaceFirst("/$", ""));
    }

    /** Of the rows of {@code queries/page/names.rq}; what only has a paraphrase or another name is not among them. */
    static Directory of(Result names, ShortNames shortNames) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Row row : names.rows()) {
            if (List.of("label", "description").contains(row.text("where"))
                    && row.term("name").orElse(null) instanceof Term.Literal name) {
                row.iri("thing").flatMap(shortNames::slug).ifPresent(slug -> {
                    if (name.lang().equals("en") || !named.containsKey(slug)) {
                        named.put(slug, name.lexical());
                    }
                });
            }
        }
        SortedMap<String, List<Entry>> types = new TreeMap<>();
        named.forEach((slug, name) -> types.computeIfAbsent(
                        slug.substring(0, Math.max(0, slug.indexOf('/'))), none -> new ArrayList<>())
                .add(new Entry(slug, name)));
        types.values()
                .forEach(entries ->
                        entries.sort(Comparator.comparing(Entry::name).thenComparing(Entry::slug)));
        return new Directory(types);
    }
}
