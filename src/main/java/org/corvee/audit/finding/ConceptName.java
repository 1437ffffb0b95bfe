package org.corvee.audit.finding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How closed words are written in the vocabularies: {@code NOT_ENGAGED} is {@code not-engaged}. */
final class ConceptName {
    private ConceptName() {}

    static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> words, String written) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> of(word).equals(written))
                .findFirst();
    }

    static <E extends Enum<E>> E in(Class<E> words, String written) {
        return find(words, written)
                .orElseThrow(() -> new IllegalArgumentException("'%s' is none of %s"
                        .formatted(
                                written,
                                Arrays.stream(words.getEnumConstants())
                                        .map(ConceptName::of)
                                        .toList())));
    }
}
