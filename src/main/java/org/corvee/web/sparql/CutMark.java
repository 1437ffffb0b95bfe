package org.corvee.web.sparql;

import java.nio.charset.StandardCharsets;
import org.corvee.query.Format;
import org.corvee.query.Portion;
import org.corvee.query.Written;
import org.corvee.web.Limits;
import org.corvee.web.Refused;

/**
 * Says inside an answer that it is not all there.
 *
 * @param origin of the server, whose page of limits the mark leads to
 */
record CutMark(Limits limits, String origin) {
    private static final String HEAD_OF_JSON = "\"head\": {";
    private static final String END_OF_XML_HEAD = "</head>";

    /** The value of the header {@code Corvee-Truncated}. */
    String header(Portion.Cut cut) {
        return switch (cut) {
            case ROWS -> "rows; limit=" + limits.portion().rows();
            case BYTES -> "bytes; limit=" + limits.portion().bytes();
            case NONE -> throw new IllegalArgumentException("an answer that is all there has no mark");
        };
    }

    /**
     * The bytes with the mark among them.
     *
     * @throws Refused for a format that has no place for it
     */
    byte[] put(Format format, Written written) {
        String text = new String(written.bytes(), StandardCharsets.UTF_8);
        String marked =
                switch (format) {
                    case JSON -> into(text, HEAD_OF_JSON, HEAD_OF_JSON + " \"link\": [ \"" + address() + "\" ] ,");
                    case XML -> into(text, END_OF_XML_HEAD, "<link href=\"" + address() + "\"/>" + END_OF_XML_HEAD);
                    case TURTLE, NT, TRIG, NQUADS -> "# %s%n".formatted(words(written.cut())) + text;
                    case RDFXML -> text + "<!-- %s -->%n".formatted(words(written.cut()));
                    case CSV, TSV, JSONLD ->
                        throw new Refused(
                                400,
                                "the answer has more than fits (%s), and %s has no place to say that it is cut; ask in pages with ORDER BY, LIMIT and OFFSET"
                                        .formatted(header(written.cut()), format.word()));
                };
        return marked.getBytes(StandardCharsets.UTF_8);
    }

    private String words(Portion.Cut cut) {
        return "cut here: %s; see %s".formatted(header(cut), address());
    }

    private String address() {
        return origin + "/about/limits#truncated";
    }

    private static String into(String text, String place, String marked) {
        int at = text.indexOf(place);
        if (at < 0) {
            throw new IllegalStateException(
                    "no place for a mark: " + text.lines().findFirst().orElse(""));
        }
        return text.substring(0, at) + marked + text.substring(at + place.length());
    }
}
