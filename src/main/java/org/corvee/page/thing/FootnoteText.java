package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.CITE;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.Q;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.link;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.corvee.evidence.Claim;
import org.corvee.evidence.Dating;
import org.corvee.evidence.Document;
import org.corvee.evidence.Label;
import org.corvee.evidence.Passage;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.ShownDate;
import org.corvee.page.TermHtml;
import org.corvee.page.memo.MemoAddress;
import org.corvee.query.Term;

/**
 * What a footnote says of a claim: what it says, who, through whom, where, when on three clocks, how surely.
 *
 * @param words of a passage, when the server has the texts
 */
public record FootnoteText(TermHtml naming, Function<Passage, Optional<String>> words) {
    /** The lines of a claim's footnote. */
    public Html of(Claim claim) {
        return all(Stream.of(says(claim), whence(claim), quote(claim), clocks(claim), reason(claim))
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<Html> says(Claim claim) {
        return Optional.of(tag(P, tag(BDI, claim.curation().says()), text(" "), marks(claim))
                .with(Attribute.Name.CLASS, "says"));
    }

    /** Stance, modality and whatever else sets the claim apart, as badges. */
    static Html marks(Claim claim) {
        List<Html> marks = new ArrayList<>();
        String modality = claim.manner().modality();
        if (claim.status() == Claim.Status.RETRACTED) {
            marks.add(ClaimWords.badge(Claim.Status.RETRACTED));
        }
        if (claim.manner().isDenial()) {
            marks.add(ClaimWords.badge(Claim.Status.DENIED));
        }
        marks.add(ClaimWords.badge(modality, modality));
        String qualifier = claim.manner().qualifier();
        if (!qualifier.isEmpty()) {
            marks.add(ClaimWords.badge("qualifier", qualifier.replace('-', ' ')));
        }
        String part = claim.manner().part();
        if (!part.isEmpty()) {
            marks.add(ClaimWords.badge("part", "in a " + part));
        }
        return Html.spaced(marks, " ");
    }

    private Optional<Html> whence(Claim claim) {
        return Optional.of(tag(P, chain(claim), text(", in "), document(claim), text(", "), place(claim), text(".")));
    }

    /** The voices, from the speaker to the document's own. */
    private Html chain(Claim claim) {
        List<Html> names = claim.source().chain().stream()
                .flatMap(testimony -> Stream.ofNullable(testimony.witness()))
                .map(witness -> naming.of(witness.term()))
                .toList();
        return names.isEmpty() ? text("unidentified voice") : Html.spaced(names, " → ");
    }

    private Html document(Claim claim) {
        return claim.source()
                .document()
                .<Html>map(document -> tag(CITE, naming.of(document.id().term())))
                .orElseGet(() -> text("no document"));
    }

    /** Where in the document, leading there. */
    Html place(Claim claim) {
        Passage passage = claim.source().passage();
        if (passage == null) {
            return text("no passage");
        }
        String place = "characters " + passage.characters();
        return address(passage.id()).<Html>map(address -> link(address, place)).orElseGet(() -> text(place));
    }

    private Optional<Link> address(Label label) {
        return label.term() instanceof Term.Iri iri ? naming.names().link(iri) : Optional.empty();
    }

    private Optional<Html> quote(Claim claim) {
        return words(claim).map(words -> tag(P, tag(Q, words)).with(Attribute.Name.CLASS, "verbatim"));
    }

    /** The words of its passage, when they are at hand. */
    Optional<String> words(Claim claim) {
        return Optional.ofNullable(claim.source().passage()).flatMap(words);
    }

    private Optional<Html> clocks(Claim claim) {
        List<Html> clocks = new ArrayList<>();
        clock(clocks, "holds for ", claim.manner().during().edtf(), ClaimWords.during(claim));
        claim.source().first().ifPresent(speaker -> {
            Dating said = speaker.occasion().said();
            clock(clocks, "said ", said.edtf(), ClaimWords.words(said));
            speaker.occasion().known().ifPresent(known -> clocks.add(naming.of(known.term())));
        });
        claim.source().document().map(Document::dates).ifPresent(dates -> {
            if (!dates.publishedWords().isEmpty()) {
                clocks.add(all(List.of(text("published "), ShownDate.published(dates))));
            }
            clock(clocks, "recorded ", ClaimWords.recordedOn(claim), ClaimWords.recorded(claim));
        });
        clocks.addAll(grades(claim));
        return Optional.of(tag(P, Html.spaced(clocks, " · ")).with(Attribute.Name.CLASS, "quiet"));
    }

    private static void clock(List<Html> clocks, String word, String edtf, String inWords) {
        if (!edtf.isEmpty()) {
            clocks.add(all(List.of(text(word), tag(SPAN, inWords).with(Attribute.Name.TITLE, edtf))));
        }
    }

    /** The Admiralty grades of the source and of the information. */
    List<Html> grades(Claim claim) {
        Optional<Html> reliability = claim.source()
                .first()
                .flatMap(speaker -> speaker.occasion().reliability())
                .map(grade -> graded("source ", grade));
        Optional<Html> credibility = claim.curation().credibility().map(grade -> graded("information ", grade));
        List<Html> grades =
                Stream.of(reliability, credibility).flatMap(Optional::stream).toList();
        return grades.isEmpty() ? List.of(text("not graded")) : grades;
    }

    private Html graded(String word, Label grade) {
        return all(List.of(text(word + grade.word() + ", "), naming.of(grade.term())));
    }

    private Optional<Html> reason(Claim claim) {
        List<Html> reasons = new ArrayList<>();
        String reason = claim.curation().reason();
        if (!reason.isEmpty()) {
            reasons.add(text("Reasoning: "));
            reasons.add(tag(BDI, reason));
        }
        List<Label> cited = claim.source().cited();
        if (!cited.isEmpty()) {
            reasons.add(text(reason.isEmpty() ? "Based on " : " Based on "));
            reasons.add(names(cited));
            reasons.add(text("."));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(tag(P, all(reasons)));
    }

    /** Several things, each leading to its page. */
    Html names(List<Label> labels) {
        return Html.spaced(labels.stream().map(label -> naming.of(label.term())).toList(), ", ");
    }

    /** The pages about the claims of one sentence, and about the graph without its document. */
    List<Html> onward(List<Claim> claims) {
        List<Html> onward = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            String word = claims.size() == 1 ? "The claim" : i == 0 ? "Claim 1" : String.valueOf(i + 1);
            address(claims.get(i).id()).ifPresent(address -> onward.add(link(address, word)));
        }
        without(claims.get(0)).ifPresent(onward::add);
        memo(claims.get(0)).ifPresent(onward::add);
        return onward;
    }

    /** The link that adds it to a memo. */
    Optional<Html> memo(Claim claim) {
        return address(claim.id()).flatMap(MemoAddress::adding);
    }

    /** What would change without its document. */
    Optional<Html> without(Claim claim) {
        return claim.source()
                .document()
                .flatMap(document -> address(document.id()))
                .map(document -> document.value().replaceFirst("^/doc/document/", ""))
                .map(document -> link(
                        Link.ours("/audit/without", Map.of("document", document)),
                        "Effect of withdrawing this source"));
    }
}
