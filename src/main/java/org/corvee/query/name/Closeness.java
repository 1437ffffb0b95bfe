package org.corvee.query.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How close a name is to what was asked.
 *
 * @param score 0 to 100
 */
public record Closeness(int score, NameIndex.NameMatch.How how) {
    private static final int SHORTEST_PART = 3;

    /** The best way in which the two agree, if they do. */
    public static Optional<Closeness> of(Spelling asked, Spelling name) {
        return equal(asked, name)
                .or(() -> asked.hasInitials() || name.hasInitials() ? Initials.agree(asked, name) : nearly(asked, name))
                .or(() -> byWords(asked, name));
    }

    /** The same, where what was asked may be the beginning of a word of the name, or at worst stand inside one. */
    static Optional<Closeness> ofBeginning(Spelling asked, Spelling name) {
        return equal(asked, name)
                .or(() -> Stream.of(beginning(asked, name), of(asked, name))
                        .flatMap(Optional::stream)
                        .max(Comparator.comparingInt(Closeness::score)))
                .or(() -> inside(asked, name));
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
            return Optional.of(new Closeness(100, NameIndex.NameMatch.How.SAME));
        }
        if (asked.plain().equals(name.plain())) {
            return Optional.of(new Closeness(98, NameIndex.NameMatch.How.WITHOUT_ACCENTS));
        }
        if (asked.latin().equals(name.latin())) {
            return Optional.of(new Closeness(95, NameIndex.NameMatch.How.IN_LATIN_LETTERS));
        }
        if (asked.hasInitials() || name.hasInitials()) {
            return Optional.empty();
        }
        if (asked.sounds().stream().anyMatch(name.sounds()::contains)) {
            return Optional.of(new Closeness(92, NameIndex.NameMatch.How.BY_SOUND));
        }
        return asked.onsetless().stream()
                        .anyMatch(sound -> sound.length() >= SHORTEST_PART
                                && name.onsetless().contains(sound))
                ? Optional.of(new Closeness(91, NameIndex.NameMatch.How.BY_SOUND))
                : Optional.empty();
    }

    private static Optional<Closeness> nearly(Spelling asked, Spelling name) {
        return asked.sounds().stream()
                .flatMap(one -> name.sounds().stream().flatMap(other -> nearly(one, other).stream()))
                .max(Comparator.comparingInt(Closeness::score))
                .filter(close -> !hasAnotherWord(asked.words(), name.words()));
    }

    /** Word by word, one of them is another: Kim Jong Nam is not nearly Kim Jong Un. */
    private static boolean hasAnotherWord(List<Spelling.SpeltWord> asked, List<Spelling.SpeltWord> name) {
        if (asked.size() != name.size()) {
            return asked.size() > name.size() ? isOtherwiseDivided(asked, name) : isOtherwiseDivided(name, asked);
        }
        for (int i = 0; i < asked.size(); i++) {
            if (isAnother(asked.get(i).sound(), name.get(i).sound())) {
                return true;
            }
        }
        return false;
    }

    /** Of two short words that begin with different sounds each is a name of its own, Kim and Rim; so are Yi and Im. */
    private static boolean isAnother(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        String heard = Sound.withoutOnset(one);
        String compared = Sound.withoutOnset(other);
        if (shorter < SHORTEST_PART) {
            return !heard.equals(compared);
        }
        return !within(Math.max(1, reach(shorter)), one, other)
                || shorter == SHORTEST_PART && heard.charAt(0) != compared.charAt(0);
    }

    /** Whether a name in more words cannot be the one in fewer: the first of Kim Ju is not in Kilju. */
    private static boolean isOtherwiseDivided(List<Spelling.SpeltWord> more, List<Spelling.SpeltWord> fewer) {
        String joined = fewer.stream().map(Spelling.SpeltWord::sound).collect(Collectors.joining());
        String first = more.get(0).onsetless();
        boolean beginsThere = first.length() > SHORTEST_PART
                || Sound.withoutOnset(joined).startsWith(first)
                || joined.endsWith(first);
        return !beginsThere || !isMadeOf(more, joined);
    }

    /** Whether a text falls into pieces of which each is one of the words, in their order. */
    private static boolean isMadeOf(List<Spelling.SpeltWord> words, String text) {
        if (words.isEmpty()) {
            return text.isEmpty();
        }
        String word = words.get(0).sound();
        int reach = 1 + reach(word.length());
        for (int end = Math.max(1, word.length() - reach);
                end <= Math.min(text.length(), word.length() + reach);
                end++) {
            if (mayBe(word, text.substring(0, end)) && isMadeOf(words.subList(1, words.size()), text.substring(end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBe(String word, String piece) {
        return word.length() > SHORTEST_PART ? within(1 + reach(word.length()), word, piece) : !isAnother(word, piece);
    }

    private static Optional<Closeness> nearly(String asked, String name) {
        int reach = reach(Math.min(asked.length(), name.length()));
        if (!within(reach, asked, name)) {
            return Optional.empty();
        }
        int distance = new LevenshteinDistance(reach).apply(asked, name);
        int longer = Math.max(asked.length(), name.length());
        return Optional.of(new Closeness(90 - Math.round(100f * distance / longer), NameIndex.NameMatch.How.NEARLY));
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
        int shared = isTurned(asked, name)
                ? name.latin().length()
                : Math.max(letters(asked.words(), name.words()), letters(name.words(), asked.words()));
        int all = Math.max(asked.latin().length(), name.latin().length());
        return shared == 0
                ? Optional.empty()
                : Optional.of(new Closeness(40 + Math.min(45, 45 * shared / all), NameIndex.NameMatch.How.BY_WORDS));
    }

    /** Whether the two are one name with the family's first and last: Jongun Kim and Kim Jong Un. */
    private static boolean isTurned(Spelling asked, Spelling name) {
        String wanted = joined(name.words());
        return asked.words().size() > 1
                && (joined(turned(asked.words(), 1)).equals(wanted)
                        || joined(turned(asked.words(), asked.words().size() - 1))
                                .equals(wanted));
    }

    private static List<Spelling.SpeltWord> turned(List<Spelling.SpeltWord> words, int by) {
        return Stream.concat(words.stream().skip(by), words.stream().limit(by)).toList();
    }

    private static String joined(List<Spelling.SpeltWord> words) {
        return words.stream().map(Spelling.SpeltWord::onsetless).collect(Collectors.joining());
    }

    /** Whether all words of what was asked are words of a name. */
    static boolean isWithin(Spelling asked, Spelling name) {
        return letters(asked.words(), name.words()) > 0;
    }

    /** How many letters the parts have, when each of them is a word of the whole; otherwise none. */
    private static int letters(List<Spelling.SpeltWord> parts, List<Spelling.SpeltWord> whole) {
        int letters = 0;
        for (Spelling.SpeltWord part : parts) {
            if (!isAmong(part, whole)) {
                return 0;
            }
            letters += part.latin().length();
        }
        return letters < SHORTEST_PART ? 0 : letters;
    }

    private static boolean isAmong(Spelling.SpeltWord part, List<Spelling.SpeltWord> whole) {
        return whole.stream().anyMatch(word -> isSame(part, word));
    }

    /** Whether two words are one, spelt or romanized as it may be. */
    static boolean isSame(Spelling.SpeltWord one, Spelling.SpeltWord other) {
        int shorter = Math.min(one.sound().length(), other.sound().length());
        return one.latin().equals(other.latin())
                || shorter >= SHORTEST_PART && one.sound().equals(other.sound())
                || shorter >= SHORTEST_PART && one.onsetless().equals(other.onsetless())
                || within(reach(shorter), one.sound(), other.sound());
    }

    private static Optional<Closeness> beginning(Spelling asked, Spelling name) {
        if (name.plain().startsWith(asked.plain())) {
            return Optional.of(part(25, asked.plain().length(), name.plain().length()));
        }
        String beginning = asked.latin();
        if (name.latin().startsWith(beginning)
                || name.words().stream().anyMatch(word -> word.latin().startsWith(beginning))) {
            return Optional.of(part(20, beginning.length(), name.latin().length()));
        }
        return asked.sounds().stream()
                .filter(sound -> sound.length() >= SHORTEST_PART)
                .flatMap(sound -> name.sounds().stream()
                        .filter(other -> other.startsWith(sound))
                        .map(other -> part(20, sound.length(), other.length())))
                .findFirst();
    }

    /** Less than any whole word. */
    private static Closeness part(int least, int length, int all) {
        return new Closeness(least + 14 * length / Math.max(1, all), NameIndex.NameMatch.How.BEGINNING);
    }

    /** Less than any beginning. */
    private static Optional<Closeness> inside(Spelling asked, Spelling name) {
        return asked.latin().length() >= SHORTEST_PART && name.plain().contains(asked.plain())
                ? Optional.of(new Closeness(
                        5 + 14 * asked.plain().length() / name.plain().length(), NameIndex.NameMatch.How.INSIDE))
                : Optional.empty();
    }

    /**
     * Whether a name in which words are cut down to their first letters may be another: V. Putin, Путин В. В., Kim J. U.
     *
     * <p>Its whole words are words of the other, and its letters begin the others of them in their order. Several people may
     * have the same letters, so this is never a match. One letter too many may be a patronymic, and one word may have none.
     */
    static final class Initials {
        /** Letters that another romanization has for the same sound. */
        private static final List<String> ALIKE = List.of("vw", "kg", "td", "pb", "cj", "rln", "yij");

        private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
        private static final int FITS = 80;
        private static final int BY_SOUND = 14;
        private static final int ONE_MORE = 6;
        private static final int ONE_LESS = 18;

        private final List<Spelling.SpeltWord> rest;
        private int score = FITS;

        private Initials(List<Spelling.SpeltWord> whole) {
            this.rest = new ArrayList<>(whole);
        }

        /** How close they are, if either may be the other cut down. */
        static Optional<Closeness> agree(Spelling asked, Spelling name) {
            return fit(asked.words(), name.words()).or(() -> fit(name.words(), asked.words()));
        }

        private static Optional<Closeness> fit(List<Spelling.SpeltWord> brief, List<Spelling.SpeltWord> whole) {
            boolean mayBe = brief.stream().anyMatch(Spelling.SpeltWord::isInitial)
                    && brief.stream()
                            .anyMatch(word -> !word.isInitial() && word.latin().length() > 1)
                    && whole.stream().noneMatch(Spelling.SpeltWord::isInitial);
            Initials initials = new Initials(whole);
            return mayBe && initials.takesWords(brief) && initials.takesLetters(brief)
                    ? Optional.of(new Closeness(initials.score, NameIndex.NameMatch.How.BY_INITIALS))
                    : Optional.empty();
        }

        private boolean takesWords(List<Spelling.SpeltWord> brief) {
            return brief.stream().filter(word -> !word.isInitial()).allMatch(this::takesWord);
        }

        private boolean takesWord(Spelling.SpeltWord word) {
            return rest.stream()
                    .filter(other ->
                            Closeness.isSame(word, other) || word.onsetless().equals(other.onsetless()))
                    .findFirst()
                    .map(rest::remove)
                    .orElse(false);
        }

        private boolean takesLetters(List<Spelling.SpeltWord> brief) {
            List<Spelling.SpeltWord> letters =
                    brief.stream().filter(Spelling.SpeltWord::isInitial).toList();
            int both = Math.min(letters.size(), rest.size());
            if (letters.size() > both && brief.stream().noneMatch(Initials::hasSyllables)) {
                return false;
            }
            if (both == 0 || Math.abs(letters.size() - rest.size()) > 1) {
                return false;
            }
            score -= letters.size() > both ? ONE_MORE : 0;
            score -= rest.size() > both ? ONE_LESS : 0;
            for (int i = 0; i < both; i++) {
                if (!begins(letters.get(i).latin(), rest.get(i).latin())) {
                    return false;
                }
            }
            return true;
        }

        /** A family's name of one syllable is Korean or Chinese, and no patronymic goes with it. */
        private static boolean hasSyllables(Spelling.SpeltWord word) {
            return VOWELS.matcher(word.latin()).results().count() > 1;
        }

        private boolean begins(String letter, String word) {
            if (word.startsWith(letter)) {
                return true;
            }
            score -= BY_SOUND;
            String first = word.substring(0, 1);
            return ALIKE.stream().anyMatch(alike -> alike.contains(letter.substring(0, 1)) && alike.contains(first));
        }
    }
}
