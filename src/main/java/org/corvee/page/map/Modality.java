package org.corvee.page.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How surely something is said; the words are those of the vocabulary {@code modality}. */
public enum Modality {
    ASSERTED,
    REPORTED,
    EXPECTED,
    RUMOURED,
    INFERRED,
    OPINION;

    /** Its word in addresses, results and class names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The modality of a word. */
    public static Optional<Modality> of(String word) {
        return Arrays.stream(values())
                .filter(modality -> modality.word().equals(word))
                .findFirst();
    }

    /** All words, the surest first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Modality::word).toList();
    }
}
