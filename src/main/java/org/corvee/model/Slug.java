package org.corvee.model;

import java.util.regex.Pattern;

/** The words that ids are made of: lower-case letters and digits of ASCII, joined by single hyphens, 41 at most and 120 letters. */
public final class Slug {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+){0,40}");

    /** An address holds two of them and stays short. */
    private static final int LONGEST = 120;

    private Slug() {}

    public static boolean fits(String word) {
        return word.length() <= LONGEST && WORD.matcher(word).matches();
    }

    /** The word itself, when it is one; {@code what} names it in the complaint. */
    public static String checked(String what, String word) {
        if (word.length() > LONGEST) {
            throw new Unreadable(
                    "a %s of %d letters, which begins '%s'".formatted(what, word.length(), word.substring(0, 20)),
                    "write %d at most".formatted(LONGEST));
        }
        if (!fits(word)) {
            throw new Unreadable(
                    "'%s' is no %s".formatted(word, what),
                    "write lower-case letters and digits joined by single hyphens, such as 'rfa-2019-12'");
        }
        return word;
    }
}
