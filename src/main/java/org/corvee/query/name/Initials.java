package org.corvee.query.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a name in which words are cut down to their first letters may be another: V. Putin, Путин В. В., Kim J. U.
 *
 * <p>Its whole words are words of the other, and its letters begin the others of them in their order. Several people may
 * have the same letters, so this is never a match. One letter too many may be a patronymic, and one word may have none.
 */
final class Initials {
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
