package org.corvee.page.thing;

import static org.corvee.page.Html.Tag.ARTICLE;
import static org.corvee.page.Html.Tag.ASIDE;
import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DD;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.DL;
import static org.corvee.page.Html.Tag.DT;
import static org.corvee.page.Html.Tag.FIGURE;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.OL;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.Q;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SPAN;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.corvee.evidence.Claim;
import org.corvee.evidence.DateWords;
import org.corvee.evidence.Label;
import org.corvee.evidence.Origins;
import org.corvee.evidence.Statement;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.MessagePage;
import org.corvee.page.Naming;
import org.corvee.page.Site;
import org.corvee.query.Result;

/**
 * One claim with its whole way to us, and whoever says the same or the contrary.
 *
 * @param note how its footnote reads
 */
public record ClaimPage(Claim claim, FootnoteText note, Beside beside, Citation citation, Naming naming) {
    /**
     * What stands beside the claim.
     *
     * @param others who claims or denies the same statement
     * @param derivation the works from which its document derives
     * @param mentions rows of {@code queries/page/entity-mentions.rq}: what rests on it
     * @param origins of its statement
     */
    public record Beside(
            List<Claim> others, ConflictSection conflicts, List<Label> derivation, Result mentions, Origins origins) {
        public Beside {
            others = List.copyOf(others);
            derivation = List.copyOf(derivation);
        }
    }

    /** The document. */
    public String document(Site site) {
        Heading heading = citation.alternates(new Heading(says(), List.of(), List.of()));
        Html article = tag(
                ARTICLE,
                head(),
                statement(),
                retraction(),
                chain(),
                passage(),
                status(),
                others(),
                beside.conflicts().html(),
                new MentionSection(naming, beside.mentions()).html());
        return new Layout(site)
                .page(
                        heading,
                        tag(
                                        DIV,
                                        article,
                                        tag(ASIDE, citation.html(says(), site))
                                                .with(Attribute.Name.ARIA_LABEL, "About this page"))
                                .with(Attribute.Name.CLASS, "article"));
    }

    private String says() {
        return claim.curation().says();
    }

    private Html document() {
        return claim.source()
                .document()
                .map(document -> naming.of(document.id().term()))
                .orElseGet(() -> text("no document"));
    }

    private Html head() {
        return all(List.of(
                tag(P, text("Claim in "), document()).with(Attribute.Name.CLASS, "kind"),
                tag(H1, tag(BDI, says())).with(Attribute.Name.CLASS, "claim"),
                tag(P, FootnoteText.marks(claim), text(" "), note.memo(claim).orElseGet(() -> text("")))));
    }

    private Html statement() {
        Html not = claim.manner().isDenial() ? text("It is not so that: ") : text("");
        Statement statement = claim.statement();
        Html sentence = statement == null
                ? text("no triple")
                : FootnoteText.spaced(statement.terms().stream().map(naming::of).toList(), " · ");
        return tag(P, not, sentence).with(Attribute.Name.CLASS, "triple");
    }

    private Html retraction() {
        String day = claim.curation().retracted();
        return day.isEmpty()
                ? all(List.of())
                : MessagePage.notice(
                        "This claim was taken back on %s. It carries no fact, and stays here so that whoever cited it finds it."
                                .formatted(DateWords.of(day)));
    }

    private Html chain() {
        Chain chain = Chain.of(claim, naming);
        List<Html> list = chain.steps().stream().<Html>map(ClaimPage::step).toList();
        return tag(
                SECTION,
                tag(H2, "How it came to us"),
                tag(
                                DIV,
                                tag(FIGURE, new ChainDrawing(chain).svg()),
                                tag(OL, all(list)).with(Attribute.Name.CLASS, "steps"))
                        .with(Attribute.Name.CLASS, "way"));
    }

    private static Html step(Chain.Step step) {
        Html name = tag(BDI, step.who().name());
        Html who = step.who()
                .page()
                .<Html>map(page -> tag(Html.Tag.A, name).to(page))
                .orElse(name);
        return tag(LI, who, text(" " + step.role() + (step.when().isEmpty() ? "" : ", " + step.when())));
    }

    private Html passage() {
        List<Html> rows = new ArrayList<>();
        rows.add(row("Passage", all(List.of(document(), text(", "), note.place(claim)))));
        note.words(claim).ifPresent(words -> rows.add(row("In its words", tag(Q, words))));
        row(rows, "True", ClaimTimes.during(claim));
        claim.source()
                .first()
                .ifPresent(speaker ->
                        row(rows, "Said", ClaimTimes.words(speaker.occasion().said())));
        row(rows, "Published", ClaimTimes.published(claim));
        row(rows, "Recorded", ClaimTimes.recorded(claim));
        rows.add(row("Grade", FootnoteText.spaced(note.grades(claim), "; ")));
        if (!claim.curation().reason().isEmpty()) {
            rows.add(row("Why so", tag(BDI, claim.curation().reason())));
        }
        list(rows, "By", claim.source().cited());
        list(rows, "Derives from", beside.derivation());
        return tag(
                SECTION,
                tag(H2, "Where, when and how surely"),
                tag(DL, all(rows)).with(Attribute.Name.CLASS, "facts"));
    }

    private static void row(List<Html> rows, String word, String value) {
        if (!value.isEmpty()) {
            rows.add(row(word, text(value)));
        }
    }

    private void list(List<Html> rows, String word, List<Label> values) {
        if (!values.isEmpty()) {
            rows.add(row(word, note.names(values)));
        }
    }

    private static Html row(String word, Html value) {
        return tag(DIV, tag(DT, word), tag(DD, tag(SPAN, value)));
    }

    private Html status() {
        Html carries = claim.isAsserted()
                ? all(List.of(
                        text("It carries the fact under "),
                        note.names(claim.curation().policies()),
                        text(", which rests on " + beside.origins().words() + ". ")))
                : text("It carries no fact under the policy of this build. ");
        return tag(
                SECTION,
                tag(H2, "What it is to this graph"),
                tag(
                        P,
                        StatusWords.badge(claim.status()),
                        text(" "),
                        carries,
                        text(StatusWords.meaning(claim.status()))),
                tag(P, note.without(claim).orElseGet(() -> text("Nothing can be withdrawn with it."))));
    }

    private Html others() {
        List<Claim> same = beside.others().stream()
                .filter(other -> other.manner().isDenial() == claim.manner().isDenial())
                .toList();
        List<Claim> contrary = beside.others().stream()
                .filter(other -> other.manner().isDenial() != claim.manner().isDenial())
                .toList();
        return all(List.of(
                others("Who says the same", "Nobody else claims this triple.", same),
                contrary.isEmpty() ? all(List.of()) : others("Who says the contrary", "", contrary)));
    }

    private Html others(String title, String none, List<Claim> others) {
        List<Html> items = others.stream()
                .<Html>map(other -> tag(LI, new ClaimLine(other, naming).html()))
                .toList();
        Html list = items.isEmpty()
                ? tag(P, none).with(Attribute.Name.CLASS, "empty")
                : tag(UL, all(items)).with(Attribute.Name.CLASS, "plain");
        return tag(SECTION, tag(H2, title), list);
    }
}
