package org.corvee.page.document;

import static org.corvee.page.Html.Tag.A;
import static org.corvee.page.Html.Tag.ARTICLE;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.MARK;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.SUP;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Statement;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.ShownDate;
import org.corvee.page.TermHtml;
import org.corvee.query.Term;

/**
 * Claims in reading order: passage by passage, each beside its paragraph where the text is at hand.
 *
 * @param stretch the characters whose paragraphs are shown
 */
record ReadingView(
        List<PassageClaims> passages, DocumentPage.ReadersCopy copy, Passage.CharRange stretch, TermHtml naming) {
    Html html() {
        if (passages.isEmpty()) {
            return tag(P, "This document has no claims yet.").with(Attribute.Name.CLASS, "empty");
        }
        return copy instanceof DocumentPage.ReadersCopy.Same same ? besideText(same.text()) : alone(passages);
    }

    private Html alone(List<PassageClaims> some) {
        PassageView view = new PassageView(naming, !(copy instanceof DocumentPage.ReadersCopy.Same));
        return all(some.stream().map(view::html).toList());
    }

    private Html besideText(String text) {
        Map<Passage.CharRange, PassageClaims> byPlace = new HashMap<>();
        passages.stream()
                .filter(passage -> !passage.words().isEmpty())
                .forEach(passage -> byPlace.put(passage.range(), passage));
        MarkedText marked = new MarkedText(text, List.copyOf(byPlace.keySet()));
        List<Html> rows = new ArrayList<>();
        List<PassageClaims> left = new ArrayList<>(passages);
        for (MarkedText.Paragraph paragraph : marked.paragraphs(stretch)) {
            List<PassageClaims> here = left.stream()
                    .filter(passage ->
                            passage.range().start() < paragraph.place().end())
                    .toList();
            left.removeAll(here);
            Html words = tag(
                            P,
                            all(paragraph.pieces().stream()
                                    .flatMap(piece -> words(piece, byPlace))
                                    .toList()))
                    .with(Attribute.Name.CLASS, "words");
            rows.add(tag(DIV, words, tag(DIV, alone(here))).with(Attribute.Name.CLASS, "beside"));
        }
        rows.add(alone(left));
        return all(rows);
    }

    /** A piece of the text; the letters of the voices stand where their passage begins. */
    private static Stream<Html> words(MarkedText.Piece piece, Map<Passage.CharRange, PassageClaims> byPlace) {
        if (piece.over().isEmpty()) {
            return Stream.of(tag(BDI, piece.words()));
        }
        Stream<Html> letters = piece.over().stream()
                .sorted()
                .filter(place -> place.start() == piece.place().start())
                .map(place -> letters(place, byPlace));
        Passage.CharRange nearest = piece.over().get(0);
        Html.Element mark = tag(MARK, tag(A, piece.words()).to(Link.here(nearest.fragment())))
                .with(
                        Attribute.Name.CLASS,
                        look(nearest, byPlace) + (piece.over().size() > 1 ? " nested" : ""));
        return Stream.concat(letters, Stream.of(mark));
    }

    private static Html letters(Passage.CharRange place, Map<Passage.CharRange, PassageClaims> byPlace) {
        List<Html> letters = sayings(place, byPlace)
                .map(PassageClaims.Saying::voice)
                .distinct()
                .map(VoiceLegend::badge)
                .toList();
        return tag(SUP, all(letters), text(" "));
    }

    private static String look(Passage.CharRange place, Map<Passage.CharRange, PassageClaims> byPlace) {
        return sayings(place, byPlace)
                .map(saying -> saying.voice().look())
                .findFirst()
                .orElse("");
    }

    private static Stream<PassageClaims.Saying> sayings(
            Passage.CharRange place, Map<Passage.CharRange, PassageClaims> byPlace) {
        return Stream.ofNullable(byPlace.get(place)).flatMap(passage -> passage.sayings().stream());
    }

    /**
     * A passage with what each voice says in it; its element has the passage's fragment as id.
     *
     * @param quoting whether it quotes the words, which is idle beside the text itself
     */
    private record PassageView(TermHtml naming, boolean quoting) {
        Html html(PassageClaims passage) {
            Passage.CharRange place = passage.range();
            return tag(
                            ARTICLE,
                            tag(
                                    H3,
                                    link(
                                            Link.here(place.fragment()),
                                            "Characters %d–%d".formatted(place.start(), place.end()))),
                            quote(passage.words()),
                            all(passage.sayings().stream().map(this::saying).toList()))
                    .with(Attribute.Name.CLASS, "passage")
                    .with(Attribute.Name.ID, place.fragment());
        }

        private Html quote(String words) {
            return words.isEmpty() || !quoting
                    ? all(List.of())
                    : tag(P, tag(BDI, "“" + words + "”")).with(Attribute.Name.CLASS, "quote");
        }

        private Html saying(PassageClaims.Saying saying) {
            String look = saying.manner().isPlain() ? "saying " : "saying doubted ";
            return tag(
                            DIV,
                            tag(
                                    P,
                                    VoiceLegend.badge(saying.voice()),
                                    text(" "),
                                    tag(BDI, saying.says()),
                                    all(manner(saying.manner()))),
                            tag(
                                    UL,
                                    all(saying.claims().stream()
                                            .map(this::claim)
                                            .toList())))
                    .with(Attribute.Name.CLASS, look + saying.voice().look());
        }

        /** How it is said, as badges. */
        private static List<Html> manner(Claim.Manner manner) {
            String part = manner.part().isEmpty() ? "" : "in the " + manner.part();
            return Stream.of(manner.isDenial() ? Claim.Status.DENIED.word() : "", manner.modality(), part)
                    .filter(word -> !word.isEmpty())
                    .flatMap(word -> Stream.of(
                            text(" "), tag(SPAN, word).with(Attribute.Name.CLASS, "badge " + word.replace(' ', '-'))))
                    .toList();
        }

        private Html claim(Claim claim) {
            Statement statement = claim.statement();
            List<Html> parts = new ArrayList<>();
            parts.add(statement == null ? text("no triple ") : naming.sentence(statement.terms()));
            if (!claim.manner().during().isMissing()) {
                parts.add(tag(SPAN, ShownDate.of(claim.manner().during())).with(Attribute.Name.CLASS, "during"));
                parts.add(text(" "));
            }
            parts.add(tag(SMALL, text(status(claim.status())), text(" "), evidence(claim)));
            return tag(LI, all(parts));
        }

        private static String status(Claim.Status status) {
            return switch (status) {
                case ACCEPTED -> "accepted ·";
                case DISPUTED -> "disputed ·";
                case RETRACTED -> "retracted ·";
                case DENIED, EXPECTED, RUMOURED, OPINION, INFERRED, SAID -> "claim, not accepted ·";
            };
        }

        private Html evidence(Claim claim) {
            return claim.id().term() instanceof Term.Iri iri
                    ? naming.names()
                            .link(iri)
                            .<Html>map(address -> link(address, "evidence"))
                            .orElse(text("no evidence page"))
                    : text("no evidence page");
        }
    }
}
