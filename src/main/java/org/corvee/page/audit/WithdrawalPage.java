package org.corvee.page.audit;

import java.util.List;
import org.corvee.audit.impact.WithdrawalImpact;
import org.corvee.page.Layout;
import org.corvee.page.Naming;
import org.corvee.page.Site;

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

    static String title(WithdrawalImpact.Kind kind) {
        return switch (kind) {
            case COUNT -> "Counts";
            case FACT -> "Facts";
            case CONFLICT -> "Conflicts";
            case CORROBORATION -> "Corroboration";
            case COMPLIANCE -> "Legal findings";
            case NOTICE -> "Check results";
        };
    }

    /** The document. */
    public String document(Site site) {
        return Layout.document(JteWithdrawalPageGenerated::render, site, this);
    }

    String lead() {
        return "%,d %s would go and %,d other %s would change. The graph itself stays as it is."
                .formatted(
                        impact.claims().size(),
                        impact.claims().size() == 1 ? "claim" : "claims",
                        impact.changes().size(),
                        impact.changes().size() == 1 ? "thing" : "things");
    }

    /** The kinds of which something would change. */
    List<WithdrawalImpact.Kind> kinds() {
        return IN_ORDER.stream().filter(kind -> !impact.changes(kind).isEmpty()).toList();
    }

    List<WithdrawalImpact.Change> shown(WithdrawalImpact.Kind kind) {
        return impact.changes(kind).stream().limit(MOST).toList();
    }
}
