package org.corvee.page.memo;

import static org.corvee.page.Html.Tag.A;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.CITE;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.EM;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.OL;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.Q;
import static org.corvee.page.Html.Tag.STRONG;
import static org.corvee.page.Html.Tag.SUP;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.corvee.evidence.Document;
import org.corvee.memo.Edition;
import org.corvee.memo.Footnote;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;

/** What an edition of a memo says, in HTML: the sections, the footnotes, the documents. */
final class MemoBody {
    private final Edition edition;
    private final Set<Integer> marked = new HashSet<>();

    MemoBody(Edition edition) {
        this.edition = edition;
    }

    /** All of it below the title. */
    Html html() {
        List<Html> pieces = new ArrayList<>();
        if (!edition.front().author().isEmpty()) {
            pieces.add(tag(P, tag(BDI, edition.front().author())).with(Attribute.Name.CLASS, "author"));
        }
        edition.parts().forEach(part -> part(pieces, part));
        pieces.add(tag(H2, "Footnotes"));
        pieces.add(tag(OL, all(edition.notes().stream().map(MemoBody::note).toList()))
                .with(Attribute.Name.CLASS, "notes"));
        pieces.add(tag(H2, Edition.DOCUMENTS));
        pieces.add(
                tag(UL, all(edition.documents().stream().map(MemoBody::document).toList())));
        pieces.add(tag(P, edition.basis()).with(Attribute.Name.CLASS, "quiet"));
        return tag(DIV, all(pieces)).with(Attribute.Name.CLASS, "memo");
    }

    private void part(List<Html> pieces, Edition.Part part) {
        if (!part.heading().isEmpty()) {
            pieces.add(tag(H2, tag(BDI, part.heading())));
        }
        part.blocks().forEach(block -> pieces.add(block(block)));
    }

    private Html block(Edition.Block block) {
        if (block instanceof Edition.Paragraph paragraph) {
            return tag(P, all(paragraph.spans().stream().map(this::span).toList()));
        }
        if (block instanceof Edition.Stated stated) {
            return tag(P, tag(BDI, stated.says()), mark(stated.note())).with(Attribute.Name.CLASS, "stated");
        }
        if (block instanceof Edition.Against against) {
            return tag(P, tag(STRONG, against.mark() + ": "), tag(BDI, against.says()), mark(against.note()))
                    .with(Attribute.Name.CLASS, "dissent");
        }
        Edition.AgainstToo too = (Edition.AgainstToo) block;
        return tag(P, text(too.lead()), all(too.notes().stream().map(this::mark).toList()))
                .with(Attribute.Name.CLASS, "dissent");
    }

    private Html span(Edition.Span span) {
        return span instanceof Edition.Mark mark ? mark(mark.note()) : tag(BDI, ((Edition.Words) span).text());
    }

    /** The first mark of a note is where the note leads back to. */
    private Html mark(int note) {
        Html.Element number = tag(A, "[" + note + "]").to(Link.here("note-" + note));
        return tag(SUP, marked.add(note) ? number.with(Attribute.Name.ID, "mark-" + note) : number)
                .with(Attribute.Name.CLASS, "marks");
    }

    private static Html note(Footnote note) {
        return tag(
                        LI,
                        all(note.pieces().stream().map(MemoBody::piece).toList()),
                        text(" "),
                        tag(A, "↑")
                                .to(Link.here("mark-" + note.number()))
                                .with(Attribute.Name.ARIA_LABEL, "Back to mark %d".formatted(note.number())))
                .with(Attribute.Name.ID, "note-" + note.number());
    }

    private static Html piece(Footnote.Piece piece) {
        if (piece instanceof Footnote.Title title) {
            return tag(CITE, tag(BDI, title.text()));
        }
        if (piece instanceof Footnote.Quoted quoted) {
            return tag(Q, quoted.text());
        }
        if (piece instanceof Footnote.Address address) {
            return Link.elsewhere(address.text())
                    .<Html>map(link -> tag(A, address.text()).to(link))
                    .orElseGet(() -> text(address.text()));
        }
        return tag(BDI, piece.text());
    }

    private static Html document(Document document) {
        return tag(
                LI,
                tag(EM, tag(BDI, document.id().text())),
                text(", "),
                tag(BDI, Edition.described(document)),
                text(". SHA-256 "),
                tag(CODE, document.text().sha256()).with(Attribute.Name.CLASS, "digest"));
    }
}
