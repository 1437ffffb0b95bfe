package org.corvee.page.audit;

import static org.corvee.page.Html.Tag.BDI;
import static org.corvee.page.Html.Tag.DETAILS;
import static org.corvee.page.Html.Tag.H1;
import static org.corvee.page.Html.Tag.H2;
import static org.corvee.page.Html.Tag.LI;
import static org.corvee.page.Html.Tag.P;
import static org.corvee.page.Html.Tag.SECTION;
import static org.corvee.page.Html.Tag.SUMMARY;
import static org.corvee.page.Html.Tag.TD;
import static org.corvee.page.Html.Tag.TR;
import static org.corvee.page.Html.Tag.UL;
import static org.corvee.page.Html.all;
import static org.corvee.page.Html.tag;
import static org.corvee.page.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Naming;
import org.corvee.page.Site;
import org.corvee.page.WideTable;

/** What would change if a document, a testimony or a claim were withdrawn. */
public record WithoutPage(Without without, Naming naming) {
    private static final int MOST = 500;

    /** The document. */
    public String document(Site site) {
        List<Html> parts = new ArrayList<>();
        for (Without.Kind kind : Without.Kind.values()) {
            if (!without.changes(kind).isEmpty()) {
                parts.add(section(kind));
            }
        }
        return new Layout(site)
                .page(
                        WithoutForm.heading(),
                        tag(H1, text("Without "), naming.of(without.withdrawn())),
                        tag(P, lead()).with(Attribute.Name.CLASS, "lead"),
                        claims(),
                        parts.isEmpty()
                                ? tag(P, "Nothing else would change.").with(Attribute.Name.CLASS, "empty")
                                : all(parts));
    }

    private String lead() {
        return "%,d %s would go, and %,d things would be otherwise. The graph itself stays as it is."
                .formatted(
                        without.claims().size(),
                        without.claims().size() == 1 ? "claim" : "claims",
                        without.changes().size());
    }

    private Html claims() {
        List<Html> items = without.claims().stream()
                .<Html>map(claim -> tag(LI, naming.of(claim)))
                .toList();
        return tag(DETAILS, tag(SUMMARY, "The claims that would go"), tag(UL, all(items)));
    }

    private Html section(Without.Kind kind) {
        List<Without.Change> changes = without.changes(kind);
        List<Html> rows = new ArrayList<>();
        changes.stream().limit(MOST).forEach(change -> rows.add(row(change)));
        Html table = new WideTable(List.of("What", "Now", "Without it"), rows).html();
        return tag(
                SECTION,
                tag(H2, "%s, %,d".formatted(kind.title(), changes.size())),
                table,
                changes.size() > MOST
                        ? tag(P, "The first %,d; './corvee audit --without' has them all.".formatted(MOST))
                        : all(List.of()));
    }

    private static Html row(Without.Change change) {
        return tag(
                TR,
                tag(TD, tag(BDI, change.what())).with(Attribute.Name.CLASS, "text"),
                tag(TD, tag(BDI, orNot(change.before()))),
                tag(TD, tag(BDI, orNot(change.after()))));
    }

    private static String orNot(String how) {
        return how.isEmpty() ? "not there" : how;
    }
}
