package org.corvee.page.document;

import static org.corvee.page.Html.Tag.A;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.MARK;
import static org.corvee.page.Html.Tag.OL;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.SUP;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.evidence.Passage;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;

/**
 * A document to be read: its text in one column, or our paraphrases where the text is not at hand, and beside it a panel
 * with the claims of each passage.
 *
 * <p>A passage has two places in the page. Its own name, {@code char=3736,3799}, is where its words begin, at the letters
 * of its voices; those lead to its claims in the panel, and the claims lead back. The panel scrolls by itself, so that this
 * is all there without a script; {@code document.js} moves both together.
 *
 * @param stretch the characters whose paragraphs are shown
 */
record ReadingView(
        List<PassageClaims> passages, DocumentPage.ReadersCopy copy, Passage.CharRange stretch, TermHtml naming) {
    Html html() {
        if (passages.isEmpty()) {
            return tag(P, "This document has no claims yet.").with(Attribute.Name.CLASS, "empty");
        }
        boolean isText = copy instanceof DocumentPage.ReadersCopy.Same;
        Html column = copy instanceof DocumentPage.ReadersCopy.Same same ? ofText(same.text()) : listed(passages);
        List<Integer> pages = copy instanceof DocumentPage.ReadersCopy.Same same ? same.pages() : List.of();
        PassagePanel panel = new PassagePanel(naming, isText, pages);
        return tag(
                        DIV,
                        tag(DIV, column)
                                .with(Attribute.Name.CLASS, "text")
                                .with(Attribute.Name.ROLE, "region")
                                .with(Attribute.Name.TABINDEX, "-1")
                                .with(Attribute.Name.ARIA_LABEL, isText ? "Text" : "Passages"),
                        panel.html(passages))
                .with(Attribute.Name.CLASS, "reading");
    }

    /** The text itself, and after it what reaches beyond it. */
    private Html ofText(String text) {
        Map<Passage.CharRange, PassageClaims> byPlace = new HashMap<>();
        passages.stream()
                .filter(passage -> !passage.words().isEmpty())
                .forEach(passage -> byPlace.put(passage.range(), passage));
        MarkedText marked = new MarkedText(text, List.copyOf(byPlace.keySet()));
        List<Html> column = new ArrayList<>();
        for (MarkedText.Paragraph paragraph : marked.paragraphs(stretch)) {
            column.add(tag(
                    P,
                    all(paragraph.sentences().stream()
                            .map(sentence -> sentence(sentence, byPlace))
                            .toList())));
        }
        List<PassageClaims> beyond = passages.stream()
                .filter(passage -> !marked.places().contains(passage.range()))
                .toList();
        if (!beyond.isEmpty()) {
            column.add(listed(beyond));
        }
        return all(column);
    }

    private static Html sentence(MarkedText.Sentence sentence, Map<Passage.CharRange, PassageClaims> byPlace) {
        Html words = all(sentence.pieces().stream()
                .flatMap(piece -> words(piece, byPlace))
                .toList());
        return sentence.isPinned() ? tag(SPAN, words).with(Attribute.Name.CLASS, "sentence") : words;
    }

    /** A piece of the text; the letters of the voices stand where their passage begins. */
    private static Stream<Html> words(MarkedText.Piece piece, Map<Passage.CharRange, PassageClaims> byPlace) {
        if (piece.over().isEmpty()) {
            return Stream.of(tag(BDI, piece.words()));
        }
        List<PassageClaims> begun = piece.over().stream()
                .sorted()
                .filter(place -> place.start() == piece.place().start())
                .flatMap(place -> Stream.ofNullable(byPlace.get(place)))
                .toList();
        Stream<Html> handles = begun.isEmpty() ? Stream.of() : Stream.of(handle(begun));
        Passage.CharRange nearest = piece.over().get(0);
        String look = Stream.ofNullable(byPlace.get(nearest))
                        .flatMap(passage -> passage.sayings().stream())
                        .map(saying -> saying.voice().look())
                        .findFirst()
                        .orElse("")
                + (piece.over().size() > 1 ? " nested" : "");
        return Stream.concat(handles, Stream.of(mark(piece.words(), nearest, look)));
    }

    private static Html mark(String words, Passage.CharRange place, String look) {
        return tag(MARK, tag(A, words).with(Attribute.Name.TABINDEX, "-1").to(Link.here(PassagePanel.id(place))))
                .with(Attribute.Name.CLASS, look);
    }

    /** The letters of the voices of passages that begin together: their own place, which leads to their claims. */
    private static Html handle(List<PassageClaims> begun) {
        List<VoiceMarks.Mark> voices = begun.stream()
                .flatMap(passage -> passage.sayings().stream())
                .map(PassageClaims.Saying::voice)
                .distinct()
                .toList();
        String letters =
                String.join(", ", voices.stream().map(VoiceMarks.Mark::letter).toList());
        List<Html> others = begun.stream()
                .skip(1)
                .map(passage ->
                        tag(SPAN).with(Attribute.Name.ID, passage.range().fragment()))
                .<Html>map(place -> place)
                .toList();
        Passage.CharRange first = begun.get(0).range();
        Html.Element handle = tag(
                        A, Html.spaced(voices.stream().map(VoiceLegend::badge).toList(), " "))
                .with(Attribute.Name.ID, first.fragment())
                .with(Attribute.Name.ARIA_LABEL, "Claims by " + letters)
                .to(Link.here(PassagePanel.id(first)));
        return all(List.of(tag(SUP, all(others), handle), text("\u00a0")));
    }

    /** Passages by what we say of them. */
    private static Html listed(List<PassageClaims> some) {
        return tag(OL, all(some.stream().map(ReadingView::listed).toList())).with(Attribute.Name.CLASS, "passages");
    }

    private static Html listed(PassageClaims passage) {
        List<Html> parts = new ArrayList<>(List.of(handle(List.of(passage))));
        if (!passage.words().isEmpty()) {
            parts.add(tag(P, tag(BDI, "“" + passage.words() + "”")).with(Attribute.Name.CLASS, "quote"));
        }
        for (PassageClaims.Saying saying : passage.sayings()) {
            parts.add(mark(saying.says(), passage.range(), saying.voice().look()));
            parts.add(text(" "));
        }
        return tag(LI, all(parts)).with(Attribute.Name.CLASS, "sentence");
    }
}
