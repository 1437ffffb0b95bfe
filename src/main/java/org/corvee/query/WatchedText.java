package org.corvee.query;

/** A text that looks at the clock while somebody reads it, for matchers that would read it for ever. */
final class WatchedText implements CharSequence {
    private static final int EVERY = 0xFFF;

    private final CharSequence text;
    private final Watch watch;
    private int read = 0;

    WatchedText(CharSequence text, Watch watch) {
        this.text = text;
        this.watch = watch;
    }

    @Override
    public char charAt(int index) {
        if ((read++ & EVERY) == 0) {
            watch.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new WatchedText(text.subSequence(start, end), watch);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
