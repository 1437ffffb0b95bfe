package org.corvee.page.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corvee.model.NearWords;
import org.corvee.query.Visible;

/**
 * What an address asks of the map. What is empty asks nothing.
 *
 * @param words kinds, modalities, and whose words
 * @param minimumOrigins what rests on fewer origins is left out; 1 leaves nothing out
 * @param years the first and the last year
 */
public record MapFilter(Words words, int minimumOrigins, Years years) {
    /**
     * What a word names.
     *
     * @param kinds none stands for all
     * @param modalities none stands for all
     * @param document slug or empty
     * @param actor slug or empty
     * @param place slug or empty
     */
    public record Words(Set<Kind> kinds, Set<Modality> modalities, String document, String actor, String place) {
        public Words {
            kinds = Set.copyOf(kinds);
            modalities = Set.copyOf(modalities);
        }
    }

    /**
     * A stretch of years, both included.
     *
     * @param from 0 leaves it open
     * @param to 9999 leaves it open
     */
    public record Years(int from, int to) {
        private static final int OPEN = 9999;

        public Years {
            if (from > to) {
                throw new UnreadableFilter(
                        "from=%d, to=%d: the years end before they begin; exchange them".formatted(from, to));
            }
        }

        boolean isOpen() {
            return from == 0 && to == OPEN;
        }

        boolean hold(When when) {
            return isOpen()
                    || when.isKnown()
                            && when.begin().map(day -> day.getYear() <= to).orElse(true)
                            && when.end().map(day -> day.getYear() >= from).orElse(true);
        }
    }

    /** Everything. */
    public static final MapFilter ALL =
            new MapFilter(new Words(Set.of(), Set.of(), "", "", ""), 1, new Years(0, Years.OPEN));

    /** What is of some kinds, whoever says it and whenever. */
    public static MapFilter of(Set<Kind> kinds) {
        return new MapFilter(new Words(kinds, Set.of(), "", "", ""), ALL.minimumOrigins(), ALL.years());
    }

    /** The parameters that an address may have. */
    public static final List<String> PARAMETERS =
            List.of("kind", "modality", "document", "actor", "place", "origins", "from", "to");

    /**
     * Reads the parameters of an address; an empty one asks nothing.
     *
     * @throws UnreadableFilter naming the parameter, its fault and what may stand there
     */
    public static MapFilter read(Map<String, List<String>> asked) {
        for (String parameter : asked.keySet()) {
            if (!PARAMETERS.contains(parameter)) {
                String remedy =
                        NearWords.of(parameter, PARAMETERS).remedy("valid ones are " + String.join(", ", PARAMETERS));
                throw new UnreadableFilter(
                        "%s: no parameter of this page; %s".formatted(Visible.line(parameter), remedy));
            }
        }
        Words words = new Words(
                closed(asked, "kind", Kind::of, Kind.words()),
                closed(asked, "modality", Modality::of, Modality.words()),
                one(asked, "document"),
                one(asked, "actor"),
                one(asked, "place"));
        return new MapFilter(
                words,
                number(asked, "origins", 1, 1, 99),
                new Years(number(asked, "from", 0, 1, Years.OPEN), number(asked, "to", Years.OPEN, 1, Years.OPEN)));
    }

    private static <T> Set<T> closed(
            Map<String, List<String>> asked, String name, Function<String, Optional<T>> of, List<String> words) {
        List<T> found = new ArrayList<>();
        for (String word : all(asked, name)) {
            found.add(of.apply(word).orElseThrow(() -> UnreadableFilter.unknown(name, word, words)));
        }
        return Set.copyOf(found);
    }

    private static List<String> all(Map<String, List<String>> asked, String name) {
        return asked.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String one(Map<String, List<String>> asked, String name) {
        List<String> words = all(asked, name);
        if (words.size() > 1) {
            throw new UnreadableFilter("%s: given %d times; give one".formatted(name, words.size()));
        }
        return words.isEmpty() ? "" : words.get(0);
    }

    private static int number(Map<String, List<String>> asked, String name, int otherwise, int least, int most) {
        String word = one(asked, name);
        if (word.isEmpty()) {
            return otherwise;
        }
        if (!word.matches("[0-9]{1,4}") || Integer.parseInt(word) < least || Integer.parseInt(word) > most) {
            throw new UnreadableFilter("%s=%s: no whole number from %d to %d; write one, or leave it empty"
                    .formatted(name, Visible.line(word), least, most));
        }
        return Integer.parseInt(word);
    }

    /** Whether an occurrence is asked for. */
    public boolean passes(Occurrence occurrence) {
        return (words.kinds().isEmpty()
                        || words.kinds().contains(occurrence.act().kind()))
                && (words.modalities().isEmpty()
                        || words.modalities().contains(occurrence.doubt().modality()))
                && (words.document().isEmpty()
                        || occurrence.source().document().slug().equals(words.document()))
                && (words.actor().isEmpty()
                        || occurrence.source().names(words.actor())
                        || occurrence.act().subject().slug().equals(words.actor()))
                && (words.place().isEmpty() || occurrence.setting().isAt(words.place()))
                && occurrence.backing().most() >= minimumOrigins
                && years.hold(occurrence.setting().when());
    }

    /** The same question as an address writes it: what is asked, sorted, and nothing else. */
    public String query() {
        List<String> parts = new ArrayList<>();
        new TreeSet<>(words.kinds()).forEach(kind -> parts.add("kind=" + kind.word()));
        new TreeSet<>(words.modalities()).forEach(modality -> parts.add("modality=" + modality.word()));
        if (!words.document().isEmpty()) {
            parts.add("document=" + encoded(words.document()));
        }
        if (!words.actor().isEmpty()) {
            parts.add("actor=" + encoded(words.actor()));
        }
        if (!words.place().isEmpty()) {
            parts.add("place=" + encoded(words.place()));
        }
        if (minimumOrigins > 1) {
            parts.add("origins=" + minimumOrigins);
        }
        if (years.from() > 0) {
            parts.add("from=" + years.from());
        }
        if (years.to() < Years.OPEN) {
            parts.add("to=" + years.to());
        }
        return parts.stream().collect(Collectors.joining("&"));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
