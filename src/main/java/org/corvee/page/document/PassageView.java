package org.corvee.page.document;

import org.corvee.evidence.CharRange;

import static org.corvee.page.Html.Tag.ARTICLE;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.H3;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SMALL;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.DateWords;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.Naming;

/**
 * A passage with what each voice says in it; its element has the passage's fragment as id.
 *
 * @param quoting whether it quotes the words, which is idle beside the text itself
 */
record PassageView(Naming naming, boolean quoting) {
    Html html(PinnedPassage passage) {
        CharRange place = passage.place();
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

    private Html saying(Saying saying) {
        String look = saying.manner().isPlain() ? "saying " : "saying doubted ";
        return tag(
                        DIV,
                        tag(
                                P,
                                VoiceLegend.badge(saying.voice()),
                                text(" "),
                                tag(BDI, saying.says()),
                                all(manner(saying.manner()))),
                        tag(UL, all(saying.facts().stream().map(this::fact).toList())))
                .with(Attribute.Name.CLASS, look + saying.voice().look());
    }

    /** How it is said, unless it is plainly asserted or reported in the body. */
    private static List<Html> manner(Saying.Manner manner) {
        List<String> words = new ArrayList<>();
        if (manner.isDenial()) {
            words.add("denied");
        }
        words.add(manner.modality());
        if (!manner.part().isEmpty()) {
            words.add("in the " + manner.part());
        }
        List<Html> badges = new ArrayList<>();
        words.stream().filter(word -> !word.isEmpty()).forEach(word -> {
            badges.add(text(" "));
            badges.add(tag(SPAN, word).with(Attribute.Name.CLASS, "badge " + word.replace(' ', '-')));
        });
        return badges;
    }

    private Html fact(Saying.Claimed claimed) {
        List<Html> parts = new ArrayList<>();
        parts.add(claimed.triple().isEmpty() ? text("no triple ") : naming.sentence(claimed.triple()));
        if (!claimed.during().isEmpty()) {
            parts.add(tag(SPAN, DateWords.shown(claimed.during())).with(Attribute.Name.CLASS, "during"));
            parts.add(text(" "));
        }
        parts.add(tag(SMALL, standing(claimed), text(" "), claim(claimed)));
        return tag(LI, all(parts));
    }

    private static Html standing(Saying.Claimed claimed) {
        return switch (claimed.standing()) {
            case FACT -> text("a fact here ·");
            case CLAIM -> text("claimed, no fact here ·");
            case RETRACTED -> text("retracted ·");
        };
    }

    private Html claim(Saying.Claimed claimed) {
        return naming.names()
                .link(claimed.claim())
                .<Html>map(address -> link(address, "its evidence"))
                .orElse(text("its evidence has no page"));
    }
}
