package org.corvee.capture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.corvee.model.Unreadable;

/** The formats of which a text can be made. */
public enum SourceFormat {
    TEXT(".txt"),
    HTML(".html"),
    PDF(".pdf"),
    DOCX(".docx"),
    WARC(".warc");

    private static final int SAMPLE = 2_048;

    private final String ending;

    SourceFormat(String ending) {
        this.ending = ending;
    }

    /** How the names of such files end. */
    public String ending() {
        return ending;
    }

    /** The format of a file, by its first bytes; its name decides only between a page and a text. */
    public static SourceFormat of(ReceivedFile file) {
        String begin = new String(file.bytes(), 0, Math.min(SAMPLE, file.bytes().length), StandardCharsets.ISO_8859_1);
        String name = file.name().toLowerCase(Locale.ROOT);
        if (begin.contains("%PDF-")) {
            return PDF;
        }
        if (begin.startsWith("PK\u0003\u0004")) {
            return DOCX;
        }
        if (begin.startsWith("WARC/")) {
            return WARC;
        }
        if (begin.startsWith("\u001f\u008b")) {
            return gzip(name);
        }
        boolean isPage = name.matches(".*\\.x?html?");
        return isPage || begin.matches("(?is)[^<]{0,8}\\s*<(?:!doctype\\s+html|html\\b).*") ? HTML : TEXT;
    }

    private static SourceFormat gzip(String name) {
        if (name.endsWith(".warc.gz")) {
            return WARC;
        }
        throw new Unreadable("a packed file", "unpack it, or name it .warc.gz if it is a web archive");
    }
}
