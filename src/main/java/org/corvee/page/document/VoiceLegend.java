package org.corvee.page.document;

import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.corvee.page.Attribute;
import org.corvee.page.DateWords;
import org.corvee.page.Html;
import org.corvee.page.Naming;
import org.corvee.page.WideTable;
import org.corvee.query.Term;

/** Which letter and colour is whose voice, through whom it came, and how much it says. */
record VoiceLegend(List<Voice> voices, Map<Voice.Mark, Integer> counts, Naming naming) {
    Html html() {
        if (voices.isEmpty()) {
            return tag(P, "The graph names no voice in this document.").with(Attribute.Name.CLASS, "empty");
        }
        List<Html> rows = voices.stream().map(this::row).toList();
        return new WideTable(List.of("Mark", "Who speaks, and through whom", "Depth", "Said", "Claims"), rows)
                .html("voices");
    }

    /** The letter of a voice on its colour. */
    static Html badge(Voice.Mark mark) {
        return tag(SPAN, mark.letter()).with(Attribute.Name.CLASS, "letter " + mark.look());
    }

    private Html row(Voice voice) {
        Voice.Occasion occasion = voice.occasion();
        return tag(
                TR,
                tag(TD, badge(voice.mark())),
                tag(TD, chain(voice.chain()), remarks(occasion.remarks())),
                number(occasion.depth()),
                tag(TD, DateWords.shown(occasion.said())).with(Attribute.Name.CLASS, "when"),
                number(counts.getOrDefault(voice.mark(), 0)));
    }

    private static Html number(long number) {
        return tag(TD, "%,d".formatted(number)).with(Attribute.Name.CLASS, "number");
    }

    private Html chain(List<Term> chain) {
        List<Html> links = new ArrayList<>();
        chain.forEach(who -> {
            if (!links.isEmpty()) {
                links.add(text(" → "));
            }
            links.add(naming.of(who));
        });
        return links.isEmpty() ? text("nobody is named") : all(links);
    }

    private Html remarks(List<Term> remarks) {
        return all(remarks.stream()
                .flatMap(remark -> Stream.of(text(" · "), naming.of(remark)))
                .toList());
    }
}
