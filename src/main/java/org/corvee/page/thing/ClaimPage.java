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
import org.corvee.page.Attribute;
import org.corvee.page.DateWords;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.MessagePage;
import org.corvee.page.Naming;
import org.corvee.page.Site;
import org.corvee.query.Result;
import org.corvee.query.Row;
import org.corvee.query.Term;

/**
 * One claim with its whole way to us, and whoever says the same or the contrary.
 *
 * @param note how its footnote reads
 */
public record ClaimPage(Claimed claim, FootnoteText note, Beside beside, Takeaway taken, Naming naming) {
    /**
     * What stands beside the claim, each the rows of its query.
     *
     * @param others who claims or denies the same triple
     * @param derivation the works from which its document derives
     * @param mentions what rests on it
     */
    public record Beside(Result others, Result conflicts, Result derivation, Result mentions, Origins origins) {}

    /** The document. */
    public String document(Site site) {
        Heading heading = taken.alternates(new Heading(claim.says(), List.of(), List.of()));
        Html article = tag(
                ARTICLE,
                head(),
                triple(),
                retraction(),
                chain(),
                passage(),
                standing(),
                others(),
                new ConflictSection(naming, beside.conflicts()).html(),
                new MentionSection(naming, beside.mentions()).html());
        return new Layout(site)
                .page(
                        heading,
                        tag(
                                        DIV,
                                        article,
                                        tag(ASIDE, taken.html(claim.says(), site))
                                                .with(Attribute.Name.ARIA_LABEL, "About this page"))
                                .with(Attribute.Name.CLASS, "article"));
    }

    private Html head() {
        return all(List.of(
                tag(P, text("Claim in "), naming.of(claim.needed("document"))).with(Attribute.Name.CLASS, "kind"),
                tag(H1, tag(BDI, claim.says())).with(Attribute.Name.CLASS, "claim"),
                tag(P, FootnoteText.marks(claim))));
    }

    private Html triple() {
        Html not = claim.denies() ? text("It is not so that: ") : text("");
        Html sentence =
                FootnoteText.spaced(claim.triple().stream().map(naming::of).toList(), " · ");
        return tag(P, not, sentence).with(Attribute.Name.CLASS, "triple");
    }

    private Html retraction() {
        String day = claim.text("retracted");
        return day.isEmpty()
                ? all(List.of())
                : MessagePage.notice(
                        "This claim was taken back on %s. It carries no fact, and stays here so that whoever cited it finds it."
                                .formatted(DateWords.of(day)));
    }

    private Html chain() {
        List<ChainStep> steps = ChainStep.of(claim, note.voices().of(claim), naming);
        List<Html> list = steps.stream().<Html>map(ClaimPage::step).toList();
        return tag(
                SECTION,
                tag(H2, "How it came to us"),
                tag(
                                DIV,
                                tag(FIGURE, new ChainDrawing(steps).svg()),
                                tag(OL, all(list)).with(Attribute.Name.CLASS, "steps"))
                        .with(Attribute.Name.CLASS, "way"));
    }

    private static Html step(ChainStep step) {
        Html name = tag(BDI, step.who().name());
        Html who = step.who()
                .page()
                .<Html>map(page -> tag(Html.Tag.A, name).to(page))
                .orElse(name);
        return tag(LI, who, text(" " + step.role() + (step.when().isEmpty() ? "" : ", " + step.when())));
    }

    private Html passage() {
        List<Html> rows = new ArrayList<>();
        rows.add(row("Passage", all(List.of(naming.of(claim.needed("document")), text(", "), note.place(claim)))));
        note.words(claim).ifPresent(words -> rows.add(row("In its words", tag(Q, words))));
        row(rows, "True", claim.during());
        note.speaker(claim).ifPresent(speaker -> row(rows, "Said", Claimed.date(speaker, "said")));
        row(rows, "Published", Claimed.date(claim.row(), "published"));
        row(rows, "Recorded", Claimed.date(claim.row(), "recorded"));
        rows.add(row("Grade", FootnoteText.spaced(note.grades(claim), "; ")));
        claim.term("reason").ifPresent(reason -> rows.add(row("Why so", naming.of(reason))));
        list(rows, "By", claim.sources());
        list(
                rows,
                "Derives from",
                beside.derivation().rows().stream()
                        .map(work -> Claimed.needed(work, "work"))
                        .toList());
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

    private void list(List<Html> rows, String word, List<Term> values) {
        if (!values.isEmpty()) {
            rows.add(row(
                    word, FootnoteText.spaced(values.stream().map(naming::of).toList(), ", ")));
        }
    }

    private static Html row(String word, Html value) {
        return tag(DIV, tag(DT, word), tag(DD, tag(SPAN, value)));
    }

    private Html standing() {
        Standing standing = claim.standing();
        Html carries = standing == Standing.FACT
                ? all(List.of(
                        text("It carries the fact under "),
                        naming.of(claim.needed("asserted")),
                        text(", which rests on " + beside.origins().words(List.of(claim)) + ". ")))
                : text("It carries no fact under the policy of this build. ");
        List<Html> onward = note.onward(claim);
        return tag(
                SECTION,
                tag(H2, "What it is to this graph"),
                tag(P, standing.badge(), text(" "), carries, text(standing.meaning())),
                tag(P, onward.get(onward.size() - 1)));
    }

    private Html others() {
        List<Row> rows = beside.others().rows();
        List<Row> same =
                rows.stream().filter(row -> denies(row) == claim.denies()).toList();
        List<Row> contrary =
                rows.stream().filter(row -> denies(row) != claim.denies()).toList();
        return all(List.of(
                others("Who says the same", "Nobody else claims this triple.", same),
                contrary.isEmpty() ? all(List.of()) : others("Who says the contrary", "", contrary)));
    }

    private static boolean denies(Row row) {
        return Standing.local(row, "stance").equals("denies");
    }

    private Html others(String title, String none, List<Row> rows) {
        ConflictSection look = new ConflictSection(naming, beside.conflicts());
        Html list = rows.isEmpty()
                ? tag(P, none).with(Attribute.Name.CLASS, "empty")
                : tag(UL, all(rows.stream().map(look::claim).toList())).with(Attribute.Name.CLASS, "plain");
        return tag(SECTION, tag(H2, title), list);
    }
}
