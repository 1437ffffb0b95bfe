package org.corvee.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads whatever comes in as UTF-8, from a file or through another door.
 *
 * <p>A byte order mark before the text is left off. Bytes that are not UTF-8 are {@link NotUtf8}, with their line; no sign
 * is ever put in for them, for then a text would be published that nobody wrote.
 */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int SAMPLE = 64;
    private static final int BUFFER = 1 << 16;

    private Utf8() {}

    /** The text that bytes are. */
    public static String text(byte[] bytes) throws NotUtf8 {
        String text = exact(bytes);
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    /** The text of a file. */
    public static String text(Path file) throws IOException {
        return text(Files.readAllBytes(file));
    }

    /** The text of a file with line feeds at its lines' ends, whatever the checkout has put there. */
    public static String lines(Path file) throws IOException {
        return text(file).replace("\r\n", "\n");
    }

    /** The text that bytes are with all that they hold: positions in a pinned text count its byte order mark. */
    public static String exact(byte[] bytes) throws NotUtf8 {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult end = decoder.decode(in, out, true);
        if (end.isError() || wide(bytes).isPresent()) {
            throw fault(bytes, in.position());
        }
        return out.flip().toString();
    }

    /** Hands out a file's lines one at a time, without their ends, up to the first that is not UTF-8. */
    public static void eachLine(Path file, Lines lines) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int number = 1;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int from = 0;
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        line.write(buffer, from, i - from);
                        lines.line(number, line(line, number));
                        line.reset();
                        number++;
                        from = i + 1;
                    }
                }
                line.write(buffer, from, read - from);
            }
            if (line.size() > 0) {
                lines.line(number, line(line, number));
            }
        }
    }

    private static String line(ByteArrayOutputStream bytes, int number) throws NotUtf8 {
        try {
            String line = number == 1 ? text(bytes.toByteArray()) : exact(bytes.toByteArray());
            return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        } catch (NotUtf8 e) {
            throw new NotUtf8(number, e.problem());
        }
    }

    /** Takes the lines of a file. */
    public interface Lines {
        /** The text of a line, and its number from 1. */
        void line(int number, String text);
    }

    private static NotUtf8 fault(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        int of = line;
        return wide(bytes)
                .map(name -> new NotUtf8(1, "the text is %s, not UTF-8".formatted(name)))
                .orElseGet(() -> new NotUtf8(of, "byte %02X is not UTF-8".formatted(bytes[position] & 0xFF)));
    }

    /** The encoding of two or four bytes a letter that bytes begin in, if they do. */
    private static Optional<String> wide(byte[] bytes) {
        int[] first = new int[4];
        for (int i = 0; i < first.length; i++) {
            first[i] = i < bytes.length ? bytes[i] & 0xFF : -1;
        }
        boolean marked = first[0] == 0xFF && first[1] == 0xFE || first[0] == 0xFE && first[1] == 0xFF;
        boolean fourBytes = marked && first[2] == 0 && first[3] == 0
                || first[0] == 0 && first[1] == 0 && first[2] == 0xFE && first[3] == 0xFF;
        if (fourBytes) {
            return Optional.of("UTF-32");
        }
        if (marked) {
            return Optional.of("UTF-16");
        }
        int nulls = hundredthsOfNulls(bytes);
        return nulls > 60 ? Optional.of("UTF-32") : nulls > 30 ? Optional.of("UTF-16") : Optional.empty();
    }

    /** Of Latin letters in UTF-16 without a mark every other byte is null, and three of four in UTF-32. */
    private static int hundredthsOfNulls(byte[] bytes) {
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        int nulls = 0;
        for (byte one : sample) {
            nulls += one == 0 ? 1 : 0;
        }
        return sample.length < 4 ? 0 : 100 * nulls / sample.length;
    }
}
