package org.corvee.query.name;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.corvee.query.Result;

/**
 * Sentences by their words.
 *
 * <p>A word that is asked counts the more, the fewer sentences hold it. It counts whole where it stands as it is, nine tenths
 * with another ending ({@code worker} for {@code workers}), eight as a beginning, six where it is misspelt or
 * romanized another way, and least where it stands inside a word. A sentence that holds less than half of what was asked is left out.
 */
public final class TextIndex {
    private static final int BEGINNING = 3;
    private static final double INSIDE = 0.55;
    private static final Comparator<Hit> BEST = Comparator.comparingInt(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.sentence().text())
            .thenComparing(hit -> hit.sentence().id());

    /**
     * A text with what it is of.
     *
     * @param id what the text is of: an IRI, a name of a query
     * @param in where it stands, or empty
     */
    public record IndexedSentence(String id, String text, String in) {}

    /**
     * A sentence that was found.
     *
     * @param score 1 to 100
     * @param words those of its words that were asked for, in small Latin letters
     */
    public record Hit(IndexedSentence sentence, int score, Set<String> words) {}

    private final List<IndexedSentence> sentences;
    private final TreeMap<String, Set<Integer>> places = new TreeMap<>();
    private final Map<String, String> sounds = new HashMap<>();

    private TextIndex(List<IndexedSentence> sentences) {
        this.sentences = sentences;
        for (int i = 0; i < sentences.size(); i++) {
            for (Spelling.SpeltWord word : Spelling.of(sentences.get(i).text()).words()) {
                sounds.put(word.latin(), word.sound());
                places.computeIfAbsent(word.latin(), none -> new HashSet<>()).add(i);
            }
        }
    }

    /** The index of the paraphrases among the rows of {@code queries/page/names.rq}, each with its document's IRI. */
    public static TextIndex of(Result rows) {
        return of(rows.rows().stream()
                .filter(row -> NameIndex.where(row) == NamedThing.ThingName.Where.PARAPHRASE)
                .map(row -> new IndexedSentence(
                        NameIndex.iri(row, "thing"),
                        NameIndex.literal(row, "name").lexical(),
                        NameIndex.iri(row, "document")))
                .sorted(Comparator.comparing(IndexedSentence::id))
                .toList());
    }

    /** The index of sentences at hand. */
    public static TextIndex of(List<IndexedSentence> sentences) {
        return new TextIndex(List.copyOf(sentences));
    }

    /** The sentences that hold what was asked, the best first. */
    public List<Hit> find(String asked, int most, Predicate<IndexedSentence> wanted) {
        Map<Integer, Double> weights = new HashMap<>();
        Map<Integer, Set<String>> found = new HashMap<>();
        double all = 0;
        for (String word : words(asked)) {
            Map<Integer, Double> holding = holding(word, found);
            double weight = Math.log(1 + (sentences.size() + 1.0) / (holding.size() + 1));
            all += weight;
            holding.forEach((place, share) -> weights.merge(place, share * weight, Double::sum));
        }
        double whole = all;
        return weights.entrySet().stream()
                .map(entry -> new Hit(
                        sentences.get(entry.getKey()),
                        (int) Math.round(100 * entry.getValue() / whole),
                        found.getOrDefault(entry.getKey(), Set.of())))
                .filter(hit -> hit.score() >= 50 && wanted.test(hit.sentence()))
                .sorted(BEST)
                .limit(most)
                .toList();
    }

    private static List<String> words(String text) {
        return Spelling.of(text).words().stream()
                .map(Spelling.SpeltWord::latin)
                .distinct()
                .sorted()
                .toList();
    }

    /** Known words that begin like this one or are similar spelling, the more frequent first. */
    public List<String> near(String word, int most) {
        return words(word).stream()
                .flatMap(asked -> places.entrySet().stream().filter(entry -> share(asked, entry.getKey()) > 0))
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<Integer>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .distinct()
                .limit(most)
                .toList();
    }

    /** How much of a word each sentence holds; notes by which of its own words. */
    private Map<Integer, Double> holding(String word, Map<Integer, Set<String>> found) {
        Map<Integer, Double> holding = new HashMap<>();
        places.forEach((known, at) -> {
            double share = share(word, known);
            if (share > 0) {
                at.forEach(place -> {
                    holding.merge(place, share, Math::max);
                    found.computeIfAbsent(place, none -> new TreeSet<>()).add(known);
                });
            }
        });
        return holding;
    }

    private double share(String asked, String known) {
        if (known.equals(asked)) {
            return 1;
        }
        if (stem(known).equals(stem(asked))) {
            return 0.9;
        }
        if (asked.length() >= BEGINNING && known.startsWith(asked)) {
            return 0.8;
        }
        String sound = Sound.soft(asked);
        String other = sounds.getOrDefault(known, known);
        return isNear(asked, known) || sound.equals(other) && sound.length() >= BEGINNING || isNear(sound, other)
                ? 0.6
                : asked.length() >= BEGINNING && known.contains(asked) ? INSIDE : 0;
    }

    private static boolean isNear(String one, String other) {
        return Closeness.within(Closeness.reach(Math.min(one.length(), other.length())), one, other);
    }

    private static String stem(String word) {
        return word.length() > BEGINNING ? word.replaceFirst("(ies|y|es|s|ing|ed)$", "") : word;
    }
}
