package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.BUTTON;
import static org.corvee.page.Html.Tag.CODE;
import static org.corvee.page.Html.Tag.DIV;
import static org.corvee.page.Html.Tag.FORM;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.LABEL;
import static org.corvee.page.Html.Tag.META;
import static org.corvee.page.Html.Tag.OPTION;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SELECT;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.Site;

/** Where a reader chooses what to take out of the graph. */
public record WithdrawalForm(List<Choice> documents) {
    public WithdrawalForm {
        documents = List.copyOf(documents);
    }

    /**
     * A document to choose.
     *
     * @param id as the address takes it
     */
    public record Choice(String id, String title) {}

    /** What these pages say of themselves; they are dear to make, and no search engine needs them. */
    static Heading heading() {
        return Heading.of("Without a source")
                .under(new Link("/audit"), "Audit")
                .with(tag(META).with(Attribute.Name.NAME, "robots").with(Attribute.Name.CONTENT, "noindex, nofollow"));
    }

    /** The document. */
    public String document(Site site) {
        return new Layout(site)
                .page(
                        heading(),
                        tag(H1, "What if a source were withdrawn?"),
                        tag(
                                        P,
                                        "The graph is audited again without it; that takes some seconds, and one such question"
                                                + " is answered at a time.")
                                .with(Attribute.Name.CLASS, "lead"),
                        form(),
                        tag(
                                P,
                                text("A single voice or claim goes the same way: "),
                                tag(CODE, "/audit/without?testimony=DOC.KEY"),
                                text(", "),
                                tag(CODE, "/audit/without?claim=DOC.HASH"),
                                text("; their pages have the link.")));
    }

    private Html form() {
        List<Html> options = documents.stream()
                .<Html>map(choice -> tag(OPTION, choice.title()).with(Attribute.Name.VALUE, choice.id()))
                .toList();
        return tag(
                        FORM,
                        tag(
                                DIV,
                                tag(LABEL, "Document").with(Attribute.Name.FOR, "document"),
                                tag(SELECT, all(options))
                                        .with(Attribute.Name.ID, "document")
                                        .with(Attribute.Name.NAME, "document")),
                        tag(BUTTON, "See what would change").with(Attribute.Name.TYPE, "submit"))
                .with(Attribute.Name.METHOD, "get")
                .to(new Link("/audit/without"));
    }
}
