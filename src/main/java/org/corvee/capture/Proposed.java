package org.corvee.capture;

/**
 * Something that a file says of itself, for a person to confirm.
 *
 * @param field of the document's record, such as {@code published}
 * @param value as the file has it
 * @param from where in the file it stands, such as {@code the page's og:title}
 */
public record Proposed(Field field, String value, String from) {
    private static final int LONGEST = 300;

    public Proposed {
        String one = value.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        value = one.length() <= LONGEST
                ? one
                : one.substring(0, one.offsetByCodePoints(0, one.codePointCount(0, LONGEST) - 1)) + "…";
    }

    /** What can be proposed. */
    public enum Field {
        TITLE,
        PUBLISHER,
        /** A day or a longer time, in EDTF. */
        PUBLISHED,
        /** A BCP 47 tag. */
        LANGUAGE,
        ADDRESS
    }
}
