package org.corvee.page.document;

import static org.corvee.page.Html.Tag.A;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.MARK;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SUP;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.evidence.CharRange;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.Naming;

/** Claims in reading order: passage by passage, each beside its paragraph where the text is at hand. */
record ReadingView(List<PassageClaims> passages, ReadersCopy copy, Naming naming) {
    Html html() {
        if (passages.isEmpty()) {
            return tag(P, "Nothing is claimed in this document yet.").with(Attribute.Name.CLASS, "empty");
        }
        return copy instanceof ReadersCopy.Same same ? besideText(same.text()) : alone(passages);
    }

    private Html alone(List<PassageClaims> some) {
        PassageView view = new PassageView(naming, !(copy instanceof ReadersCopy.Same));
        return all(some.stream().map(view::html).toList());
    }

    private Html besideText(String text) {
        Map<CharRange, PassageClaims> byPlace = new HashMap<>();
        passages.stream()
                .filter(passage -> !passage.words().isEmpty())
                .forEach(passage -> byPlace.put(passage.range(), passage));
        MarkedText marked = new MarkedText(text, List.copyOf(byPlace.keySet()));
        List<Html> rows = new ArrayList<>();
        List<PassageClaims> left = new ArrayList<>(passages);
        for (MarkedText.Paragraph paragraph : marked.paragraphs()) {
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
    private static Stream<Html> words(MarkedText.Piece piece, Map<CharRange, PassageClaims> byPlace) {
        if (piece.over().isEmpty()) {
            return Stream.of(tag(BDI, piece.words()));
        }
        Stream<Html> letters = piece.over().stream()
                .sorted()
                .filter(place -> place.start() == piece.place().start())
                .map(place -> letters(place, byPlace));
        CharRange nearest = piece.over().get(0);
        Html.Element mark = tag(MARK, tag(A, piece.words()).to(Link.here(nearest.fragment())))
                .with(
                        Attribute.Name.CLASS,
                        look(nearest, byPlace) + (piece.over().size() > 1 ? " nested" : ""));
        return Stream.concat(letters, Stream.of(mark));
    }

    private static Html letters(CharRange place, Map<CharRange, PassageClaims> byPlace) {
        List<Html> letters = sayings(place, byPlace)
                .map(PassageClaims.Saying::voice)
                .distinct()
                .map(VoiceLegend::badge)
                .toList();
        return tag(SUP, all(letters), text(" "));
    }

    private static String look(CharRange place, Map<CharRange, PassageClaims> byPlace) {
        return sayings(place, byPlace)
                .map(saying -> saying.voice().look())
                .findFirst()
                .orElse("");
    }

    private static Stream<PassageClaims.Saying> sayings(CharRange place, Map<CharRange, PassageClaims> byPlace) {
        return Stream.ofNullable(byPlace.get(place)).flatMap(passage -> passage.sayings().stream());
    }
}
