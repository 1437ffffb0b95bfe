package org.corvee.audit.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.corvee.model.NotUtf8;
import org.corvee.model.Utf8;

/** The text of a document, counted in code points. */
public final class Text {
    private final Path file;
    private final String sha256;
    private final int[] points;

    private Text(Path file, String sha256, int[] points) {
        this.file = file;
        this.sha256 = sha256;
        this.points = points;
    }

    /**
     * Reads a text.
     *
     * @throws NotUtf8 if it is not UTF-8
     */
    public static Text read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new Text(
                file, DigestUtils.sha256Hex(bytes), Utf8.exact(bytes).codePoints().toArray());
    }

    public Path file() {
        return file;
    }

    /** The digest of the whole file. */
    public String sha256() {
        return sha256;
    }

    public int length() {
        return points.length;
    }

    /** The words from a code point up to another; empty where the text does not reach so far. */
    public String words(int start, int end) {
        return start < 0 || end > points.length || end < start ? "" : new String(points, start, end - start);
    }

    /** Whether the words there have a digest, or one that begins with its digits. */
    public boolean hasAt(int start, int end, String digest) {
        return start >= 0
                && start < end
                && end <= points.length
                && DigestUtils.sha256Hex(words(start, end).getBytes(StandardCharsets.UTF_8))
                        .startsWith(digest);
    }

    /** Where words of a length and a digest stand, the nearest place to an old one. */
    public OptionalInt find(int oldStart, int length, String digest) {
        return IntStream.rangeClosed(0, points.length - length)
                .filter(start -> hasAt(start, start + length, digest))
                .boxed()
                .min((a, b) -> Integer.compare(Math.abs(a - oldStart), Math.abs(b - oldStart)))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
