package org.corvee.store;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One place where a graph does not conform to its shapes.
 *
 * @param focus the node that is wrong
 * @param path the property that is wrong; empty when the node itself is
 * @param value the value that is wrong; empty when one is missing
 * @param message the shape's words
 */
public record Violation(String focus, String path, String value, String message) {
    /** The message alone where it names the value, else also where it is. */
    @Override
    public String toString() {
        return !value.isEmpty() && message.contains(value)
                ? message
                : Stream.of(focus, path, value).filter(word -> !word.isEmpty()).collect(Collectors.joining(" ")) + ": "
                        + message;
    }
}
