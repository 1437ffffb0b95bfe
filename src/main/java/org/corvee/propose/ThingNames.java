package org.corvee.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.corvee.claim.Thing;
import org.corvee.claim.Thing.TaggedName;
import org.corvee.model.SourceText;
import org.corvee.model.ThingId;
import org.corvee.propose.NameAutomaton.Hit;
import org.corvee.propose.Proposal.Described;
import org.corvee.propose.Proposal.Named;
import org.corvee.source.Stretch;

/**
 * The names of all things, to be found in texts: by their letters, longest first and whole words, or by their words.
 *
 * <p>An acronym is found in capitals only; a name in Hangul may have an ending behind it, one in Chinese characters has no
 * spaces around it.
 */
public final class ThingNames {
    private static final int SHORTEST = 2;

    private final NameAutomaton<Meaning> names = new NameAutomaton<>();
    private final Map<String, List<Spelt>> byRarest = new HashMap<>();

    /** What a name stands for, in the letters that were added. */
    private record Meaning(ThingId thing, String name) {}

    private record Spelt(ThingId thing, String name, Set<String> words) {}

    /** The names of some things; whoever a publisher left unnamed has none, and is proposed nowhere. */
    public ThingNames(List<Thing> things) {
        Map<String, Integer> counts = new HashMap<>();
        List<Spelt> all = new ArrayList<>();
        for (Thing thing : things) {
            for (String name : thing.names().described() == null ? names(thing) : List.<String>of()) {
                add(name, thing.id());
                Set<String> words = PlainWords.of(name);
                if (!words.isEmpty()) {
                    all.add(new Spelt(thing.id(), name, words));
                    words.forEach(word -> counts.merge(word, 1, Integer::sum));
                }
            }
        }
        for (Spelt spelt : all) {
            String rarest = spelt.words().stream()
                    .min(Comparator.comparing((String word) -> counts.getOrDefault(word, 0))
                            .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
            byRarest.computeIfAbsent(rarest, word -> new ArrayList<>()).add(spelt);
        }
    }

    private static List<String> names(Thing thing) {
        return Stream.concat(
                        Stream.of(thing.names().label()),
                        thing.names().others().stream().map(TaggedName::text))
                .distinct()
                .toList();
    }

    private void add(String name, ThingId thing) {
        if (name.length() >= SHORTEST) {
            names.add(name.replace('’', '\''), new Meaning(thing, name));
        }
        for (String brief : PlainWords.briefly(name)) {
            if (brief.length() > SHORTEST) {
                names.add(brief.replace('’', '\''), new Meaning(thing, brief));
            }
        }
    }

    /** The names in a text: none inside another, and of an ambiguous one all things that it may mean. */
    List<Named> in(SourceText source) {
        CountedText counted = new CountedText(source);
        String text = counted.text().replace('’', '\'');
        List<Hit<Meaning>> whole = names.in(text).stream()
                .filter(hit -> isWhole(text, hit.start(), hit.end()))
                .sorted(Comparator.comparingInt((Hit<Meaning> hit) -> hit.start() - hit.end())
                        .thenComparing(Hit::start))
                .toList();
        List<Named> found = new ArrayList<>();
        for (Hit<Meaning> hit : whole) {
            Stretch place = counted.stretch(hit.start(), hit.end());
            String written = text.substring(hit.start(), hit.end());
            List<ThingId> choices = hit.meanings().stream()
                    .filter(meaning -> isSpeltSo(meaning.name(), written))
                    .map(Meaning::thing)
                    .distinct()
                    .sorted()
                    .toList();
            if (!choices.isEmpty()
                    && found.stream().noneMatch(longer -> longer.place().overlaps(place))) {
                found.add(new Named(place, counted.text().substring(hit.start(), hit.end()), choices));
            }
        }
        found.sort(Comparator.comparing(named -> named.place().start()));
        return found;
    }

    /** An acronym stands in capitals. */
    private static boolean isSpeltSo(String name, String written) {
        boolean isAcronym = name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT));
        return !isAcronym || name.equals(written);
    }

    private static boolean isWhole(String text, int start, int end) {
        int first = text.codePointAt(start);
        int last = text.codePointBefore(end);
        boolean begins = start == 0 || !isLetter(text.codePointBefore(start)) || isHan(first);
        boolean ends = end == text.length() || !isLetter(text.codePointAt(end)) || isHan(last) || isHangul(last);
        return begins && ends;
    }

    private static boolean isLetter(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private static boolean isHangul(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
    }

    /** The things of which a sentence and the one before it have all words of a name, and that are not named in it. */
    List<Described> in(SourceText source, List<Stretch> sentences) {
        List<Named> named = in(source);
        List<Described> found = new ArrayList<>();
        Set<String> before = Set.of();
        for (Stretch sentence : sentences) {
            Set<String> own = PlainWords.of(source.passage(sentence.start(), sentence.end()));
            Set<String> words = new HashSet<>(before);
            words.addAll(own);
            Set<ThingId> seen = new LinkedHashSet<>();
            named.stream().filter(one -> one.place().overlaps(sentence)).forEach(one -> seen.addAll(one.choices()));
            for (String word : words) {
                for (Spelt spelt : byRarest.getOrDefault(word, List.of())) {
                    boolean isHere = spelt.words().stream().anyMatch(own::contains);
                    if (isHere && words.containsAll(spelt.words()) && seen.add(spelt.thing())) {
                        found.add(new Described(sentence, spelt.thing(), spelt.name()));
                    }
                }
            }
            before = own;
        }
        found.sort(Comparator.comparing((Described d) -> d.place().start()).thenComparing(Described::thing));
        return found;
    }
}
