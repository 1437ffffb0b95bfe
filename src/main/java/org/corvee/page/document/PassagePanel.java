package org.corvee.page.document;

import static org.corvee.page.Html.Tag.A;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Passage;
import org.corvee.evidence.Statement;
import org.corvee.model.PageStarts;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;
import org.corvee.query.Term;

/**
 * The claims of passages, in a box of its own that scrolls beside the text.
 *
 * @param paraphrasing whether it says our paraphrases, which is idle beside a list of them
 * @param pages where the pages of the text begin, if it has pages
 */
record PassagePanel(TermHtml naming, boolean paraphrasing, List<Integer> pages) {
    /** The place of the claims of a passage. */
    static String id(Passage.CharRange place) {
        return "claims-%d-%d".formatted(place.start(), place.end());
    }

    Html html(List<PassageClaims> passages) {
        return tag(DIV, all(passages.stream().map(this::article).toList()))
                .with(Attribute.Name.CLASS, "panel")
                .with(Attribute.Name.ROLE, "region")
                .with(Attribute.Name.ARIA_LABEL, "Claims, passage by passage")
                .with(Attribute.Name.TABINDEX, "0");
    }

    private Html article(PassageClaims passage) {
        Passage.CharRange place = passage.range();
        return tag(
                        ARTICLE,
                        tag(
                                H3,
                                link(
                                        Link.here(place.fragment()),
                                        "Characters %d–%d%s".formatted(place.start(), place.end(), onPage(place)))),
                        all(passage.sayings().stream().map(this::saying).toList()))
                .with(Attribute.Name.CLASS, "passage")
                .with(Attribute.Name.ID, id(place));
    }

    /** Where people cite it. */
    private String onPage(Passage.CharRange place) {
        int first = PageStarts.page(pages, place.start());
        int last = PageStarts.page(pages, Math.max(place.start(), place.end() - 1));
        if (first == 0) {
            return "";
        }
        return first == last ? ", page %d".formatted(first) : ", pages %d–%d".formatted(first, last);
    }

    private Html saying(PassageClaims.Saying saying) {
        List<Html> parts = new ArrayList<>();
        parts.add(tag(P, VoiceLegend.badge(saying.voice()), text(" "), who(saying), all(manner(saying.manner())))
                .with(Attribute.Name.CLASS, "who"));
        if (paraphrasing && !saying.says().isEmpty()) {
            parts.add(tag(P, tag(BDI, saying.says())).with(Attribute.Name.CLASS, "says"));
        }
        parts.add(statements(saying.claims()));
        String look = saying.manner().isPlain() ? "saying " : "saying doubted ";
        return tag(DIV, all(parts))
                .with(Attribute.Name.CLASS, look + saying.voice().look());
    }

    private static Html who(PassageClaims.Saying saying) {
        return tag(
                BDI,
                saying.claims().stream()
                        .flatMap(claim -> claim.source().first().stream())
                        .findFirst()
                        .map(testimony -> testimony.name())
                        .orElse("no voice is recorded"));
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

    /** What is stated, a list for each subject in turn. */
    private Html statements(List<Claim> claims) {
        List<Html> parts = new ArrayList<>();
        List<Html> lines = new ArrayList<>();
        Optional<Term> subject = Optional.empty();
        for (Claim claim : claims) {
            Optional<Term> next = Optional.ofNullable(claim.statement())
                    .map(statement -> statement.subject().term());
            if (!next.equals(subject)) {
                closes(lines, parts);
                next.ifPresent(term -> parts.add(tag(P, word(term)).with(Attribute.Name.CLASS, "subject")));
                subject = next;
            }
            lines.add(line(claim));
        }
        closes(lines, parts);
        return all(parts);
    }

    private static void closes(List<Html> lines, List<Html> parts) {
        if (!lines.isEmpty()) {
            parts.add(tag(UL, all(lines)));
            lines.clear();
        }
    }

    private Html line(Claim claim) {
        Statement statement = claim.statement();
        List<Html> parts = new ArrayList<>();
        if (statement == null) {
            parts.add(text("no triple "));
        } else {
            parts.add(text(statement.predicate().text() + " "));
            parts.add(word(statement.object().term()));
            parts.add(text(" "));
        }
        if (!claim.manner().during().isMissing()) {
            parts.add(tag(SPAN, DateWords.of(claim.manner().during())).with(Attribute.Name.CLASS, "during"));
            parts.add(text(" "));
        }
        parts.add(tag(SMALL, status(claim)));
        return tag(LI, all(parts));
    }

    /** A term by its name alone: a page of hundreds cannot repeat each IRI as a title. */
    private Html word(Term term) {
        return term instanceof Term.Iri iri
                ? naming.names()
                        .link(iri)
                        .<Html>map(page ->
                                tag(A, tag(BDI, naming.names().word(iri))).to(page))
                        .orElseGet(() -> tag(BDI, naming.names().word(iri)))
                : naming.of(term);
    }

    /** Whether it is accepted, leading to what it rests on. */
    private Html status(Claim claim) {
        String word =
                switch (claim.status()) {
                    case ACCEPTED -> "accepted";
                    case DISPUTED -> "disputed";
                    case RETRACTED -> "retracted";
                    case DENIED, EXPECTED, RUMOURED, OPINION, INFERRED, SAID -> "not accepted";
                };
        return claim.id().term() instanceof Term.Iri iri
                ? naming.names()
                        .link(iri)
                        .<Html>map(evidence -> link(evidence, word))
                        .orElse(text(word))
                : text(word);
    }
}
