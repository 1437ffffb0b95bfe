package org.corvee.query.name;

/**
 * Something that a text may mean.
 *
 * @param name by which of its names it was found
 * @param score 0 to 100
 */
public record Match(Named named, Name name, int score, How how) {
    /** In what a name and a text agree, the surest first. */
    public enum How {
        SAME,
        WITHOUT_ACCENTS,
        IN_LATIN_LETTERS,
        BY_SOUND,
        NEARLY,
        BY_INITIALS,
        BY_WORDS,
        BEGINNING,
        INSIDE
    }

    public Match {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("score %d: not within 0 to 100".formatted(score));
        }
    }

    /** Whether the text is one of its names, letter by letter, accents and signs aside. */
    public boolean isExact() {
        return how == How.SAME || how == How.WITHOUT_ACCENTS;
    }
}
