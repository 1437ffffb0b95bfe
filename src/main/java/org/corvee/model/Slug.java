package org.corvee.model;

/** The words that ids are made of: lower-case letters and digits of ASCII, joined by single hyphens, 41 at most and 120 letters. */
public final class Slug {
    private static final int MOST_HYPHENS = 40;

    /** An address holds two of them and stays short. */
    private static final int LONGEST = 120;

    private Slug() {}

    public static boolean fits(String word) {
        int hyphens = 0;
        boolean endsInHyphen = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean isHyphen = c == '-';
            if (isHyphen ? endsInHyphen : !isLetterOrDigit(c)) {
                return false;
            }
            hyphens += isHyphen ? 1 : 0;
            endsInHyphen = isHyphen;
        }
        return !endsInHyphen && hyphens <= MOST_HYPHENS && word.length() <= LONGEST;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
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
