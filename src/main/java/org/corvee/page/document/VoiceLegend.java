package org.corvee.page.document;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Testimony;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.ShownDate;
import org.corvee.page.TermHtml;
import org.corvee.page.WideTable;

/** Which letter and colour is whose voice, through whom it came, and how much it says. */
public record VoiceLegend(DocumentPage.DocumentContent contents, VoiceMarks marks, TermHtml naming) {
    Html html() {
        if (contents.chains().isEmpty()) {
            return tag(P, "No voices are recorded in this document.").with(Attribute.Name.CLASS, "empty");
        }
        List<Html> rows = contents.chains().stream().map(this::row).toList();
        return new WideTable(List.of("Mark", "Chain of voices", "Depth", "Said", "Claims"), rows).html("voices");
    }

    /** Who has which letter, in a few lines above the text. */
    Html key() {
        return tag(
                        UL,
                        all(contents.chains().stream()
                                .map(chain -> chain.get(0))
                                .map(testimony ->
                                        tag(LI, badge(marks.of(testimony)), text(" "), tag(BDI, testimony.name())))
                                .toList()))
                .with(Attribute.Name.CLASS, "voice-key")
                .with(Attribute.Name.ARIA_LABEL, "Voices");
    }

    /** The letter of a voice in its colour, with its edge. */
    public static Html badge(VoiceMarks.Mark mark) {
        return tag(SPAN, mark.letter()).with(Attribute.Name.CLASS, "letter " + mark.look());
    }

    private Html row(List<Testimony> chain) {
        Testimony testimony = chain.get(0);
        VoiceMarks.Mark mark = marks.of(testimony);
        return tag(
                TR,
                tag(TD, badge(mark)),
                tag(TD, chain(chain), remarks(testimony.occasion())),
                number(Math.max(0, testimony.depth())),
                tag(TD, said(testimony.occasion().said())).with(Attribute.Name.CLASS, "when"),
                number(contents.extent().voices().getOrDefault(testimony.id().iri(), 0)));
    }

    private static Html said(Dating said) {
        return said.isMissing() ? text("") : ShownDate.of(said);
    }

    private static Html number(long number) {
        return tag(TD, "%,d".formatted(number)).with(Attribute.Name.CLASS, "number");
    }

    private Html chain(List<Testimony> chain) {
        List<Html> links = chain.stream()
                .flatMap(testimony -> Stream.ofNullable(testimony.witness()))
                .flatMap(witness -> Stream.of(text(" → "), naming.of(witness.term())))
                .skip(1)
                .toList();
        return links.isEmpty() ? text("no named voice") : all(links);
    }

    private Html remarks(Testimony.Occasion occasion) {
        return all(Stream.of(occasion.known(), occasion.reliability())
                .flatMap(Optional::stream)
                .flatMap(remark -> Stream.of(text(" · "), naming.of(remark.term())))
                .toList());
    }
}
