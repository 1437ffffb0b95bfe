package org.corvee.questions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A passage as the questions write it: {@code 004[1034,1180)}, the number of the text's file and code points.
 *
 * @param text the three digits with which the file's name begins
 */
record Span(String text, int start, int end) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{3})\\[([0-9]+),([0-9]+)\\)");

    static Span parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'%s' is no passage; write 004[1034,1180)".formatted(written));
        }
        return new Span(matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }

    /** Whether one of the two lies in the other. */
    boolean nests(Span other) {
        return text.equals(other.text) && (within(other) || other.within(this));
    }

    private boolean within(Span other) {
        return other.start <= start && end <= other.end;
    }

    @Override
    public String toString() {
        return "%s[%d,%d)".formatted(text, start, end);
    }
}
