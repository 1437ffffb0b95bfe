package org.corvee.web.find;

import java.util.Map;
import java.util.TreeMap;
import org.corvee.query.Result;
import org.corvee.query.ShortNames;
import org.corvee.query.Term;
import org.corvee.query.name.Kinds;
import org.corvee.query.name.NameIndex;
import org.corvee.query.name.TextIndex;
import org.corvee.web.PageQuestions;
import org.corvee.web.ServedBuild;

/**
 * What one build can be searched by.
 *
 * @param claims the paraphrases
 * @param counts how many claims there are about each thing that has some, and in each document
 * @param directory the things with a name, type by type
 */
public record SearchIndex(
        NameIndex names, TextIndex claims, Kinds kinds, Map<String, Long> counts, ListHandler.Directory directory) {
    public SearchIndex {
        counts = Map.copyOf(counts);
    }

    /**
     * Of the answers of {@code queries/page/}.
     *
     * @param names of {@code names.rq}
     * @param kinds of {@code kinds.rq}
     * @param counts of {@code claims-about.rq}
     */
    static SearchIndex of(Result names, Result kinds, Result counts, ShortNames shortNames) {
        Map<String, Long> about = new TreeMap<>();
        counts.rows().forEach(row -> {
            if (row.term("thing").orElse(null) instanceof Term.Iri thing) {
                about.put(thing.value(), row.number("claims"));
            }
        });
        return new SearchIndex(
                NameIndex.of(names),
                TextIndex.of(names),
                Kinds.of(kinds),
                about,
                ListHandler.Directory.of(names, shortNames));
    }

    /** How many claims there are about a thing. */
    public long claimsAbout(String thing) {
        return counts.getOrDefault(thing, 0L);
    }

    /** One finder for each open build, made when it is first asked for. */
    public static final class SearchIndexes {
        private final PageQuestions questions;
        private final ServedBuild.PerBuild<SearchIndex> finders = new ServedBuild.PerBuild<>(this::made);

        public SearchIndexes(PageQuestions questions) {
            this.questions = questions;
        }

        /** The build's finder; whoever comes while it is made waits. */
        public SearchIndex of(ServedBuild build) {
            return finders.of(build);
        }

        private SearchIndex made(ServedBuild build) {
            return build.read(() -> SearchIndex.of(
                    questions.ask(build, "page/names", Map.of()),
                    questions.ask(build, "page/kinds", Map.of()),
                    questions.ask(build, "page/claims-about", Map.of()),
                    questions.names()));
        }
    }
}
