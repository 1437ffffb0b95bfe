package org.corvee.propose;

/**
 * Who makes proposals.
 *
 * @param name such as {@code corvee-voices}, or what a program of others calls itself
 * @param version that changes with what it proposes
 */
public record Maker(String name, String version) {
    static final Maker VOICES = new Maker("corvee-voices", "1");
    static final Maker NAMES = new Maker("corvee-names", "1");
    static final Maker DESCRIPTIONS = new Maker("corvee-descriptions", "1");
    static final Maker CLAUSES = new Maker("corvee-clauses", "1");
    static final Maker AMOUNTS = new Maker("corvee-amounts", "1");
    static final Maker DATES = new Maker("corvee-dates", "1");
    static final Maker SHARED_WORDS = new Maker("corvee-shared-words", "1");

    /** {@code corvee-voices/1}, as it stands on what is taken. */
    public String text() {
        return name + "/" + version;
    }
}
