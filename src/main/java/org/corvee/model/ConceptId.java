package org.corvee.model;

/**
 * A word of one of our vocabularies: {@code visa-class/tourist}.
 *
 * @param scheme the vocabulary
 * @param name the word in it
 */
public record ConceptId(String scheme, String name) {
    /** Reads {@code scheme/concept}. */
    public static ConceptId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new Unreadable(
                    "'%s' is no concept".formatted(text), "write scheme/concept, such as 'visa-class/tourist'");
        }
        return new ConceptId(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The concept as data writes it: {@code scheme/concept}. */
    public String text() {
        return scheme + "/" + name;
    }
}
