package org.corvee.query.name;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How close a name is to what was asked.
 *
 * @param score 0 to 100
 */
record Closeness(int score, Match.How how) {
    private static final int SHORTEST_PART = 3;

    /** The best way in which the two agree, if they do. */
    static Optional<Closeness> of(Spelling asked, Spelling name) {
        return equal(asked, name).or(() -> nearly(asked, name)).or(() -> byWords(asked, name));
    }

    /** The same, where what was asked may be the beginning of a word of the name. */
    static Optional<Closeness> ofBeginning(Spelling asked, Spelling name) {
        return equal(asked, name).or(() -> Stream.of(beginning(asked, name), of(asked, name))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(Closeness::score)));
    }

    /** How much of the sounds is alike, however little, of 100. */
    static int likeness(Spelling asked, Spelling name) {
        int longer = Math.max(asked.latin().length(), name.latin().length());
        String one = asked.sounds().get(asked.sounds().size() - 1);
        String other = name.sounds().get(name.sounds().size() - 1);
        return longer == 0
                ? 0
                : 100
                        - 100
                                * LevenshteinDistance.getDefaultInstance().apply(one, other)
                                / Math.max(1, Math.max(one.length(), other.length()));
    }

    private static Optional<Closeness> equal(Spelling asked, Spelling name) {
        if (asked.exact().equals(name.exact())) {
            return Optional.of(new Closeness(100, Match.How.SAME));
        }
        if (asked.plain().equals(name.plain())) {
            return Optional.of(new Closeness(98, Match.How.WITHOUT_ACCENTS));
        }
        if (asked.latin().equals(name.latin())) {
            return Optional.of(new Closeness(95, Match.How.IN_LATIN_LETTERS));
        }
        return asked.sounds().stream().anyMatch(name.sounds()::contains)
                ? Optional.of(new Closeness(92, Match.How.BY_SOUND))
                : Optional.empty();
    }

    private static Optional<Closeness> nearly(Spelling asked, Spelling name) {
        return asked.sounds().stream()
                .flatMap(one -> name.sounds().stream().flatMap(other -> nearly(one, other).stream()))
                .max(Comparator.comparingInt(Closeness::score))
                .filter(close -> !hasAnotherWord(asked.words(), name.words()));
    }

    /** Word by word, one of them is another: Kim Jong Nam is not nearly Kim Jong Un. */
    private static boolean hasAnotherWord(List<Spelling.Word> asked, List<Spelling.Word> name) {
        if (asked.size() != name.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            String one = asked.get(i).sound();
            String other = name.get(i).sound();
            if (!within(Math.max(1, reach(Math.min(one.length(), other.length()))), one, other)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Closeness> nearly(String asked, String name) {
        int reach = reach(Math.min(asked.length(), name.length()));
        if (!within(reach, asked, name)) {
            return Optional.empty();
        }
        int distance = new LevenshteinDistance(reach).apply(asked, name);
        int longer = Math.max(asked.length(), name.length());
        return Optional.of(new Closeness(90 - Math.round(100f * distance / longer), Match.How.NEARLY));
    }

    /** Whether two sounds differ in so many places at most. */
    static boolean within(int reach, String one, String other) {
        return reach > 0
                && Math.abs(one.length() - other.length()) <= reach
                && new LevenshteinDistance(reach).apply(one, other) >= 0;
    }

    /** How many sounds may differ; a short word with one other sound is another word. */
    static int reach(int length) {
        return length < 5 ? 0 : length < 9 ? 1 : length < 13 ? 2 : 3;
    }

    private static Optional<Closeness> byWords(Spelling asked, Spelling name) {
        int shared = Math.max(letters(asked.words(), name.words()), letters(name.words(), asked.words()));
        int all = Math.max(asked.latin().length(), name.latin().length());
        return shared == 0
                ? Optional.empty()
                : Optional.of(new Closeness(40 + Math.min(45, 45 * shared / all), Match.How.BY_WORDS));
    }

    /** How many letters the parts have, when each of them is a word of the whole; otherwise none. */
    private static int letters(List<Spelling.Word> parts, List<Spelling.Word> whole) {
        int letters = 0;
        for (Spelling.Word part : parts) {
            if (!isAmong(part, whole)) {
                return 0;
            }
            letters += part.latin().length();
        }
        return letters < SHORTEST_PART ? 0 : letters;
    }

    private static boolean isAmong(Spelling.Word part, List<Spelling.Word> whole) {
        for (Spelling.Word word : whole) {
            if (word.latin().equals(part.latin())
                    || word.sound().length() >= SHORTEST_PART && word.sound().equals(part.sound())
                    || within(
                            reach(Math.min(word.sound().length(), part.sound().length())),
                            part.sound(),
                            word.sound())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Closeness> beginning(Spelling asked, Spelling name) {
        if (name.plain().startsWith(asked.plain())) {
            return Optional.of(part(40, asked.plain().length(), name.plain().length()));
        }
        String beginning = asked.latin();
        if (name.latin().startsWith(beginning)
                || name.words().stream().anyMatch(word -> word.latin().startsWith(beginning))) {
            return Optional.of(part(30, beginning.length(), name.latin().length()));
        }
        return asked.sounds().stream()
                .filter(sound -> sound.length() >= SHORTEST_PART)
                .flatMap(sound -> name.sounds().stream()
                        .filter(other -> other.startsWith(sound))
                        .map(other -> part(30, sound.length(), other.length())))
                .findFirst();
    }

    private static Closeness part(int least, int length, int all) {
        return new Closeness(least + 30 * length / Math.max(1, all), Match.How.BEGINNING);
    }
}
