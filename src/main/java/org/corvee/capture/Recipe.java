package org.corvee.capture;

/**
 * How a text is made of bytes.
 *
 * @param name with its number, such as {@code html/1}; another number wherever the same bytes give another text
 * @param tools the libraries that took part, with their versions; empty when none did
 */
public record Recipe(String name, String tools) {
    /** {@code html/1 with jsoup 1.24.1}. */
    public String text() {
        return tools.isEmpty() ? name : "%s with %s".formatted(name, tools);
    }
}
