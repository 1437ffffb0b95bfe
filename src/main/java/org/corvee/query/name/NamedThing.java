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
public record NamedThing(String iri, List<String> kinds, List<ThingName> names, Set<String> wholes) {
    private static final Comparator<ThingName> ORDER = Comparator.comparing(ThingName::where)
            .thenComparing(name -> !name.lang().equals("en"))
            .thenComparing(ThingName::lang)
            .thenComparing(ThingName::text);

    public NamedThing {
        kinds = kinds.stream().distinct().sorted().toList();
        names = names.stream().distinct().sorted(ORDER).toList();
        wholes = Set.copyOf(wholes);
        if (names.isEmpty()) {
            throw new IllegalArgumentException(iri + ": has no name");
        }
    }

    /** Something that is no part of anything. */
    public NamedThing(String iri, List<String> kinds, List<ThingName> names) {
        this(iri, kinds, names, Set.of());
    }

    /** What we call it: the same as on its page, by the rule of {@link Labels}. */
    public String label() {
        return Stream.of(
                        ThingName.Where.LABEL,
                        ThingName.Where.DESCRIPTION,
                        ThingName.Where.ALIAS,
                        ThingName.Where.WEAK_ALIAS,
                        ThingName.Where.PARAPHRASE)
                .flatMap(where -> Labels.best(names.stream()
                                .filter(name -> name.where() == where)
                                .map(name -> new Term.Literal(name.text(), Term.STRING, name.lang())))
                        .stream())
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is somebody whom a publisher describes and does not name. */
    public boolean isUnnamed() {
        return names.stream().anyMatch(name -> name.where() == ThingName.Where.DESCRIPTION);
    }

    /**
     * A text that something goes by.
     *
     * @param lang the language tag, empty when there is none
     * @param by who calls it so, where that is all that is known for it; empty otherwise
     */
    public record ThingName(Where where, String text, String lang, String by) {
        /** A name that nobody doubts. */
        public ThingName(Where where, String text, String lang) {
            this(where, text, lang, "");
        }

        /** What is to be known of a name by which something was found, or nothing: {@code weak alias, list of the harbour}. */
        public String caveat() {
            return isWeak() ? by.isEmpty() ? "weak alias" : "weak alias, list of " + by : "";
        }

        /** Whether it is a weak alias, which many may bear and whoever gives it does not vouch for. */
        public boolean isWeak() {
            return where == Where.WEAK_ALIAS;
        }

        /** Where a name stands in the graph, the more official first. */
        public enum Where {
            /** What we call it. */
            LABEL,
            /** What others call it, in any language. */
            ALIAS,
            /** The publisher's words for somebody whom it does not name. */
            DESCRIPTION,
            /** What a list says that it may be called, without vouching for it. */
            WEAK_ALIAS,
            /** Our words for what a claim says. */
            PARAPHRASE
        }
    }
}
