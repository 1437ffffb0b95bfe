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
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Link;
import org.corvee.page.Naming;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * What a footnote says of a claim: what it says, who, through whom, where, when on three clocks, how surely.
 *
 * @param words of a passage, when the server has the texts
 */
public record FootnoteText(Naming naming, Voices voices, Function<Term.Iri, Optional<String>> words) {
    /** The lines of a claim's footnote. */
    public Html of(Claimed claim) {
        return all(Stream.of(says(claim), whence(claim), quote(claim), clocks(claim), reason(claim))
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<Html> says(Claimed claim) {
        return Optional.of(
                tag(P, tag(BDI, claim.says()), text(" "), marks(claim)).with(Attribute.Name.CLASS, "says"));
    }

    /** Stance, modality and whatever else sets the claim apart, as badges. */
    public static Html marks(Claimed claim) {
        List<Html> marks = new ArrayList<>();
        String modality = Standing.local(claim.row(), "modality");
        if (claim.standing() == Standing.RETRACTED) {
            marks.add(Standing.RETRACTED.badge());
        }
        if (claim.denies()) {
            marks.add(Standing.DENIED.badge());
        }
        marks.add(Standing.badge(modality, modality));
        String part = Standing.local(claim.row(), "part");
        if (!part.isEmpty()) {
            marks.add(Standing.badge("part", "in a " + part));
        }
        return spaced(marks, " ");
    }

    private Optional<Html> whence(Claimed claim) {
        return Optional.of(tag(P, chain(claim), text(", in "), document(claim), text(", "), place(claim), text(".")));
    }

    /** The voices, from the speaker to the document's own. */
    public Html chain(Claimed claim) {
        List<Html> names = voices.of(claim).stream()
                .map(step -> naming.of(Claimed.needed(step, "witness")))
                .toList();
        return names.isEmpty() ? text("a voice that the graph does not name") : spaced(names, " → ");
    }

    private Html document(Claimed claim) {
        return tag(CITE, naming.of(claim.needed("document")));
    }

    /** Where in the document, leading there. */
    public Html place(Claimed claim) {
        String place = "characters %s–%s".formatted(claim.text("start"), claim.text("end"));
        return address(claim.needed("passage"))
                .<Html>map(address -> link(address, place))
                .orElseGet(() -> text(place));
    }

    private Optional<Link> address(Term term) {
        return term instanceof Term.Iri iri ? naming.names().link(iri) : Optional.empty();
    }

    private Optional<Html> quote(Claimed claim) {
        return words(claim).map(words -> tag(P, tag(Q, words)).with(Attribute.Name.CLASS, "verbatim"));
    }

    /** The words of its passage, when they are at hand. */
    Optional<String> words(Claimed claim) {
        return claim.needed("passage") instanceof Term.Iri passage ? words.apply(passage) : Optional.empty();
    }

    private Optional<Html> clocks(Claimed claim) {
        List<Html> clocks = new ArrayList<>();
        clock(clocks, "true ", claim.text("during"), claim.during());
        speaker(claim).ifPresent(speaker -> {
            clock(clocks, "said ", speaker.text("said"), Claimed.date(speaker, "said"));
            known(speaker).ifPresent(clocks::add);
        });
        for (String clock : List.of("published", "recorded")) {
            clock(clocks, clock + " ", claim.text(clock), Claimed.date(claim.row(), clock));
        }
        clocks.addAll(grades(claim));
        return clocks.isEmpty()
                ? Optional.empty()
                : Optional.of(tag(P, spaced(clocks, " · ")).with(Attribute.Name.CLASS, "quiet"));
    }

    /** Who said it first. */
    Optional<Row> speaker(Claimed claim) {
        return voices.of(claim).stream().findFirst();
    }

    private static void clock(List<Html> clocks, String word, String edtf, String inWords) {
        if (!edtf.isEmpty()) {
            clocks.add(all(List.of(text(word), tag(SPAN, inWords).with(Attribute.Name.TITLE, edtf))));
        }
    }

    private Optional<Html> known(Row speaker) {
        return speaker.term("known").map(naming::of);
    }

    /** The Admiralty grades of the source and of the information. */
    List<Html> grades(Claimed claim) {
        Optional<Html> reliability =
                speaker(claim).flatMap(speaker -> speaker.term("reliability")).map(grade -> graded("source ", grade));
        Optional<Html> credibility = claim.term("credibility").map(grade -> graded("information ", grade));
        List<Html> grades =
                Stream.of(reliability, credibility).flatMap(Optional::stream).toList();
        return grades.isEmpty() ? List.of(text("not graded")) : grades;
    }

    private Html graded(String word, Term grade) {
        String letter = grade instanceof Term.Iri iri
                ? iri.value().substring(iri.value().indexOf('#') + 1)
                : "";
        return all(List.of(text(word + letter + ", "), naming.of(grade)));
    }

    private Optional<Html> reason(Claimed claim) {
        List<Html> reasons = new ArrayList<>();
        claim.term("reason").ifPresent(reason -> reasons.addAll(List.of(text("Why so: "), naming.of(reason))));
        if (!claim.sources().isEmpty()) {
            List<Html> sources = claim.sources().stream().map(naming::of).toList();
            reasons.addAll(List.of(text(reasons.isEmpty() ? "By " : " By "), spaced(sources, ", "), text(".")));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(tag(P, all(reasons)));
    }

    /** The pages about a claim, and about the graph without its document. */
    public List<Html> onward(Claimed claim) {
        List<Html> onward = new ArrayList<>();
        address(claim.needed("claim")).ifPresent(address -> onward.add(link(address, "The claim")));
        without(claim).ifPresent(address -> onward.add(link(address, "What would change without this source")));
        return onward;
    }

    private Optional<Link> without(Claimed claim) {
        return address(claim.needed("document"))
                .map(document -> Link.ours(
                        "/audit/without", Map.of("document", document.value().replaceFirst("^/doc/document/", ""))));
    }

    /** Pieces with something between them. */
    static Html spaced(List<Html> pieces, String between) {
        return all(pieces.stream()
                .flatMap(piece -> Stream.of(text(between), piece))
                .skip(1)
                .toList());
    }
}
