package org.corvee.page.document;

import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.STRONG;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import org.corvee.evidence.Document;
import org.corvee.page.Attribute;
import org.corvee.page.Html;

/** Which text was read, and whether the reader's copy is that text. */
record CopyNotice(Document.Pinned pinned, DocumentPage.ReadersCopy copy) {
    Html html() {
        return all(List.of(read(), state()));
    }

    private Html read() {
        return pinned.sha256().isEmpty()
                ? tag(P, "The graph does not say which text was read.")
                : tag(
                        P,
                        text("Read was "),
                        tag(CODE, pinned.file()),
                        text(", %,d characters (Unicode code points), SHA-256 ".formatted(pinned.length())),
                        tag(CODE, pinned.sha256()).with(Attribute.Name.CLASS, "digest"),
                        text("."));
    }

    private Html state() {
        if (copy instanceof DocumentPage.ReadersCopy.Same) {
            return tag(
                            P,
                            tag(STRONG, "The words below are shown from the reader’s own copy."),
                            text(
                                    " It has this very digest. They are not part of the graph, and nothing here stores them."))
                    .with(Attribute.Name.CLASS, "copy same");
        }
        if (copy instanceof DocumentPage.ReadersCopy.Other other) {
            return tag(
                            P,
                            tag(STRONG, "Warning: the reader’s copy is another text."),
                            text(" It has %,d characters and the SHA-256 ".formatted(other.length())),
                            tag(CODE, other.sha256()).with(Attribute.Name.CLASS, "digest"),
                            text(
                                    ". It is not shown; only passages whose own digest still holds are quoted below, from that"
                                            + " copy. They are not part of the graph."))
                    .with(Attribute.Name.CLASS, "notice")
                    .with(Attribute.Name.ROLE, "alert");
        }
        return tag(P, absent()).with(Attribute.Name.CLASS, "copy");
    }

    private String absent() {
        if (copy instanceof DocumentPage.ReadersCopy.Unreadable) {
            return "The reader’s copy cannot be read as UTF-8, so it is another file; nothing of it is shown.";
        }
        return copy instanceof DocumentPage.ReadersCopy.Missing
                ? "The folder of texts that this server was given has no file of that name; positions and digests stand in"
                        + " for the words."
                : "The text is not part of the graph. Whoever has it can have its words shown here: serve --documents DIR.";
    }
}
