package org.corvee.page.map;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corvee.evidence.Occurrence;
import org.corvee.model.Bounds;
import org.corvee.model.Modality;
import org.corvee.model.NearWords;
import org.corvee.model.Word;
import org.corvee.page.Link;
import org.corvee.query.EscapedText;

/**
 * What an address asks of the map. What is empty asks nothing.
 *
 * @param criteria kinds, modalities, and whose words
 * @param minimumOrigins what rests on fewer origins is left out; 1 leaves nothing out
 * @param window the first and the last year
 */
public record MapFilter(Criteria criteria, int minimumOrigins, Window window) {
    /**
     * What a word names.
     *
     * @param kinds none stands for all
     * @param modalities none stands for all
     * @param document slug or empty
     * @param actor slug or empty
     * @param place slug or empty
     */
    public record Criteria(
            Set<Occurrence.OccurrenceKind> kinds,
            Set<Modality> modalities,
            String document,
            String actor,
            String place) {
        public Criteria {
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
    public record Window(int from, int to) {
        private static final int OPEN = 9999;

        public Window {
            if (from > to) {
                throw new UnreadableFilter(
                        "from=%d, to=%d: the range ends before it begins; swap the two years".formatted(from, to));
            }
        }

        /** Whether it leaves nothing out. */
        public boolean isOpen() {
            return from == 0 && to == OPEN;
        }

        boolean holds(Occurrence occurrence) {
            return isOpen() || occurrence.meets(days());
        }

        /** Its days. */
        public Bounds days() {
            return isOpen()
                    ? Bounds.OPEN
                    : new Bounds(
                            from == 0 ? LocalDate.MIN : LocalDate.of(from, 1, 1),
                            to == OPEN ? LocalDate.MAX : LocalDate.of(to, 12, 31));
        }
    }

    /** Everything. */
    public static final MapFilter ALL =
            new MapFilter(new Criteria(Set.of(), Set.of(), "", "", ""), 1, new Window(0, Window.OPEN));

    /** What is of some kinds, whoever says it and whenever. */
    public static MapFilter of(Set<Occurrence.OccurrenceKind> kinds) {
        return new MapFilter(new Criteria(kinds, Set.of(), "", "", ""), ALL.minimumOrigins(), ALL.window());
    }

    /** The parameters that an address may have. */
    public static final List<String> PARAMETERS =
            List.of("kind", "modality", "document", "actor", "place", "origins", "from", "to");

    /** Which part of the list of what passes is shown; it asks nothing of what passes. */
    private static final String PAGE = "page";

    /**
     * Reads the parameters of an address; an empty one asks nothing.
     *
     * @throws UnreadableFilter naming the parameter, its fault and what may stand there
     */
    public static MapFilter read(Map<String, List<String>> asked) {
        for (String parameter : asked.keySet()) {
            if (!PARAMETERS.contains(parameter) && !parameter.equals(PAGE)) {
                String remedy =
                        NearWords.of(parameter, PARAMETERS).remedy("valid ones are " + String.join(", ", PARAMETERS));
                throw new UnreadableFilter(
                        "%s: not a parameter of this page; %s".formatted(EscapedText.line(parameter), remedy));
            }
        }
        Criteria criteria = new Criteria(
                closed(asked, "kind", Occurrence.OccurrenceKind.class),
                closed(asked, "modality", Modality.class),
                one(asked, "document"),
                one(asked, "actor"),
                one(asked, "place"));
        return new MapFilter(
                criteria,
                number(asked, "origins", 1, 1, 99),
                new Window(number(asked, "from", 0, 1, Window.OPEN), number(asked, "to", Window.OPEN, 1, Window.OPEN)));
    }

    private static <E extends Enum<E> & Word> Set<E> closed(
            Map<String, List<String>> asked, String name, Class<E> list) {
        List<E> found = new ArrayList<>();
        for (String word : all(asked, name)) {
            found.add(Word.find(list, word).orElseThrow(() -> UnreadableFilter.unknown(name, word, Word.all(list))));
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
            throw new UnreadableFilter("%s=%s: not a whole number from %d to %d; write one, or leave it empty"
                    .formatted(name, EscapedText.line(word), least, most));
        }
        return Integer.parseInt(word);
    }

    /** Whether an occurrence is asked for. */
    public boolean passes(Occurrence occurrence) {
        Occurrence.Speech speech = occurrence.speech();
        return (criteria.kinds().isEmpty()
                        || criteria.kinds().contains(occurrence.act().kind()))
                && (criteria.modalities().isEmpty()
                        || criteria.modalities().contains(speech.doubt().modality()))
                && (criteria.document().isEmpty() || speech.document().id().equals(criteria.document()))
                && (criteria.actor().isEmpty() || occurrence.involves(criteria.actor()))
                && (criteria.place().isEmpty() || occurrence.scene().isAt(criteria.place()))
                && occurrence.backing().most() >= minimumOrigins
                && window.holds(occurrence);
    }

    /** The same, and of one place. */
    public MapFilter at(String place) {
        return new MapFilter(
                new Criteria(criteria.kinds(), criteria.modalities(), criteria.document(), criteria.actor(), place),
                minimumOrigins,
                window);
    }

    /** The same, and of one actor. */
    public MapFilter with(String actor) {
        return new MapFilter(
                new Criteria(criteria.kinds(), criteria.modalities(), criteria.document(), actor, criteria.place()),
                minimumOrigins,
                window);
    }

    /** The same, and of one kind and one year. */
    MapFilter in(Occurrence.OccurrenceKind kind, int year) {
        return new MapFilter(
                new Criteria(
                        Set.of(kind), criteria.modalities(), criteria.document(), criteria.actor(), criteria.place()),
                minimumOrigins,
                new Window(year, year));
    }

    /** The address of a page with what is asked. */
    public Link on(String path) {
        return new Link(query().isEmpty() ? path : path + "?" + query());
    }

    /** The address of one of the pages of what passes. */
    Link on(String path, int page) {
        return page == 1 ? on(path) : new Link(path + "?" + (query().isEmpty() ? "" : query() + "&") + "page=" + page);
    }

    /** The ids that are asked for, by parameter. */
    public Map<String, String> named() {
        Map<String, String> named = new TreeMap<>();
        named.put("document", criteria.document());
        named.put("actor", criteria.actor());
        named.put("place", criteria.place());
        named.values().removeIf(String::isEmpty);
        return named;
    }

    /** The same question as an address writes it: what is asked, sorted, and nothing else. */
    public String query() {
        List<String> parts = new ArrayList<>();
        new TreeSet<>(criteria.kinds()).forEach(kind -> parts.add("kind=" + kind.word()));
        new TreeSet<>(criteria.modalities()).forEach(modality -> parts.add("modality=" + modality.word()));
        if (!criteria.document().isEmpty()) {
            parts.add("document=" + encoded(criteria.document()));
        }
        if (!criteria.actor().isEmpty()) {
            parts.add("actor=" + encoded(criteria.actor()));
        }
        if (!criteria.place().isEmpty()) {
            parts.add("place=" + encoded(criteria.place()));
        }
        if (minimumOrigins > 1) {
            parts.add("origins=" + minimumOrigins);
        }
        if (window.from() > 0) {
            parts.add("from=" + window.from());
        }
        if (window.to() < Window.OPEN) {
            parts.add("to=" + window.to());
        }
        return parts.stream().collect(Collectors.joining("&"));
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** A filter that cannot be read: which parameter, what is wrong with it, what may stand there. */
    public static final class UnreadableFilter extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableFilter(String message) {
            super(message);
        }

        /** A word that is none of those which a parameter may have. */
        public static UnreadableFilter unknown(String parameter, String word, List<String> words) {
            String remedy = NearWords.of(word, words).remedy("valid ones are " + String.join(", ", words));
            return new UnreadableFilter("%s=%s: unknown; %s".formatted(parameter, EscapedText.line(word), remedy));
        }

        /** Place, fault and remedy. */
        public String words() {
            return String.valueOf(getMessage());
        }
    }
}
