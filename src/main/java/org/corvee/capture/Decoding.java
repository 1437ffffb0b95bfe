package org.corvee.capture;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.corvee.model.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads bytes as letters, in an encoding that somebody has named or that a mark shows; none is guessed. */
final class Decoding {
    private Decoding() {}

    /**
     * The letters of bytes.
     *
     * @param said the encoding that a person or the file itself names, if one does; else it is UTF-8
     */
    static String text(byte[] bytes, @Nullable String said) {
        Charset marked = marked(bytes);
        Charset charset = marked != null ? marked : said == null ? StandardCharsets.UTF_8 : named(said);
        String text = strict(bytes, charset);
        if (text.indexOf('\0') >= 0) {
            int line = (int) text.substring(0, text.indexOf('\0')).lines().count();
            throw new Unreadable(
                    "line %d holds U+0000, as no text does".formatted(Math.max(1, line)),
                    "it is another kind of file, or in UTF-16: name its encoding with --encoding");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset marked(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : -1;
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xEF && second == 0xBB ? StandardCharsets.UTF_8 : null;
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Unreadable(
                    "'%s' is no encoding".formatted(name),
                    "name it with --encoding, such as EUC-KR, windows-1251 or UTF-8");
        }
    }

    private static String strict(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult end = decoder.decode(in, out, true);
        if (end.isError()) {
            throw new Unreadable(
                    "byte %02X in line %d is not %s"
                            .formatted(bytes[in.position()] & 0xFF, line(bytes, in.position()), charset.name()),
                    "name its encoding with --encoding" + likely(bytes));
        }
        return out.flip().toString();
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static String likely(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        String name = match == null ? "" : match.getName();
        return name.isEmpty() || name.toLowerCase(Locale.ROOT).startsWith("utf-8") ? "" : "; it looks like " + name;
    }
}
