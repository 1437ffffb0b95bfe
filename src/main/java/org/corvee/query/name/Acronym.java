package org.corvee.query.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The first letters by which some words of a name go: UNSCR 2397 is UN Security Council Resolution 2397.
 *
 * <p>Only words in capitals have such letters, and a word that is in capitals altogether gives all of its own; a small
 * word between them, such as {@code of}, gives none.
 */
public final class Acronym {
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}]+|\\p{N}+");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 10;

    private Acronym() {}

    /** All such letters of a name, small. */
    public static Set<String> of(String name) {
        Set<String> all = new TreeSet<>();
        MatchResult[] words = words(name);
        for (int start = 0; start < words.length; start++) {
            StringBuilder letters = new StringBuilder();
            for (int end = start; end < words.length && letters.length() <= LONGEST; end++) {
                letters.append(letters(words[end].group()));
                if (end > start && isLong(letters)) {
                    all.add(letters.toString());
                }
            }
        }
        return all;
    }

    /** How close a name is to what was asked when some of its words are cut down to a word that was asked. */
    static Optional<Closeness> agree(Spelling asked, String name) {
        return asked.words().stream()
                .map(Spelling.SpeltWord::latin)
                .filter(letters -> isLong(letters) && hasCapitals(name, letters))
                .flatMap(letters -> cut(name, letters).stream())
                .flatMap(cut -> Closeness.of(asked, Spelling.of(cut)).stream())
                .findFirst()
                .map(close -> new Closeness(close.score(), NameIndex.NameMatch.How.BY_ACRONYM));
    }

    /** Whether these letters are among the capitals of a name in their order, without which it has no such acronym. */
    private static boolean hasCapitals(String name, String letters) {
        int found = 0;
        for (int at = 0; at < name.length() && found < letters.length(); at++) {
            char letter = name.charAt(at);
            found += Character.isUpperCase(letter) && Character.toLowerCase(letter) == letters.charAt(found) ? 1 : 0;
        }
        return found == letters.length();
    }

    /** The name with the letters instead of the words whose letters they are. */
    private static Optional<String> cut(String name, String acronym) {
        MatchResult[] words = words(name);
        for (int start = 0; start < words.length; start++) {
            StringBuilder letters = new StringBuilder();
            for (int end = start; end < words.length && letters.length() < acronym.length(); end++) {
                letters.append(letters(words[end].group()));
                if (end > start && acronym.contentEquals(letters)) {
                    return Optional.of(
                            name.substring(0, words[start].start()) + acronym + name.substring(words[end].end()));
                }
            }
        }
        return Optional.empty();
    }

    private static MatchResult[] words(String name) {
        return WORD.matcher(name).results().toArray(MatchResult[]::new);
    }

    private static boolean isLong(CharSequence letters) {
        return letters.length() >= SHORTEST && letters.length() <= LONGEST;
    }

    private static String letters(String word) {
        boolean isInCapitals = word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0));
        return isInCapitals
                ? word.toLowerCase(Locale.ROOT)
                : Character.isUpperCase(word.charAt(0)) ? word.substring(0, 1).toLowerCase(Locale.ROOT) : "";
    }
}
