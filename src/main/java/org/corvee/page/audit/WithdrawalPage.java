package org.corvee.page.audit;

import java.util.List;
import org.corvee.audit.WithdrawalImpact;
import org.corvee.evidence.Label;
import org.corvee.page.Attribute;
import org.corvee.page.Heading;
import org.corvee.page.Html;
import org.corvee.page.Layout;
import org.corvee.page.Link;
import org.corvee.page.TermHtml;

/** What would change if a document, a testimony or a claim were withdrawn. */
public record WithdrawalPage(WithdrawalImpact impact, TermHtml naming) {
    /** How many changes of a kind, and how many claims, the page names. */
    private static final int MOST = 100;

    private static final List<WithdrawalImpact.ChangeKind> IN_ORDER = List.of(
            WithdrawalImpact.ChangeKind.COUNT,
            WithdrawalImpact.ChangeKind.FACT,
            WithdrawalImpact.ChangeKind.CONFLICT,
            WithdrawalImpact.ChangeKind.CORROBORATION,
            WithdrawalImpact.ChangeKind.COMPLIANCE,
            WithdrawalImpact.ChangeKind.NOTICE);

    static String title(WithdrawalImpact.ChangeKind kind) {
        return switch (kind) {
            case COUNT -> "Counts";
            case FACT -> "Accepted statements";
            case CONFLICT -> "Conflicts";
            case CORROBORATION -> "Corroboration";
            case COMPLIANCE -> "Legal findings";
            case NOTICE -> "Check results";
        };
    }

    /** The document. */
    public String document(Layout.Site site) {
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

    /** The first of the claims that would go. */
    List<Label> someClaims() {
        return impact.claims().stream().limit(MOST).toList();
    }

    /** How many more would go. */
    int otherClaims() {
        return impact.claims().size() - someClaims().size();
    }

    /** The kinds of which something would change. */
    List<WithdrawalImpact.ChangeKind> kinds() {
        return IN_ORDER.stream().filter(kind -> !impact.changes(kind).isEmpty()).toList();
    }

    List<WithdrawalImpact.Change> shown(WithdrawalImpact.ChangeKind kind) {
        return impact.changes(kind).stream().limit(MOST).toList();
    }

    /**
     * Where a reader chooses what to take out of the graph.
     *
     * @param documents those that can be chosen: all, or the first
     * @param all how many there are
     */
    public record SourceForm(List<SourceChoice> documents, int all) {
        /** What these pages say of themselves; they are dear to make, and no search engine needs them. */
        static final Heading HEADING = Heading.of("Withdrawal of a source")
                .under(new Link("/audit"), "Audit")
                .with(Html.tag(Html.Tag.META)
                        .with(Attribute.Name.NAME, "robots")
                        .with(Attribute.Name.CONTENT, "noindex, nofollow"));

        public SourceForm {
            documents = List.copyOf(documents);
        }

        /**
         * A document to choose.
         *
         * @param id as the address takes it
         */
        public record SourceChoice(String id, String title) {}

        /** The document. */
        public String document(Layout.Site site) {
            return Layout.document(JteWithdrawalFormGenerated::render, site, this);
        }
    }
}
