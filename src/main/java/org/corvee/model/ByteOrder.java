package org.corvee.model;

import java.util.Comparator;

/** The order of the bytes of texts in UTF-8, which is that of their code points, and that of sorted N-Triples. */
public final class ByteOrder {
    /** It differs from the order of Java's own where a letter is written by two of its characters. */
    public static final Comparator<String> UTF_8 = ByteOrder::compare;

    private ByteOrder() {}

    private static int compare(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length()) {
            int left = one.codePointAt(at);
            int right = other.codePointAt(at);
            if (left != right) {
                return Integer.compare(left, right);
            }
            at += Character.charCount(left);
        }
        return Integer.compare(one.length(), other.length());
    }
}
