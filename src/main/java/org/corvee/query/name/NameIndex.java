package org.corvee.query.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * The names of a build's things, ready to be compared.
 *
 * <p>Every name is looked at for every question: the lengths rule most of them out before a letter is compared. So it is for
 * some thousands of names, or for those that another {@link NameFinder} has picked out of many.
 */
public final class NameIndex implements NameFinder {
    private static final Comparator<NameMatch> BEST = Comparator.comparingInt(NameMatch::score)
            .reversed()
            .thenComparing(NameMatch::how)
            .thenComparing(match -> match.named().isUnnamed())
            .thenComparing(match -> match.named().label())
            .thenComparing(match -> match.named().iri());

    private static final int SOMEWHAT = 50;

    /** By how much a weak alias is less than a name that agrees as well. */
    private static final int WEAK = 25;

    private final Map<String, NamedThing> things;
    private final List<IndexEntry> entries;

    private record IndexEntry(NamedThing named, NamedThing.ThingName name, Spelling spelling) {}

    private NameIndex(Collection<SpeltThing> spelt) {
        this.things = new LinkedHashMap<>();
        this.entries = new ArrayList<>();
        for (SpeltThing one : spelt) {
            NamedThing named = one.named();
            things.put(named.iri(), named);
            for (int i = 0; i < named.names().size(); i++) {
                entries.add(new IndexEntry(
                        named, named.names().get(i), one.spellings().get(i)));
            }
        }
    }

    /** The index of things at hand. */
    public static NameIndex of(Collection<NamedThing> named) {
        return new NameIndex(named.stream().map(SpeltThing::of).toList());
    }

    /** The index of things whose names are spelt already. */
    public static NameIndex spelt(Collection<SpeltThing> spelt) {
        return new NameIndex(spelt);
    }

    /** The index of the rows of {@code queries/page/names.rq}, claims left out. */
    public static NameIndex of(Result rows) {
        Map<String, List<Row>> byThing = new TreeMap<>();
        for (Row row : rows.rows()) {
            if (where(row) != NamedThing.ThingName.Where.PARAPHRASE) {
                byThing.computeIfAbsent(iri(row, "thing"), thing -> new ArrayList<>())
                        .add(row);
            }
        }
        return of(byThing.entrySet().stream()
                .map(thing -> new NamedThing(
                        thing.getKey(),
                        thing.getValue().stream().map(row -> iri(row, "kind")).toList(),
                        thing.getValue().stream().map(NameIndex::name).toList(),
                        thing.getValue().stream()
                                .filter(row -> row.term("whole").isPresent())
                                .map(row -> iri(row, "whole"))
                                .collect(Collectors.toSet())))
                .toList());
    }

    @Override
    public List<NameMatch> find(String text, int most, Predicate<NamedThing> wanted) {
        return matches(text, most, wanted, (asked, entry) -> Closeness.of(asked, entry.spelling()));
    }

    @Override
    public List<NameMatch> begun(String text, int most, Predicate<NamedThing> wanted) {
        return matches(text, most, wanted, NameIndex::ofBeginning);
    }

    private static Optional<Closeness> ofBeginning(Spelling asked, IndexEntry entry) {
        return Closeness.ofBeginning(asked, entry.spelling())
                .or(() -> Acronym.agree(asked, entry.name().text()));
    }

    @Override
    public List<NamedThing.ThingName> like(String text, int most) {
        Spelling asked = Spelling.of(text);
        return entries.stream()
                .filter(entry -> Closeness.likeness(asked, entry.spelling()) >= SOMEWHAT)
                .sorted(Comparator.comparingInt((IndexEntry entry) -> -Closeness.likeness(asked, entry.spelling()))
                        .thenComparing(entry -> entry.name().text()))
                .map(IndexEntry::name)
                .distinct()
                .limit(most)
                .toList();
    }

    @Override
    public Optional<NamedThing> thing(String iri) {
        return Optional.ofNullable(things.get(iri));
    }

    private List<NameMatch> matches(
            String text,
            int most,
            Predicate<NamedThing> wanted,
            BiFunction<Spelling, IndexEntry, Optional<Closeness>> compare) {
        Spelling asked = Spelling.of(text);
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, NameMatch> best = new LinkedHashMap<>();
        for (IndexEntry entry : entries) {
            if (wanted.test(entry.named())) {
                compare.apply(asked, entry)
                        .map(close -> new NameMatch(entry.named(), entry.name(), score(close, entry.name()), close.how()))
                        .ifPresent(match -> best.merge(entry.named().iri(), match, NameIndex::better));
            }
        }
        return best.values().stream()
                .map(match -> behindItsWholes(asked, match, best))
                .sorted(BEST)
                .limit(most)
                .toList();
    }

    private static int score(Closeness close, NamedThing.ThingName name) {
        return name.isWeak() ? Math.max(1, close.score() - WEAK) : close.score();
    }

    /** A part is less than its whole where what was asked says nothing that the whole is not called. */
    private static NameMatch behindItsWholes(Spelling asked, NameMatch part, Map<String, NameMatch> found) {
        if (part.how() != NameMatch.How.BY_WORDS && part.how() != NameMatch.How.BEGINNING) {
            return part;
        }
        return part.named().wholes().stream()
                .flatMap(whole -> Optional.ofNullable(found.get(whole)).stream())
                .filter(whole -> isCalledNoMore(asked, whole))
                .map(whole -> whole.score() - 1)
                .filter(score -> score < part.score())
                .min(Comparator.naturalOrder())
                .map(score -> new NameMatch(part.named(), part.name(), score, part.how()))
                .orElse(part);
    }

    private static boolean isCalledNoMore(Spelling asked, NameMatch whole) {
        return whole.how() != NameMatch.How.BY_WORDS
                || Closeness.isWithin(asked, Spelling.of(whole.name().text()));
    }

    private static NameMatch better(NameMatch one, NameMatch other) {
        return BEST.compare(one, other) <= 0 ? one : other;
    }

    private static NamedThing.ThingName name(Row row) {
        Term.Literal name = literal(row, "name");
        String by = row.term("by").isPresent() ? literal(row, "by").lexical() : "";
        return new NamedThing.ThingName(where(row), name.lexical(), name.lang(), by);
    }

    static NamedThing.ThingName.Where where(Row row) {
        String where = literal(row, "where").lexical();
        return switch (where) {
            case "label" -> NamedThing.ThingName.Where.LABEL;
            case "alias" -> NamedThing.ThingName.Where.ALIAS;
            case "description" -> NamedThing.ThingName.Where.DESCRIPTION;
            case "weak alias" -> NamedThing.ThingName.Where.WEAK_ALIAS;
            case "paraphrase" -> NamedThing.ThingName.Where.PARAPHRASE;
            default ->
                throw new IllegalArgumentException("column 'where': '%s' is no place of a name".formatted(where));
        };
    }

    static String iri(Row row, String column) {
        if (row.term(column).orElse(null) instanceof Term.Iri iri) {
            return iri.value();
        }
        throw new IllegalArgumentException("column '%s': no IRI in %s".formatted(column, row));
    }

    static Term.Literal literal(Row row, String column) {
        if (row.term(column).orElse(null) instanceof Term.Literal literal) {
            return literal;
        }
        throw new IllegalArgumentException("column '%s': no text in %s".formatted(column, row));
    }

    /**
     * Something that a text may mean.
     *
     * @param name by which of its names it was found
     * @param score 0 to 100
     */
    public record NameMatch(NamedThing named, NamedThing.ThingName name, int score, How how) {
        /** In what a name and a text agree, the surest first. */
        public enum How {
            SAME,
            WITHOUT_ACCENTS,
            IN_LATIN_LETTERS,
            BY_SOUND,
            NEARLY,
            BY_INITIALS,
            BY_ACRONYM,
            BY_WORDS,
            BEGINNING,
            INSIDE;

            /** In words: {@code by sound}. */
            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', ' ');
            }
        }

        public NameMatch {
            if (score < 0 || score > 100) {
                throw new IllegalArgumentException("score %d: not within 0 to 100".formatted(score));
            }
        }

        /** Whether the text is one of its names, letter by letter, accents and signs aside; a weak alias is none of them. */
        public boolean isExact() {
            return !name.isWeak() && (how == How.SAME || how == How.WITHOUT_ACCENTS);
        }
    }
}
