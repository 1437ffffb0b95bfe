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
import org.corvee.audit.impact.WithdrawalImpact;
import org.corvee.page.Attribute;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Naming;
import org.corvee.page.Site;
import org.corvee.page.WideTable;

/** What would change if a document, a testimony or a claim were withdrawn. */
public record WithdrawalPage(WithdrawalImpact impact, Naming naming) {
    private static final int MOST = 500;
    private static final List<WithdrawalImpact.Kind> IN_ORDER = List.of(
            WithdrawalImpact.Kind.COUNT,
            WithdrawalImpact.Kind.FACT,
            WithdrawalImpact.Kind.CONFLICT,
            WithdrawalImpact.Kind.CORROBORATION,
            WithdrawalImpact.Kind.COMPLIANCE,
            WithdrawalImpact.Kind.NOTICE);

    private static String title(WithdrawalImpact.Kind kind) {
        return switch (kind) {
            case COUNT -> "In numbers";
            case FACT -> "Facts";
            case CONFLICT -> "Conflicts";
            case CORROBORATION -> "Corroboration";
            case COMPLIANCE -> "Findings about the law";
            case NOTICE -> "What the checks find";
        };
    }

    /** The document. */
    public String document(Site site) {
        List<Html> parts = new ArrayList<>();
        for (WithdrawalImpact.Kind kind : IN_ORDER) {
            if (!impact.changes(kind).isEmpty()) {
                parts.add(section(kind));
            }
        }
        return new Layout(site)
                .page(
                        WithdrawalForm.heading(),
                        tag(H1, text("Without "), naming.of(impact.withdrawn().term())),
                        tag(P, lead()).with(Attribute.Name.CLASS, "lead"),
                        claims(),
                        parts.isEmpty()
                                ? tag(P, "Nothing else would change.").with(Attribute.Name.CLASS, "empty")
                                : all(parts));
    }

    private String lead() {
        return "%,d %s would go, and %,d things would be otherwise. The graph itself stays as it is."
                .formatted(
                        impact.claims().size(),
                        impact.claims().size() == 1 ? "claim" : "claims",
                        impact.changes().size());
    }

    private Html claims() {
        List<Html> items = impact.claims().stream()
                .<Html>map(claim -> tag(LI, naming.of(claim.term())))
                .toList();
        return tag(DETAILS, tag(SUMMARY, "The claims that would go"), tag(UL, all(items)));
    }

    private Html section(WithdrawalImpact.Kind kind) {
        List<WithdrawalImpact.Change> changes = impact.changes(kind);
        List<Html> rows = new ArrayList<>();
        changes.stream().limit(MOST).forEach(change -> rows.add(row(change)));
        Html table = new WideTable(List.of("What", "Now", "Without it"), rows).html();
        return tag(
                SECTION,
                tag(H2, "%s, %,d".formatted(title(kind), changes.size())),
                table,
                changes.size() > MOST
                        ? tag(P, "The first %,d; './corvee audit --without' has them all.".formatted(MOST))
                        : all(List.of()));
    }

    private static Html row(WithdrawalImpact.Change change) {
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
