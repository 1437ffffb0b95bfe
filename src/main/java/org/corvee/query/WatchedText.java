package org.corvee.query;

/** A text that looks at the clock while somebody reads it, for matchers that would read it for ever. */
final class WatchedText implements CharSequence {
    private static final int EVERY = 0xFFF;

    private final CharSequence text;
    private final Deadline deadline;
    private int read = 0;

    WatchedText(CharSequence text, Deadline deadline) {
        this.text = text;
        this.deadline = deadline;
    }

    @Override
    public char charAt(int index) {
        if ((read++ & EVERY) == 0) {
            deadline.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text.subSequence(start, end), deadline);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
