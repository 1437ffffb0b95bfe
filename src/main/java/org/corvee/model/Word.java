package org.corvee.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One of a closed list of words, written in data as {@link #word()}. */
public interface Word {
    String word();

    /** The words of a list, in its order. */
    static <E extends Enum<E> & Word> List<String> all(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Word::word).toList();
    }

    /** The constant written as {@code word}. */
    static <E extends Enum<E> & Word> Optional<E> find(Class<E> list, String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(e -> e.word().equals(word))
                .findFirst();
    }
}
