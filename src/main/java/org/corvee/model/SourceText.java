package org.corvee.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/** The text of a document, counted in Unicode code points, with digests of it and of its passages. */
public final class SourceText {
    private final int[] codePoints;
    private final String sha256;

    private SourceText(int[] codePoints, String sha256) {
        this.codePoints = codePoints;
        this.sha256 = sha256;
    }

    /** Reads a file as it is: nothing is normalised, not even its line ends. */
    public static SourceText read(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    /** The text that these bytes of UTF-8 are. */
    public static SourceText of(byte[] utf8) throws NotUtf8 {
        return new SourceText(Utf8.exact(utf8).codePoints().toArray(), DigestUtils.sha256Hex(utf8));
    }

    /** In code points, not in Java's chars. */
    public int length() {
        return codePoints.length;
    }

    /** Hex SHA-256 of the file's bytes. */
    public String sha256() {
        return sha256;
    }

    /** The passage from code point {@code start} up to, not including, {@code end}. */
    public String passage(int start, int end) {
        return new String(codePoints, start, end - start);
    }

    /** Hex SHA-256 of the passage's UTF-8 bytes. */
    public String digest(int start, int end) {
        return DigestUtils.sha256Hex(passage(start, end).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the passage there has a digest, or one that begins with its digits. */
    public boolean has(int start, int end, String digest) {
        return start >= 0
                && start < end
                && end <= codePoints.length
                && digest(start, end).startsWith(digest);
    }

    /** Where a passage of a length and a digest stands now, the nearest place to the old one. */
    public OptionalInt nearest(int oldStart, int length, String digest) {
        return IntStream.rangeClosed(0, codePoints.length - length)
                .filter(start -> has(start, start + length, digest))
                .boxed()
                .min(Comparator.comparingInt(start -> Math.abs(start - oldStart)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** The line, counted from 1, in which a code point stands. */
    public int line(int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += codePoints[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The code point at a position. */
    public int codePoint(int position) {
        return codePoints[position];
    }
}
