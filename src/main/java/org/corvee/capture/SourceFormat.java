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
        if (begin.matches("(?is)[a-z-]+:.*\\bcontent-type:\\s*multipart/related\\b.*")) {
            throw new Unreadable("a page with its pictures in one file (MHTML)", "save it as HTML alone, or as a PDF");
        }
        for (Foreign foreign : Foreign.values()) {
            if (begin.startsWith(foreign.begin)) {
                throw new Unreadable(foreign.problem, foreign.remedy);
            }
        }
        boolean isPage = name.matches(".*\\.x?html?");
        return isPage || begin.matches("(?is)[^<]{0,8}\\s*<(?:!doctype\\s+html|html\\b).*") ? HTML : TEXT;
    }

    /** What people hand in that holds no text, or holds it as nobody reads it here; known by its first bytes. */
    private enum Foreign {
        PNG("\u0089PNG", Foreign.PICTURE, Foreign.READ),
        JPEG("\u00ff\u00d8\u00ff", Foreign.PICTURE, Foreign.READ),
        GIF("GIF8", Foreign.PICTURE, Foreign.READ),
        TIFF("II*\u0000", Foreign.PICTURE, Foreign.READ),
        WEBP_OR_SOUND("RIFF", "a picture, a sound or a film", Foreign.READ),
        OLD_OFFICE("\u00d0\u00cf\u0011\u00e0", "a letter of an old Office (.doc)", "save it as DOCX or PDF"),
        RTF("{\\rtf", "a letter in RTF", "save it as DOCX or PDF"),
        ELF("\u007fELF", Foreign.PROGRAM, Foreign.NONE),
        EXE("MZ\u0090", Foreign.PROGRAM, Foreign.NONE),
        RAR("Rar!", "a packed file", "unpack it first"),
        SEVEN_ZIP("7z\u00bc\u00af", "a packed file", "unpack it first");

        private static final String PICTURE = "a picture";
        private static final String PROGRAM = "a program, and no text";
        private static final String READ =
                "write down what it says, or let a program for that make a PDF with text of it";
        private static final String NONE = "hand in a saved page, a PDF, a DOCX, a web archive or a text";

        private final String begin;
        private final String problem;
        private final String remedy;

        Foreign(String begin, String problem, String remedy) {
            this.begin = begin;
            this.problem = problem;
            this.remedy = remedy;
        }
    }

    private static SourceFormat gzip(String name) {
        if (name.endsWith(".warc.gz")) {
            return WARC;
        }
        throw new Unreadable("a packed file", "unpack it, or name it .warc.gz if it is a web archive");
    }
}
