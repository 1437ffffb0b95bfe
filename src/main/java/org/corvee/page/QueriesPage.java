package org.corvee.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The library, group by group.
 *
 * @param chosen only the questions that carry this tag; empty for all
 */
public record QueriesPage(Layout.Site site, List<Card> queries, String chosen) {
    /** What is said of a group, in the order of the page; others follow by their names. */
    private static final List<Map.Entry<String, String>> TITLES = List.of(
            Map.entry("analyst", "For analysts"),
            Map.entry("page", "Behind the pages"),
            Map.entry("describe", "Descriptions as triples"),
            Map.entry("audit", "Audit checks"),
            Map.entry("rules", "Rules for findings"));

    public QueriesPage {
        queries = List.copyOf(queries);
    }

    /** The whole library. */
    public QueriesPage(Layout.Site site, List<Card> queries) {
        this(site, queries, "");
    }

    /** The questions of one folder. */
    record Folder(String name, String title, List<Card> cards) {}

    /** The document. */
    public String document() {
        return Layout.document(JteQueriesPageGenerated::render, site, this);
    }

    Set<String> tags() {
        return queries.stream()
                .map(Card::tags)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Link tagged(String tag) {
        return Link.ours("/queries", Map.of("tag", tag));
    }

    /** The folders that have a question with the chosen tag. */
    List<Folder> folders() {
        Map<String, List<Card>> groups = queries.stream()
                .filter(card -> chosen.isEmpty() || card.tags().contains(chosen))
                .collect(Collectors.groupingBy(Card::group, TreeMap::new, Collectors.toList()));
        Map<String, String> titles = TITLES.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Stream<String> known = TITLES.stream().map(Map.Entry::getKey).filter(groups::containsKey);
        return Stream.concat(known, groups.keySet().stream())
                .distinct()
                .map(name -> new Folder(name, titles.getOrDefault(name, name), groups.getOrDefault(name, List.of())))
                .toList();
    }

    /**
     * A question of the library as a list shows it.
     *
     * @param name {@code group/stem}
     * @param tags words to find it by
     */
    public record Card(String name, String summary, List<String> tags) {
        public Card {
            tags = List.copyOf(tags);
        }

        /** A question without tags. */
        public Card(String name, String summary) {
            this(name, summary, List.of());
        }

        /** The page that answers it. */
        public Link address() {
            return new Link("/queries/" + name);
        }

        /** Its group in the library. */
        public String group() {
            return name.substring(0, Math.max(0, name.lastIndexOf('/')));
        }
    }
}
