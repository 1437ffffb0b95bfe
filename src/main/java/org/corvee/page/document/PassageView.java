package org.corvee.page.document;

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
import java.util.stream.Stream;
import org.corvee.evidence.CharRange;
import org.corvee.evidence.Claim;
import org.corvee.evidence.ClaimStatus;
import org.corvee.evidence.Statement;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.page.ShownDate;
import org.corvee.query.Term;

/**
 * A passage with what each voice says in it; its element has the passage's fragment as id.
 *
 * @param quoting whether it quotes the words, which is idle beside the text itself
 */
record PassageView(Naming naming, boolean quoting) {
    Html html(PassageClaims passage) {
        CharRange place = passage.range();
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
                        tag(UL, all(saying.claims().stream().map(this::claim).toList())))
                .with(Attribute.Name.CLASS, look + saying.voice().look());
    }

    /** How it is said, as badges. */
    private static List<Html> manner(Claim.Manner manner) {
        String part = manner.part().isEmpty() ? "" : "in the " + manner.part();
        return Stream.of(manner.isDenial() ? ClaimStatus.DENIED.word() : "", manner.modality(), part)
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

    private static String status(ClaimStatus status) {
        return switch (status) {
            case FACT -> "a fact here ·";
            case RETRACTED -> "retracted ·";
            case DENIED, EXPECTED, RUMOURED, OPINION, INFERRED, SAID -> "claimed, no fact here ·";
        };
    }

    private Html evidence(Claim claim) {
        return claim.id().term() instanceof Term.Iri iri
                ? naming.names()
                        .link(iri)
                        .<Html>map(address -> link(address, "its evidence"))
                        .orElse(text("its evidence has no page"))
                : text("its evidence has no page");
    }
}
