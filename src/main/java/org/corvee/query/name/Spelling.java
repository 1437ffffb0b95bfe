package org.corvee.query.name;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text in the forms in which it is compared.
 *
 * @param exact in small letters, spaces alike
 * @param plain without accents and signs, in its own script, words joined
 * @param latin the same in Latin letters
 * @param words the Latin words one by one
 * @param sounds how they sound together; two when a j can be read in two ways
 * @param onsetless the same whatever the first sounds of the words are called
 */
public record Spelling(
        String exact, String plain, String latin, List<SpeltWord> words, List<String> sounds, List<String> onsetless) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGN_IN_A_WORD = Pattern.compile("['’‘`ʹʺ′ʻʼ]");

    /** One letter before a full stop or, as in Chinese, a middle dot. */
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])(\\p{L}\\p{M}*)[.·]");

    /** One letter of a script whose words have several. */
    private static final Pattern ALONE = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]\\p{M}*");

    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9 ]*");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /**
     * A word in Latin letters with its sound.
     *
     * @param onsetless the sound as {@link Sound#withoutOnset} has it
     * @param isInitial whether it is the first letter of a name alone
     */
    public record SpeltWord(String latin, String sound, String onsetless, boolean isInitial) {
        SpeltWord(String latin, boolean isInitial) {
            this(latin, Sound.soft(latin), isInitial);
        }

        private SpeltWord(String latin, String sound, boolean isInitial) {
            this(latin, sound, Sound.withoutOnset(sound), isInitial);
        }

        /** Its sound where a j is that of English. */
        private String hard() {
            return latin.indexOf('j') < 0 ? sound : Sound.hard(latin);
        }
    }

    public Spelling {
        words = List.copyOf(words);
        sounds = List.copyOf(sounds);
    }

    /** The forms of a text. */
    public static Spelling of(String text) {
        String exact = SPACE.matcher(Normalizer2.getNFKCCasefoldInstance().normalize(text))
                .replaceAll(" ")
                .strip();
        List<String> written = words(spaced(exact));
        Set<String> initials = initials(exact);
        List<SpeltWord> heard = written.stream()
                .map(word -> new SpeltWord(
                        latin(word),
                        initials.contains(word) || ALONE.matcher(word).matches()))
                .filter(word -> !word.latin().isEmpty())
                .toList();
        return new Spelling(
                exact,
                written.stream().map(Spelling::bare).collect(Collectors.joining()),
                joined(heard, SpeltWord::latin),
                heard,
                Stream.of(joined(heard, SpeltWord::hard), joined(heard, SpeltWord::sound))
                        .distinct()
                        .toList(),
                Stream.of(joined(heard, word -> Sound.withoutOnset(word.hard())), joined(heard, SpeltWord::onsetless))
                        .distinct()
                        .toList());
    }

    private static Set<String> initials(String exact) {
        return exact.indexOf('.') < 0 && exact.indexOf('·') < 0
                ? Set.of()
                : INITIAL.matcher(exact).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** A word without accents, in its own script. */
    private static String bare(String word) {
        return isAscii(word) ? word : Scripts.BARE.transliterate(word);
    }

    /** A word in Latin letters; what the transliterators put between its syllables is left out. */
    private static String latin(String word) {
        return isAscii(word) ? word : Scripts.latin(word);
    }

    private static boolean isAscii(String word) {
        return ASCII.matcher(word).matches();
    }

    private static List<String> words(String spaced) {
        return spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
    }

    private static String spaced(String text) {
        return PLAIN.matcher(text).matches() ? text : withoutSigns(text);
    }

    private static String withoutSigns(String text) {
        return SIGN.matcher(SIGN_IN_A_WORD.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static String joined(List<SpeltWord> words, Function<SpeltWord, String> form) {
        return words.stream().map(form).collect(Collectors.joining());
    }

    boolean hasInitials() {
        return words.stream().anyMatch(SpeltWord::isInitial);
    }

    /** How many places of a sound may differ from another that is nearly the same. */
    public static int reach(String sound) {
        return Closeness.reach(sound.length());
    }

    /** Whether nothing is left to compare. */
    public boolean isEmpty() {
        return plain.isEmpty();
    }

    /** Loaded on first use: the tables of the Chinese characters take a second. */
    private static final class Scripts {
        static final Transliterator BARE = instance("NFD; [:Nonspacing Mark:] Remove; NFC");

        /** One after the other, as ICU would take them together. */
        private static final List<Step> TO_LATIN = List.of(
                Step.of("\\u1100-\\u11FF\\u3131-\\u318E\\u3200-\\u327F\\uAC00-\\uD7A3\\uFF07-\\uFFDC", "Hangul-Latin"),
                Step.of("\\u0401-\\u0451", "Russian-Latin/BGN"),
                Step.of("\\u2E80-\\u303F\\u30FB\\u3100-\\u9FFF\\uF900-\\U0010FFFF", "Han-Latin"),
                Step.of("^a-zA-Z0-9\\u00C0-\\u024F\\u1E00-\\u1EFF", "Any-Latin"),
                Step.of("^\\u0000-\\u007F", "NFD; [:Nonspacing Mark:] Remove"),
                Step.of("^\\u0000-\\u007F", "Latin-ASCII"),
                Step.of("A-Z\\u0080-\\U0010FFFF", "Lower"));

        /** Names repeat their words; of all that a transliterator does, the most is done for the same few. */
        private static final int MOST_KNOWN = 50_000;

        private static final int LONGEST = 40;

        private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

        static String latin(String word) {
            String known = KNOWN.get(word);
            if (known != null) {
                return known;
            }
            String steps = word;
            for (Step step : TO_LATIN) {
                steps = step.taken(steps);
            }
            String latin = NO_LETTER.matcher(steps).replaceAll("");
            if (KNOWN.size() < MOST_KNOWN && word.length() <= LONGEST) {
                KNOWN.put(word, latin);
            }
            return latin;
        }

        private static Transliterator instance(String id) {
            return Transliterator.getInstance(id);
        }

        /**
         * A step on the way to Latin letters, which is the dearer the longer its table.
         *
         * @param letters among which are all that it changes; a word without any of them stays as it is
         */
        private record Step(UnicodeSet letters, Transliterator table) {
            static Step of(String letters, String table) {
                return new Step(new UnicodeSet("[" + letters + "]").freeze(), instance(table));
            }

            String taken(String word) {
                return letters.containsNone(word) ? word : table.transliterate(word);
            }
        }
    }
}
