package org.corvee.capture;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a text, or what looks like one.
 *
 * @param start its first code point, counted from 0
 * @param end the code point after its last
 * @param boilerplate why it seems not to belong to the article, such as {@code mostly links}; null if it seems to
 */
public record Block(int start, int end, @Nullable String boilerplate) {
    /** Whether it is proposed as no part of the article. */
    public boolean isBoilerplate() {
        return boilerplate != null;
    }
}
